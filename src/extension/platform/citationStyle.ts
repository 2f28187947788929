import * as vscode from 'vscode';
import { documentLanguage } from '../../core/citation/documentLanguage';
import type { DocumentForm } from '../../core/citation/style/document';
import { languageOf } from '../../core/citation/style/language/language';
import type { OutputFormat } from '../../core/citation/style/output/output';
import { styleOf } from '../../core/citation/style/styles';
import { SETTINGS } from '../ids';

/** The style that is set for a document, in the language that the document is written in; without one, in that of the user. */
export function citationStyleFor(document: vscode.TextDocument | undefined): DocumentForm {
	const set: unknown = vscode.workspace.getConfiguration(undefined, document ?? null).get(SETTINGS.citationStyle);
	const language = document ? documentLanguage(document.languageId, document.getText()) : undefined;
	return { style: styleOf(typeof set === 'string' ? set : ''), language: languageOf(language ?? vscode.env.language) };
}

/** How formatted text is written in a document of a language. */
export function outputFormatOf(languageId: string): OutputFormat {
	switch (languageId) {
		case 'markdown':
		case 'quarto':
		case 'rmd':
			return 'markdown';
		case 'latex':
		case 'tex':
			return 'latex';
		case 'html':
		case 'typst':
		case 'asciidoc':
		case 'org':
			return languageId;
		case 'restructuredtext':
			return 'restructuredText';
		default:
			return 'plainText';
	}
}
