import type * as vscode from 'vscode';
import type { LanguageTag } from '../../../core/dossier/model';
import { documentLanguageOf } from '../../../core/language/languages';
import { userLocale } from '../library/labels';

/**
 * Returns the language that a text declares, otherwise the user's. It decides which names are wrong, and in which language cards show the
 * content of a dossier.
 */
export function contentLanguage({ languageId, text }: { readonly languageId: string; readonly text: string }): LanguageTag {
	return documentLanguageOf(languageId).writtenIn?.(text) ?? userLocale();
}

/** Returns the language that a draft declares; `undefined` if it declares none or there is no draft. */
export function draftLanguage(document: vscode.TextDocument | undefined): LanguageTag | undefined {
	return document && documentLanguageOf(document.languageId).writtenIn?.(document.getText());
}
