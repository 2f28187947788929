import type { CitationForm, CitingDocument } from './form';

/** What the setting calls the footnote of the document's own language. */
export const FOOTNOTE = 'footnote';

/** The form of a citation in a document: the one that is set, if it is one of those given, else the one that the document wants. */
export function chooseForm(set: string, document: CitingDocument, forms: readonly CitationForm[]): CitationForm {
	return set === FOOTNOTE ? document.language.footnote : forms.find(({ name }) => name === set) ?? document.language.wanted(document);
}
