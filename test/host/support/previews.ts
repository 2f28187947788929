import * as vscode from 'vscode';
import { WEBVIEWS } from '../../../src/extension/ids';
import { until } from './until';

/** The tabs of our preview that are open. */
export function previews(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all.flatMap(group => group.tabs)
		.filter(tab => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(WEBVIEWS.preview));
}

/** Resolves when the tabs of our preview are as they should be. */
export async function untilPreviews(areGood: (tabs: readonly vscode.Tab[]) => boolean): Promise<void> {
	await until(
		vscode.window.tabGroups.onDidChangeTabs,
		() => areGood(previews()),
		() => `The previews are ${JSON.stringify(previews().map(({ label }) => label))}.`,
	);
}

/** Closes the preview, if it is open. */
export async function closePreviews(): Promise<void> {
	await vscode.window.tabGroups.close(previews());
}
