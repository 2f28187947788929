import type { CitationForm, CitingDocument } from './form';

/** What the setting calls the footnote of the document's own language. */
export const FOOTNOTE = 'footnote';

/** What the setting calls the form that suits the document. */
const AUTO = 'auto';

/**
 * The form of a citation in a document: the one that is set, if there is one of that name, else the one that the document wants. All
 * forms are asked for only where one is set, since that loads every language.
 */
export function chooseForm(set: string, document: CitingDocument, forms: () => readonly CitationForm[]): CitationForm {
	if (set === FOOTNOTE) {
		return document.language.footnote;
	}
	return (set === AUTO ? undefined : forms().find(({ name }) => name === set)) ?? document.language.wanted(document);
}
