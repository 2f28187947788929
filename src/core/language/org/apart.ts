import { apartBetween, apartByAll, apartByPatterns } from '../../prose/apart';

/** The parts of Org outside the running text. */
export const orgApart = apartByAll(apartByPatterns([
	['heading', /^\*+[ \t][^\n]*$/gmu],
	['heading', /^[ \t]*#\+(?:title|subtitle):[^\r\n]*$/gimu],
	['caption', /^[ \t]*#\+caption[:[][^\r\n]*$/gimu],
	['table', /^[ \t]*\|[^\n]*$/gmu],
	['note', /^\[fn:[\w-]+\][^\n]*(?:\n(?!\[fn:|\*)[ \t]*[^\s][^\n]*)*/gmu],
	['note', /\[fn:[\w-]*:[^[\]]*\]/gu],
]), apartBetween('quotation', /^[ \t]*#\+(?:begin|end)_quote[ \t\r]*$/gimu));
