import { structureBetween, combineStructures, structureByPatterns } from '../../prose/structure';

/** The parts of Org outside the running text. */
export const orgStructure = combineStructures(structureByPatterns([
	['heading', /^\*+[ \t][^\n]*$/gmu],
	['heading', /^[ \t]*#\+(?:title|subtitle):[^\r\n]*$/gimu],
	['caption', /^[ \t]*#\+caption[:[][^\r\n]*$/gimu],
	['table', /^[ \t]*\|[^\n]*$/gmu],
	['note', /^\[fn:[\w-]+\][^\n]*(?:\n(?!\[fn:|\*)[ \t]*[^\s][^\n]*)*/gmu],
	['note', /\[fn:[\w-]*:[^[\]]*\]/gu],
]), structureBetween('quotation', /^[ \t]*#\+(?:begin|end)_quote[ \t\r]*$/gimu), structureBetween('abstract', /^[ \t]*#\+(?:begin|end)_abstract[ \t\r]*$/gimu));
