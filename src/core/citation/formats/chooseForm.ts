import { citesByKey, type CitationForm, type CitingDocument } from './form';

/** What the setting calls the footnote of the document's own language. */
export const FOOTNOTE = 'footnote';

/** What the setting calls the form that suits the document. */
const AUTO = 'auto';

/**
 * The form of a citation in a document: the one that is set, if there is one of that name, else a key where the document has a
 * bibliography, else the one in which it mostly cites, else a note. All forms are asked for only where one is set, since that loads
 * every language, and the habit only where nothing else decides, since for that the document is read.
 */
export function chooseForm(set: string, document: CitingDocument, forms: () => readonly CitationForm[], habit?: () => CitationForm | undefined): CitationForm {
	if (set === FOOTNOTE) {
		return document.language.footnote;
	}
	const named = set === AUTO ? undefined : forms().find(({ name }) => name === set);
	const wanted = named ?? document.language.wanted(document);
	return named || citesByKey(wanted) ? wanted : habit?.() ?? wanted;
}
