/** The ways in which a citation can stand in a document. */
export const CITATION_FORMS = ['footnote', 'pandoc', 'latexCite', 'latexFootnote', 'brackets'] as const;

/** A way in which a citation stands in a document. */
export type CitationForm = (typeof CITATION_FORMS)[number];

const FRONT_MATTER_START = /^\uFEFF?---[ \t]*\r?\n/;
const FRONT_MATTER_END = /\n(?:---|\.\.\.)[ \t\r]*(?:\n|$)/;
const BIBLIOGRAPHY_KEY = /^(?:bibliography|references)[ \t]*:/m;
const LATEX_BIBLIOGRAPHY = /\\(?:bibliography|addbibresource|printbibliography|bibitem)\b/;

/**
 * The form that a document wants: LaTeX with a bibliography `\cite`, other LaTeX a footnote; Markdown
 * with a bibliography in its front matter, and Quarto and R Markdown, pandoc's form, other Markdown a
 * footnote; anything else brackets.
 */
export function formOf(languageId: string, text: string): CitationForm {
	switch (languageId) {
		case 'latex':
		case 'tex':
			return LATEX_BIBLIOGRAPHY.test(text.replace(/(?<!\\)%.*/g, '')) ? 'latexCite' : 'latexFootnote';
		case 'quarto':
		case 'rmd':
			return 'pandoc';
		case 'markdown':
			return hasBibliography(text) ? 'pandoc' : 'footnote';
		default:
			return 'brackets';
	}
}

/** Whether the front matter of a Markdown document names a bibliography. */
function hasBibliography(text: string): boolean {
	const start = FRONT_MATTER_START.exec(text)?.[0].length;
	if (start === undefined) {
		return false;
	}
	const body = text.slice(start - 1);
	return BIBLIOGRAPHY_KEY.test(body.slice(0, FRONT_MATTER_END.exec(body)?.index));
}
