import { findAsciidocCitations } from './asciidocKeys';
import type { CitationFinder, DocumentCitation } from './documentCitation';
import type { KeyLanguage } from './languages';
import { findLatexCitations } from './latexKeys';
import { findMarkdownCitations } from './markdownKeys';
import { findOrgCitations } from './orgKeys';
import { findRestructuredTextCitations } from './restructuredTextKeys';
import { findTypstCitations } from './typstKeys';

const FINDERS: Readonly<Record<string, CitationFinder>> = {
	markdown: findMarkdownCitations,
	quarto: findMarkdownCitations,
	rmd: findMarkdownCitations,
	latex: findLatexCitations,
	tex: findLatexCitations,
	typst: findTypstCitations,
	asciidoc: findAsciidocCitations,
	org: findOrgCitations,
	restructuredtext: findRestructuredTextCitations,
} satisfies Record<KeyLanguage, CitationFinder>;

/** The citations with keys of a document, in order; none where its language has none. */
export function findCitations(languageId: string, text: string): readonly DocumentCitation[] {
	return (Object.hasOwn(FINDERS, languageId) ? FINDERS[languageId] : undefined)?.(text) ?? [];
}
