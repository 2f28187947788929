import { escapeMarkdown } from '../../language/markdown/escapeMarkdown';
import { escapeLatex } from './escapeLatex';
import { escapeOrg } from './escapeOrg';
import { asciidocCitation, asciidocFootnote } from './asciidoc';
import type { CitationFormat } from './chooseForm';
import type { FormText } from './formText';
import { escapeHtmlText, htmlCitation } from './html';
import { latexCitation, latexFootnote } from './latex';
import { markdownFootnote } from './markdownFootnote';
import { orgCitation, orgFootnote } from './org';
import { pandocCitation } from './pandoc';
import { referenceText, type CitationEdits, type CitationRequest, type CitingDocument } from './request';
import { escapeRestructuredText, restructuredTextFootnote } from './restructuredText';
import { templateCitation, type CitationTemplate } from './template';
import { escapeTypst, typstCitation, typstFootnote } from './typst';

/** A citation in a form, as edits of the document. The template is that of the form `template`; without one it is the reference in brackets. */
export function writeCitation(form: CitationFormat, request: CitationRequest, document: CitingDocument, template?: CitationTemplate): CitationEdits {
	switch (form) {
		case 'footnote':
			return markdownFootnote(request, document);
		case 'restructuredTextFootnote':
			return restructuredTextFootnote(request, document);
		default:
			return { mark: markOf(form, request, document, template), elsewhere: [] };
	}
}

function markOf(form: Exclude<CitationFormat, 'footnote' | 'restructuredTextFootnote'>, request: CitationRequest, document: CitingDocument, template?: CitationTemplate): FormText {
	switch (form) {
		case 'pandoc':
			return pandocCitation(request);
		case 'latexCite':
			return latexCitation(request, document);
		case 'latexFootnote':
			return latexFootnote(request);
		case 'typstCite':
			return typstCitation(request, document);
		case 'typstFootnote':
			return typstFootnote(request, document);
		case 'asciidocCite':
			return asciidocCitation(request);
		case 'asciidocFootnote':
			return asciidocFootnote(request);
		case 'orgCite':
			return orgCitation(request);
		case 'orgFootnote':
			return orgFootnote(request);
		case 'html':
			return htmlCitation(request);
		case 'template':
			return template ? templateCitation(template, request, escapeFor(document.languageId)) : bracketCitation(request);
		case 'brackets':
			return bracketCitation(request);
	}
}

/** The whole reference in square brackets, as plain text. */
function bracketCitation(request: CitationRequest): FormText {
	return ['[', ...referenceText(request, text => text, url => url), ']'];
}

/** What makes text stand in a document of a language as it is. */
export function escapeFor(languageId: string): (text: string) => string {
	switch (languageId) {
		case 'markdown':
		case 'quarto':
		case 'rmd':
			return text => escapeMarkdown(text, { atStart: true });
		case 'latex':
		case 'tex':
			return escapeLatex;
		case 'typst':
			return escapeTypst;
		case 'restructuredtext':
			return escapeRestructuredText;
		case 'org':
			return escapeOrg;
		case 'html':
			return escapeHtmlText;
		default:
			return text => text;
	}
}
