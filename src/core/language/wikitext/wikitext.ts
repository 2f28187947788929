import { marked } from '../../citation/referenceListSyntax';
import { HTML_COMMENTS } from '../../prose/commentSyntax';
import type { OffsetRange } from '../../text/offsetRange';
import type { DocumentLanguage } from '../documentLanguage';
import { BLOCK_TAG } from '../html/blockTags';
import { wikitextAbbreviationList } from './abbreviationList';
import { wikitextAbbreviations } from './abbreviations';
import { reference } from './citation';
import { wikitextCitationParser } from './citationParser';
import { escapeWikitext, wikitextAddress } from './escapeWikitext';
import { hiddenParts } from './hiddenParts';
import { wikitextOutput } from './output';
import { findWikitextProse, wikitextReader } from './prose';
import { wikitextQuotations } from './quotations';
import { wikitextStructure } from './structure';

/** A line at the end of a page that shows nothing: a category, or a magic word such as the sort key. */
const CLOSING_LINE = /^(?:\[\[[^[\]|:\n]{1,100}:[^[\]\n]*\]\]|\{\{[A-Z]{4,20}:[^{}\n]*\}\})?$/;

/** A note, by its tag or by a template. */
const ASIDE = /^(?:<ref\b|\{\{(?:sfn|efn|refn))/iu;

/** Wikitext, the markup of MediaWiki, in which a citation is a note of the Cite extension. */
export const wikitext: DocumentLanguage = {
	prose: { find: findWikitextProse, reader: wikitextReader, hasBacktickCode: false, separator: BLOCK_TAG },
	structure: wikitextStructure,
	asides: ASIDE,
	comments: HTML_COMMENTS,
	output: wikitextOutput,
	citationParser: wikitextCitationParser,
	citation: {
		forms: [reference],
		footnote: reference,
		wanted: () => reference,
		escape: text => escapeWikitext(text, { atStart: true }),
		address: wikitextAddress,
	},
	list: { comment: ['<!-- ', ' -->'], lines: marked('*'), body, endsInside, indentContinues: false },
	abbreviationList: wikitextAbbreviationList,
	link: { write: (text, address) => `[${wikitextAddress(address)} ${text}]`, isOpen: /\[[^[\]]*$/ },
	abbreviations: wikitextAbbreviations,
	quotations: wikitextQuotations,
	quoting: { block: () => ['<blockquote>', '</blockquote>'] },
	notes: /(<ref(?:\s[^<>]*)?(?<!\/)>)/gi,
	noteEnd: '</ref>',
};

/** Returns the range before the categories at the end of a page. */
function body(text: string): OffsetRange {
	const lines = text.split('\n');
	let end = text.length;
	for (let index = lines.length - 1; index > 0 && CLOSING_LINE.test(lines[index]?.trim() ?? ''); index--) {
		end -= (lines[index]?.length ?? 0) + 1;
	}
	const isBlank = text.slice(end).trim() === '';
	return { start: 0, end: isBlank ? text.length : Math.min(text.length, end + 1) };
}

/** Whether a text ends inside a template, table or note. */
function endsInside(text: string): boolean {
	const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
	return (
		hiddenParts(text).isOpen
		|| count(/^[ \t]*\{\|/gm) > count(/^[ \t]*\|\}/gm)
		|| count(/<ref(?:\s[^<>]*)?(?<!\/)>/gi) > count(/<\/ref\s{0,100}>/gi)
	);
}
