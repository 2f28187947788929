import * as vscode from 'vscode';
import type { Steps } from '../../../core/steps/steps';

/** The number of lines that are read in one step. */
const LINES_PER_STEP = 20_000;

/**
 * Returns the text of a document, in steps if it is long: VS Code joins all lines of a document in one go, which takes 100 ms for a
 * million of them. If the document changes between two steps, the result must not be used.
 */
export function* textInSteps(document: vscode.TextDocument): Steps<string> {
	const { lineCount } = document;
	if (lineCount <= LINES_PER_STEP) {
		return document.getText();
	}
	const parts: string[] = [];
	for (let line = 0; line < lineCount; line += LINES_PER_STEP) {
		const end = Math.min(line + LINES_PER_STEP, lineCount);
		parts.push(document.getText(new vscode.Range(line, 0, end, 0)));
		yield;
	}
	return parts.join('');
}
