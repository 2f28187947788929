import type { CitationForm } from '../../citation/formats/form';
import { onlyMark } from '../../citation/formats/generalForms';
import { HTML_COMMENTS } from '../../prose/commentSyntax';
import type { OffsetRange } from '../../text/offsetRange';
import type { DocumentLanguage } from '../documentLanguage';
import { lineStartIfBlank } from '../lineStartIfBlank';
import { htmlAbbreviationList } from './abbreviationList';
import { htmlAbbreviations } from './abbreviations';
import { BLOCK_TAG } from './blockTags';
import { htmlCitation } from './citation';
import { htmlCitationParser } from './citationParser';
import { escapeHtml } from './escapeHtml';
import { htmlOutput } from './output';
import { findHtmlProse, htmlReader } from './prose';
import { htmlQuotations } from './quotations';
import { htmlStructure } from './structure';

const citeElement: CitationForm = { name: 'html', placement: () => 'word', write: request => onlyMark(htmlCitation(request)) };

/** The end of an element after which a reference list can be inserted. */
const CLOSED = /(?:<\/(?:p|h[1-6]|[uod]l|table|blockquote|pre|figure|section|div|article|header|main|nav)>|<hr\s*\/?>|-->)$/i;

/** A mark of a note. */
const ASIDE = /^<sup\b/iu;

/** HTML, in which a citation is a `cite` element in square brackets. */
export const html: DocumentLanguage = {
	prose: { find: findHtmlProse, reader: htmlReader, hasBacktickCode: true, separator: BLOCK_TAG },
	structure: htmlStructure,
	asides: ASIDE,
	comments: HTML_COMMENTS,
	output: htmlOutput,
	citation: { forms: [citeElement], footnote: citeElement, wanted: () => citeElement, escape: escapeHtml, address: escapeHtml },
	citationParser: htmlCitationParser,
	list: {
		comment: ['<!-- ', ' -->'],
		lines: references => ['<ul>', ...references.map(reference => `<li>${reference}</li>`), '</ul>'],
		body,
		endsInside: text => !CLOSED.test(text.trimEnd()),
		indentContinues: false,
	},
	abbreviationList: htmlAbbreviationList,
	link: { write: (text, address) => `<a href="${escapeHtml(address)}">${text}</a>`, isOpen: /<a\s(?:(?!<\/a)[^]){0,500}$/i },
	abbreviations: htmlAbbreviations,
	quotations: htmlQuotations,
	quoting: { block: () => ['<blockquote>\n<p>', '</p>\n</blockquote>'] },
	writtenIn: text => /<html\b[^<>]{0,300}\slang=["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})/i.exec(text.slice(0, 5000))?.[1],
};

function body(text: string): OffsetRange {
	return {
		start: /<body\b[^<>]*>/i.exec(text)?.index ?? 0,
		end: lineStartIfBlank(text, lastOf(text, '</body>') ?? lastOf(text, '</html>') ?? text.length),
	};
}

function lastOf(text: string, tag: string): number | undefined {
	const at = text.toLowerCase().lastIndexOf(tag);
	return at < 0 ? undefined : at;
}
