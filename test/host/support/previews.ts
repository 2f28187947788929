import * as vscode from 'vscode';
import { WEBVIEWS } from '../../../src/extension/ids';

/** The tabs of our preview that are open. */
export function previews(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all.flatMap(group => group.tabs)
		.filter(tab => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(WEBVIEWS.preview));
}

/** Closes the preview, if it is open. */
export async function closePreviews(): Promise<void> {
	await vscode.window.tabGroups.close(previews());
}
