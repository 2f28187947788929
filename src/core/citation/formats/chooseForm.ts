import { citesByKey, type CitationForm, type CitingDocument } from './form';

/** The value of the setting for footnotes. */
export const FOOTNOTE = 'footnote';

/** The value of the setting for the most suitable form. */
const AUTO = 'auto';

/**
 * Chooses the form of a citation: the one in the setting if it exists, otherwise keys if the document has a bibliography, otherwise
 * the form of most citations in the document, otherwise a note. `forms` loads all languages, so it is only called if a form is set;
 * `predominant` parses the document, so it is only called if nothing else decides.
 */
export function chooseForm(
	set: string,
	document: CitingDocument,
	forms: () => readonly CitationForm[],
	predominant?: () => CitationForm | undefined,
): CitationForm {
	if (set === FOOTNOTE) {
		return document.language.footnote;
	}
	const named = set === AUTO ? undefined : forms().find(({ name }) => name === set);
	const wanted = named ?? document.language.wanted(document);
	return named || citesByKey(wanted) ? wanted : predominant?.() ?? wanted;
}
