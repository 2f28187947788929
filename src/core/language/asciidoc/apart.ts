import { apartBetween, apartByAll, apartByPatterns, apartUnderlined } from '../../prose/apart';

/** The parts of AsciiDoc outside the running text. */
export const asciidocApart = apartByAll(
	apartByPatterns([
		['heading', /^(?:={1,6}|#{1,6})[ \t]+[^\n]*$/gmu],
		// The title of a block.
		['caption', /^\.(?=[^\s.])[^\n]*$/gmu],
		['note', /footnote(?:ref)?:[^\s[\]]{0,200}\[[^[\]]*\]/gu],
		['quotation', /^\[quote\b[^[\]\n]{0,300}\][ \t\r]*\n(?:(?!_{4}|-{4})[ \t]*[^\s][^\n]*(?:\n|$))+/gmu],
	]),
	apartUnderlined(/^[\p{L}\p{N}]/u, /^(?:={4,}|-{4,}|~{4,}|\^{4,})[ \t]*$/),
	apartBetween('table', /^\|={3,}[ \t\r]*$/gmu),
	apartBetween('quotation', /^_{4,}[ \t\r]*$/gmu),
);
