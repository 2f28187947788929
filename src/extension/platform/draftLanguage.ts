import type * as vscode from 'vscode';
import { documentLanguage } from '../../core/citation/documentLanguage';
import type { LanguageTag } from '../../core/dossier/model';
import { userLocale } from './labels';

/**
 * The language in which names of a text are right or wrong, and in which a card says what a dossier says: the one that the
 * text says it is written in, else the user's.
 */
export function contentLanguage({ languageId, text }: { readonly languageId: string; readonly text: string }): LanguageTag {
	return documentLanguage(languageId, text) ?? userLocale();
}

/** The language that a draft says it is written in; `undefined` where it says none or there is no draft. */
export function draftLanguage(document: vscode.TextDocument | undefined): LanguageTag | undefined {
	return document && documentLanguage(document.languageId, document.getText());
}
