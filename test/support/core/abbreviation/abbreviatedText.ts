import { introductionsInDocument } from '../../../../src/core/abbreviation/documentIntroductions';
import type { KnownNames } from '../../../../src/core/abbreviation/knownNames';
import { planDocumentList, type DocumentList, type ListOptions } from '../../../../src/core/abbreviationList/documentList';
import type { LanguageTag } from '../../../../src/core/dossier/model';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { findMentions } from '../../../../src/core/lexicon/matching/find';
import type { Library } from '../../../../src/core/library/library';
import { withEdits } from '../../../../src/core/text/textEdit';
import { lexiconOf } from '../lexiconOf';

/** A text in a document language, the library that knows names in it, and how the list is wanted. */
export interface ListedText extends Partial<ListOptions> {
	readonly library: Library;
	readonly language?: LanguageTag;
}

/** Plans the list of abbreviations of a text in a document language. */
export function listOf(languageId: string, text: string, { library, language = 'en', ...options }: ListedText): DocumentList {
	const syntax = documentLanguageOf(languageId);
	const known: KnownNames = { library, lexicon: lexiconOf(library) };
	const prose = syntax.prose.find(text);
	return planDocumentList(
		{
			text,
			prose,
			keys: (syntax.glossaryKeys?.(text) ?? []).map(({ key }) => key),
			mentions: findMentions(known.lexicon, text, prose),
			introductions: introductionsInDocument(text, syntax, known),
		},
		{ library, nearest: [], language },
		syntax,
		{ form: 'auto', cursor: text.length, position: 'cursor', isConfirmed: () => false, ...options },
	);
}

/** Returns a text after the edits of its list. */
export function withList(languageId: string, text: string, options: ListedText): string {
	return withEdits(text, listOf(languageId, text, options).edits);
}
