import { apartByPatterns } from '../../prose/apart';

/** The parts of Org outside the running text. */
export const orgApart = apartByPatterns([
	['heading', /^\*+[ \t][^\n]*$/gmu],
	['heading', /^[ \t]*#\+(?:title|subtitle):[^\n]*$/gimu],
	['caption', /^[ \t]*#\+caption(?:\[[^\]\n]*\])?:[^\n]*$/gimu],
	['table', /^[ \t]*\|[^\n]*$/gmu],
	['note', /^\[fn:[\w-]+\][^\n]*(?:\n(?!\[fn:|\*)[ \t]*[^\s][^\n]*)*/gmu],
	['note', /\[fn:[\w-]*:[^[\]]*\]/gu],
	['quotation', /^[ \t]*#\+begin_quote[ \t\r]*\n(?:(?![ \t]*#\+(?:begin|end)_)[^\n]*\n)*[ \t]*#\+end_quote/gimu],
]);
