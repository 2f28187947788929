import type * as vscode from 'vscode';
import { shownText } from '../../../core/shownText';

/** A row of a list in which no name makes an icon, a second line or another direction of the text. */
export function plainRow<T extends vscode.QuickPickItem>(row: T): T {
	const { label, description, detail } = row;
	return {
		...row,
		label: shownText(label),
		...(description !== undefined && { description: shownText(description) }),
		...(detail !== undefined && { detail: shownText(detail) }),
	};
}
