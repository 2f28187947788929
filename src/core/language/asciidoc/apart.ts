import { apartBetween, apartByAll, apartByPatterns, apartLines, apartUnderlined } from '../../prose/apart';

/** The parts of AsciiDoc outside the running text. */
export const asciidocApart = apartByAll(
	apartByPatterns([
		['heading', /^(?:={1,6}|#{1,6})[ \t]+[^\n]*$/gmu],
		// The title of a block.
		['caption', /^\.(?=[^\s.])[^\n]*$/gmu],
		['note', /footnote(?:ref)?:[^\s[\]]{0,200}\[[^[\]]*\]/gu],
	]),
	apartUnderlined(/^[\p{L}\p{N}]/u, /^(?:={4,}|-{4,}|~{4,}|\^{4,})[ \t]*$/),
	apartBetween('table', /^\|={3,}[ \t\r]*$/gmu),
	apartLines('quotation', line => /^\[quote\b/.test(line), line => line.trim() === ''),
	apartBetween('quotation', /^_{4,}[ \t\r]*$/gmu),
);
