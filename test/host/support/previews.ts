import * as vscode from 'vscode';
import { WEBVIEWS } from '../../../src/extension/ids';
import { until } from './until';

/** Returns the open tabs of our preview. */
export function previews(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all.flatMap(group => group.tabs)
		.filter(tab => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(WEBVIEWS.preview));
}

/** Resolves when the open tabs of our preview meet a condition. */
export async function untilPreviews(areGood: (tabs: readonly vscode.Tab[]) => boolean): Promise<void> {
	await until(
		vscode.window.tabGroups.onDidChangeTabs,
		() => areGood(previews()),
		() => `The previews are ${JSON.stringify(previews().map(({ label }) => label))}.`,
	);
}

/** Closes the preview if it is open. */
export async function closePreviews(): Promise<void> {
	await vscode.window.tabGroups.close(previews());
}
