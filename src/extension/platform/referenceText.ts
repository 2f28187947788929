import type * as vscode from 'vscode';
import { writeRich } from '../../core/citation/style/output/output';
import type { Source } from '../../core/dossier/model';
import { citationStyleFor } from './citationStyle';

/** The reference of a source as the reference list of a document has it, as plain text. */
export function referenceText({ csl }: Source, document: vscode.TextDocument | undefined): string {
	const { style, language } = citationStyleFor(document);
	return writeRich(style.reference(csl, language), 'plainText');
}
