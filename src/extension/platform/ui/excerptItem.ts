import * as vscode from 'vscode';
import type { Excerpt } from '../../../core/mention/excerpt';

/** Makes a tree item for a range in a document: its line with the range highlighted, and the line number. `line` counts from zero. */
export function excerptItem({ text, start, end }: Excerpt, line: number): vscode.TreeItem {
	const item = new vscode.TreeItem({ label: text, highlights: [[start, end]] });
	const number = (line + 1).toLocaleString(vscode.env.language);
	item.description = number;
	item.accessibilityInformation = { label: vscode.l10n.t('line {0}: {1}', number, text) };
	return item;
}
