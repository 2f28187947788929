import type { Locator } from '../dossier/model';
import type { LibrarySource } from '../library/library';
import { citesByKey, isSafeKey, type CitationForm, type CitationSyntax } from './formats/form';
import { formPlainText } from './formats/formText';
import type { CitationRequest } from './formats/request';
import { inOneLanguage } from './oneLanguage';
import { formatReference } from './reference';
import { referenceWordsIn } from './referenceWords';
import { titleFinder } from './sourceTitles';
import type { CitationFormatting } from './style/documents/document';
import { noteText } from './style/noteText';
import type { Output } from './style/output';

/** A citation outside any document. */
export interface CitationAlone {
	/** The text in the sentence: a mark, keys in brackets, or the reference itself. */
	readonly mark: string;
	/** The text to which the mark refers, such as the definition of a footnote; empty if there is none. */
	readonly definitions: readonly string[];
}

/** The sources to cite, and the form. */
export interface AloneRequest {
	readonly source: LibrarySource;
	readonly locator: Locator | undefined;
	readonly form: CitationForm;
	/** The language of the document that the form belongs to. */
	readonly document: { readonly citation: CitationSyntax; readonly output: Output };
	readonly style: CitationFormatting;
}

/**
 * Writes a citation of one source as the first of a document, with titles in the language of the style if they are known in it.
 * Returns `undefined` if the form cites by key and cannot write the key of the source.
 */
export function citeAlone({ source, locator, form, document, style }: AloneRequest): CitationAlone | undefined {
	if (citesByKey(form) && !isSafeKey(form, source.key)) {
		return undefined;
	}
	const { language, items: [csl = source.source.csl] } = inOneLanguage([source], style.language, titleFinder());
	const words = referenceWordsIn(language);
	const pick = {
		key: source.key,
		id: source.key,
		csl,
		language,
		reference: formatReference(csl, words),
		locators: locator ? [locator] : [],
	};
	const request: CitationRequest = { words, picks: [pick], note: noteText([pick], style, document.output) };
	const { mark, elsewhere } = form.write(request, { language: document.citation, text: '', offsets: [0] });
	return { mark: formPlainText(mark).trim(), definitions: elsewhere.map(({ text }) => formPlainText(text).trim()) };
}
