import { bibliographyPaths } from '../bibliographyPaths';
import { frontMatterLength } from '../../prose/markdown';
import { hasLatexBibliography } from './latexPackages';
import type { CitingDocument } from './request';

/**
 * The ways in which a citation can stand in a document, as the setting has them. `footnote` is the footnote of the
 * document's own language; `template` is one of the user's own.
 */
export const CITATION_FORMATS = [
	'footnote', 'pandoc', 'latexCite', 'latexFootnote', 'typstCite', 'typstFootnote', 'asciidocCite', 'asciidocFootnote', 'restructuredTextFootnote',
	'orgCite', 'orgFootnote', 'html', 'brackets', 'template',
] as const;

/** A way in which a citation can stand in a document. */
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/**
 * The form of a citation in a document: the one that is set, else the one that the document wants. Where a bibliography
 * is there, that is a key in the way of the language; else a footnote; where the language has neither, brackets.
 */
export function chooseForm(set: string, document: CitingDocument): CitationFormat {
	const wanted = CITATION_FORMATS.find(form => form === set);
	if (wanted === 'footnote') {
		return footnoteIn(document.languageId);
	}
	return wanted ?? formWanted(document);
}

/** Whether a form puts the key of a source into the document, so that a bibliography has to have it. */
export function citesByKey(form: CitationFormat): boolean {
	return ['pandoc', 'latexCite', 'typstCite', 'asciidocCite', 'orgCite'].includes(form);
}

function formWanted(document: CitingDocument): CitationFormat {
	const { languageId, text, hasBibliography = false } = document;
	const named = hasBibliography || bibliographyPaths(languageId, text).length > 0;
	switch (languageId) {
		case 'quarto':
		case 'rmd':
			return 'pandoc';
		case 'markdown':
			return named || /^(?:references|bibliography)[ \t]*:/m.test(text.slice(0, frontMatterLength(text))) ? 'pandoc' : 'footnote';
		case 'latex':
		case 'tex':
			return named || hasLatexBibliography(text) || hasLatexBibliography(document.root ?? '') ? 'latexCite' : 'latexFootnote';
		case 'typst':
			return named ? 'typstCite' : 'typstFootnote';
		case 'asciidoc':
			return named || /(?<![\p{L}\p{N}])cite(?:np)?:[^\s[\]]{0,50}\[/u.test(text) ? 'asciidocCite' : 'asciidocFootnote';
		case 'org':
			return named || text.includes('[cite:') || text.includes('[cite/') ? 'orgCite' : 'orgFootnote';
		default:
			return footnoteIn(languageId);
	}
}

/** The footnote of a language; brackets where it has none. */
function footnoteIn(languageId: string): CitationFormat {
	switch (languageId) {
		case 'markdown':
		case 'quarto':
		case 'rmd':
			return 'footnote';
		case 'latex':
		case 'tex':
			return 'latexFootnote';
		case 'typst':
			return 'typstFootnote';
		case 'asciidoc':
			return 'asciidocFootnote';
		case 'restructuredtext':
			return 'restructuredTextFootnote';
		case 'org':
			return 'orgFootnote';
		case 'html':
			return 'html';
		default:
			return 'brackets';
	}
}
