import type { LanguageTag } from '../../../core/dossier/model';
import { languageOfProse } from '../../../core/extract/text/proseLanguage';
import { documentLanguageOf } from '../../../core/language/languages';
import { userLocale } from '../library/labels';
import type { ParsedDocument } from './parsedDocuments';

/**
 * Returns the language in which names are written in a document: the one that it declares, otherwise the one that its words show, otherwise
 * the user's.
 */
export function writtenLanguage(languageId: string, { text, prose }: ParsedDocument): LanguageTag {
	return documentLanguageOf(languageId).writtenIn?.(text) ?? languageOfProse(text, prose) ?? userLocale();
}
