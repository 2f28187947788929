import type * as vscode from 'vscode';
import { shownText } from '../../../core/text/shownText';

/** Returns a copy of a quick pick row whose texts cannot produce icons, line breaks or a change of text direction. */
export function plainRow<T extends vscode.QuickPickItem>(row: T): T {
	const { label, description, detail } = row;
	return {
		...row,
		label: shownText(label),
		...(description !== undefined && { description: shownText(description) }),
		...(detail !== undefined && { detail: shownText(detail) }),
	};
}
