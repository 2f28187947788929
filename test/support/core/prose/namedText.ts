import { introductionsInDocument } from '../../../../src/core/abbreviation/documentIntroductions';
import { generatedLists } from '../../../../src/core/abbreviationList/documentList';
import type { LanguageTag } from '../../../../src/core/dossier/model';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { findMentions } from '../../../../src/core/lexicon/matching/find';
import type { Library } from '../../../../src/core/library/library';
import type { MeantMention, NamingDocument } from '../../../../src/core/naming/namesInDocument';
import { lexiconOf } from '../lexiconOf';

/** Returns a document whose names can be changed, and its mentions. */
export function namedText(
	languageId: string,
	text: string,
	library: Library,
	language: LanguageTag = 'en',
): { readonly document: NamingDocument; readonly mentions: readonly MeantMention[] } {
	const syntax = documentLanguageOf(languageId);
	const lexicon = lexiconOf(library);
	const prose = syntax.prose.find(text);
	const mentions = findMentions(lexicon, text, prose).flatMap(({ start, end, labels: [label] }) => {
		const entry = label && library.entries.get(label.entry);
		return label && entry ? [{ start, end, entry, label: label.label }] : [];
	});
	const introductions = introductionsInDocument(text, syntax, { library, lexicon });
	return {
		mentions,
		document: {
			text,
			prose,
			introductions,
			language,
			closed: [...(syntax.structure?.(text) ?? []).filter(({ kind }) => kind === 'quotation'), ...generatedLists(syntax, text)],
			escape: syntax.output.text,
		},
	};
}
