import { apartByPatterns } from '../../prose/apart';

/** The parts of AsciiDoc outside the running text. */
export const asciidocApart = apartByPatterns([
	['heading', /^(?:={1,6}|#{1,6})[ \t]+[^\n]*$/gmu],
	['heading', /^[\p{L}\p{N}][^\n]*\n(?:={4,}|-{4,}|~{4,}|\^{4,})[ \t\r]*$/gmu],
	// The title of a block.
	['caption', /^\.(?=[^\s.])[^\n]*$/gmu],
	['table', /^\|={3,}[ \t\r]*\n(?:(?!\|={3})[^\n]*\n)*\|={3,}[ \t\r]*$/gmu],
	['note', /footnote(?:ref)?:[^\s[\]]{0,200}\[[^[\]]*\]/gu],
	['quotation', /^_{4,}[ \t\r]*\n(?:(?!_{4})[^\n]*\n)*_{4,}[ \t\r]*$/gmu],
	['quotation', /^\[quote\b[^\]\n]*\][ \t\r]*\n(?:(?!_{4}|-{4})[ \t]*[^\s][^\n]*(?:\n|$))+/gmu],
]);
