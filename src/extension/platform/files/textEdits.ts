import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/text/textEdit';

/** Converts edits of a text, which must be in order so that each line is counted once. */
export function textEdits(text: string, edits: readonly TextEdit[]): readonly vscode.TextEdit[] {
	let line = 0;
	let lineStart = 0;
	let at = 0;
	const positionOf = (offset: number) => {
		for (; at < offset; at++) {
			const character = text[at];
			if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) {
				line++;
				lineStart = at + 1;
			}
		}
		return new vscode.Position(line, offset - lineStart);
	};
	return edits.map(({ start, end, text: written }) =>
		vscode.TextEdit.replace(new vscode.Range(positionOf(start), positionOf(end)), written),
	);
}
