import { apartByPatterns } from '../../prose/apart';

/** The parts of reStructuredText outside the running text. */
export const restructuredTextApart = apartByPatterns([
	['heading', /^[^\s\n][^\n]*\n(?:={3,}|-{3,}|~{3,}|\^{3,}|"{3,}|'{3,}|`{3,}|#{3,}|\*{3,}|\+{3,}|:{3,}|\.{3,}|_{3,})[ \t\r]*$/gmu],
	// A grid table, and a simple one between lines of equals signs.
	['table', /^[ \t]*(?:\+[-=]|\|)[^\n]*$/gmu],
	['table', /^={2,}[ \t]+=[=\t ]*\r?\n(?:(?!==)[ \t]*[^\s][^\n]*\n)*(?===)/gmu],
	['caption', /^\.\. (?:table|figure|image|list-table|csv-table|rubric)::[^\n]*(?:(?:\n[ \t\r]*)?\n[ \t]+[^\s][^\n]*)*/gmu],
	['note', /^\.\. \[[#*\w-]+\][^\n]*(?:\n[ \t]+\S[^\n]*)*/gmu],
	['quotation', /^\.\. (?:epigraph|pull-quote|highlights)::[^\n]*(?:(?:\n[ \t\r]*)?\n[ \t]+[^\s][^\n]*)*/gmu],
]);
