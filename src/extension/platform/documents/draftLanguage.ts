import type * as vscode from 'vscode';
import type { LanguageTag } from '../../../core/dossier/model';
import { documentLanguageOf } from '../../../core/language/languages';
import { userLocale } from '../library/labels';

/**
 * The language in which names of a text are right or wrong, and in which a card says what a dossier says: the one that the
 * text says it is written in, else the user's.
 */
export function contentLanguage({ languageId, text }: { readonly languageId: string; readonly text: string }): LanguageTag {
	return documentLanguageOf(languageId).writtenIn?.(text) ?? userLocale();
}

/** The language that a draft says it is written in; `undefined` where it says none or there is no draft. */
export function draftLanguage(document: vscode.TextDocument | undefined): LanguageTag | undefined {
	return document && documentLanguageOf(document.languageId).writtenIn?.(document.getText());
}
