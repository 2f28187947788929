import type { Locator } from '../dossier/model';
import type { CitationKey, LibrarySource } from '../library/library';
import { predominantForm } from './document/edits/predominantForm';
import type { ParsedCitations } from './document/written';
import { chooseForm } from './formats/chooseForm';
import type { CitationForm, CitingDocument } from './formats/form';
import { formPlainText } from './formats/formText';
import { TEMPLATE, templateForm } from './formats/generalForms';
import { markOffset, markOrder, type MarkOrder } from './formats/punctuation';
import { readablePlace } from './formats/readablePlace';
import type { CitationEdits, CitationRequest } from './formats/request';
import { spacingAt } from './formats/spacing';
import { parseTemplate } from './formats/template';
import { inOneLanguage } from './oneLanguage';
import { formatReference } from './reference';
import { referenceWordsIn } from './referenceWords';
import { titleFinder, type TitleFinder } from './sourceTitles';
import type { CitationFormatting } from './style/documents/document';
import type { Language } from './style/locale/languages';
import { noteText } from './style/noteText';
import type { Output } from './style/output';

/** The user's settings for citations, as in VS Code. */
export interface CitationSettings {
	readonly format: string;
	readonly punctuation: string;
	readonly template: string;
}

/** A source to cite and its locators, the first of which is printed, with the text before and after it. */
export interface SourceToCite {
	readonly cited: { readonly source: LibrarySource; readonly locators: readonly Locator[] };
	readonly prefix: string;
	readonly suffix: string;
}

/** How to write citations in a document, from its contents and the settings. */
export interface CitingContext {
	readonly citing: CitingDocument;
	readonly form: CitationForm;
	readonly style: CitationFormatting;
	/** Whether note marks go before or after punctuation. */
	readonly order: MarkOrder;
	/** The user's template, or the problems in it. */
	readonly template: ReturnType<typeof parseTemplate>;
	readonly titlesOf: TitleFinder;
}

/** The input of the context of citations. */
export interface CitingInput {
	readonly citing: CitingDocument;
	readonly style: CitationFormatting;
	/** The language of the text. */
	readonly textLanguage: Language;
	readonly settings: CitationSettings;
	/** Returns the forms of all languages, which a setting may name. */
	readonly forms: () => readonly CitationForm[];
	/** Reads the citations of the document, if its habit decides the form. */
	readonly parsed: () => ParsedCitations;
}

/** Returns how to write citations in a document. */
export function citingContextOf({ citing, style, textLanguage, settings, forms, parsed }: CitingInput): CitingContext {
	const template = parseTemplate(settings.template);
	const all = () => [...forms(), templateForm('parts' in template ? template.parts : undefined, citing.language)];
	return {
		citing,
		form: chooseForm(settings.format, citing, all, () => predominantForm(citing.text, parsed(), citing.language)),
		style,
		order: markOrder(settings.punctuation, textLanguage),
		template,
		titlesOf: titleFinder(),
	};
}

/** Builds the request for a citation: sources in one language, with their keys in the bibliography, and the formatted note. */
export function requestFor(
	chosen: readonly SourceToCite[],
	{ style, titlesOf, form }: CitingContext,
	{ keys, output }: { readonly keys?: ReadonlyMap<CitationKey, string> | undefined; readonly output: Output },
): CitationRequest {
	const { language, items } = inOneLanguage(chosen.map(({ cited }) => cited.source), style.language, titlesOf);
	const words = referenceWordsIn(language);
	const picks = chosen.map(({ cited: { source, locators }, prefix, suffix }, index) => {
		const csl = items[index] ?? source.source.csl;
		const inStyle = form.name === TEMPLATE ? noteText([{ id: source.key, csl, language, locators }], style, output) : undefined;
		return {
			key: keys?.get(source.key) ?? source.key,
			id: source.key,
			csl,
			language,
			reference: formatReference(csl, words),
			locators,
			prefix,
			suffix,
			...(inStyle && { inStyle }),
		};
	});
	return { words, picks, note: noteText(picks, style, output) };
}

/** The mark of a citation and its place. */
export interface PlacedMark {
	readonly offset: number;
	/** The mark with the spaces that it needs there. */
	readonly text: string;
	/** The space at the end of the text. */
	readonly after: string;
	/** The number of characters between the place and the offset at which it was requested if these are spaces; otherwise 0. */
	readonly skipped: number;
}

/** Returns where the mark of a citation requested at an offset goes, with the spaces that it needs there. */
export function placedMark(context: Pick<CitingContext, 'form' | 'order' | 'citing'>, mark: string, wanted: number): PlacedMark {
	const { text } = context.citing;
	const offset = placeOf(context, mark, wanted);
	const { before, after } = spacingAt(context.form.placement(mark), text, offset);
	return { offset, text: before + mark + after, after, skipped: /\s$/.test(text.slice(offset, wanted)) ? wanted - offset : 0 };
}

/** Writes citations requested at the offsets of a context. What touches a mark decides how it is written in some forms. */
export function writeAtPlace(context: Pick<CitingContext, 'form' | 'order' | 'citing'>, request: CitationRequest): CitationEdits {
	const { form, citing } = context;
	const written = form.write(request, citing);
	const offsets = citing.offsets.map(offset => placeOf(context, formPlainText(written.mark), offset));
	return offsets.every((offset, index) => offset === citing.offsets[index]) ? written : form.write(request, { ...citing, offsets });
}

function placeOf({ form, order, citing: { text, language } }: Pick<CitingContext, 'form' | 'order' | 'citing'>, mark: string, wanted: number): number {
	const placement = form.placement(mark);
	return markOffset({ placement, order }, text, readablePlace(text, wanted, { placement, lineEnd: language.lineEnd }));
}
