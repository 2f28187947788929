import { linesOf } from '../../prose/paragraphs';
import { combineStructures, structureByPatterns, underlinedHeadings, type StructureFinder, type StructureRange } from '../../prose/structure';

/** A line of equals signs in columns, which is above, in and below a simple table. */
const BORDER = /^={2,}[ \t]{1,20}=[=\t ]*$/;

/** Finds simple tables: from a border to the last one before a blank line after the header. */
const simpleTables: StructureFinder = text => {
	const found: StructureRange[] = [];
	let open: number | undefined;
	let end = 0;
	for (const line of linesOf(text)) {
		if (BORDER.test(line.content)) {
			open ??= line.start;
			end = line.end;
		} else if (line.content.trim() === '' && open !== undefined) {
			found.push({ kind: 'table', start: open, end });
			open = undefined;
		}
	}
	return open === undefined ? found : [...found, { kind: 'table', start: open, end }];
};

/** The parts of reStructuredText outside the running text. */
export const restructuredTextStructure = combineStructures(
	structureByPatterns([
		// A grid table.
		['table', /^[ \t]*(?:\+[-=]|\|)[^\n]*$/gmu],
		['caption', /^\.\. (?:table|figure|image|list-table|csv-table|rubric)::[^\n]*(?:(?:\n[ \t\r]*)?\n[ \t]+[^\s][^\n]*)*/gmu],
		['note', /^\.\. \[[#*\w-]+\][^\n]*(?:\n[ \t]+[^\s][^\n]*)*/gmu],
		['quotation', /^\.\. (?:epigraph|pull-quote|highlights)::[^\n]*(?:(?:\n[ \t\r]*)?\n[ \t]+[^\s][^\n]*)*/gmu],
	]),
	underlinedHeadings(/^\S/, /^(?:={3,}|-{3,}|~{3,}|\^{3,}|"{3,}|'{3,}|`{3,}|#{3,}|\*{3,}|\+{3,}|:{3,}|\.{3,}|_{3,})[ \t]*$/),
	simpleTables,
);
