import * as vscode from 'vscode';
import type { Excerpt } from '../../../core/mention/excerpt';

/** An item of a tree for a place in a document: its line with the words of the place marked, and the number of the line, counted from zero here. */
export function excerptItem({ text, start, end }: Excerpt, line: number): vscode.TreeItem {
	const item = new vscode.TreeItem({ label: text, highlights: [[start, end]] });
	const number = (line + 1).toLocaleString(vscode.env.language);
	item.description = number;
	item.accessibilityInformation = { label: vscode.l10n.t('line {0}: {1}', number, text) };
	return item;
}
