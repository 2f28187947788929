import * as vscode from 'vscode';
import type { OffsetRange } from '../../../core/text/offsetRange';

/** Converts a range of offsets to a range of the document. */
export function documentRange(
	document: vscode.TextDocument,
	{ start, end }: OffsetRange,
): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
