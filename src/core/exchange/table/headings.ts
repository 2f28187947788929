import { roleByShape } from '../termText';
import { columnOf } from './columns';
import type { ReadRows, Row } from './readCsv';

/** How many rows above the headings may be a title, an explanation or empty. */
const MAX_TITLE_ROWS = 10;
/** A cell with more words than this is a text, not a heading or name. */
const MAX_NAME_WORDS = 7;

/**
 * Returns a table without rows above its headings that have at most one cell with text, such as its title. A table whose first row is an
 * entry gets headings according to its cells, which is reported with them.
 */
export function withHeadings(table: ReadRows): ReadRows {
	const head = table.rows.slice(0, MAX_TITLE_ROWS + 1).findIndex(row => filled(row).length > 1 || hasHeading(row));
	const rows = head > 0 && hasHeading(table.rows[head]) ? table.rows.slice(head) : table.rows;
	const headings = headingsByContent(rows);
	return headings
		? {
				rows: [{ cells: headings, line: rows[0]?.line ?? 1 }, ...rows],
				problems: [...table.problems, { code: 'noHeadings', detail: headings.join(', '), line: rows[0]?.line ?? 1 }],
			}
		: { ...table, rows };
}

function hasHeading(row: Row | undefined): boolean {
	return filled(row).some(cell => columnOf(cell, 'en') !== undefined);
}

/**
 * Returns headings for the columns of a table whose first row is an entry: it begins with an acronym, as most rows do, or a cell has a text
 * that is too long for a heading. `undefined` for any other table. A cell such as “AT” may be both an acronym and the tag of a language.
 */
function headingsByContent(rows: readonly Row[]): readonly string[] | undefined {
	const [first] = rows;
	const cells = first?.cells ?? [];
	if (cells.length < 2 || cells.some(cell => columnOf(cell, 'en') !== undefined && !/^\s*\p{L}{2}\s*$/u.test(cell))) {
		return undefined;
	}
	const width = rows.reduce((max, row) => Math.max(max, row.cells.length), 0);
	const columns = Array.from({ length: width }, (_, index) => rows.map(row => row.cells[index]?.trim() ?? '').filter(cell => cell !== ''));
	const isAcronym = columns.map((own, index) => own.length > 0
		&& roleByShape(cells[index]?.trim() ?? '') === 'acronym' && 2 * own.filter(cell => roleByShape(cell) === 'acronym').length > own.length);
	const isEntry = cells.some(isLong) || (isAcronym.includes(true) && cells.some((cell, index) => isAcronym[index] !== true && /\p{Ll}/u.test(cell)));
	if (!isEntry) {
		return undefined;
	}
	const name = columns.findIndex((own, index) => isAcronym[index] !== true && own.length > 0 && 2 * own.filter(isLong).length <= own.length);
	const acronym = isAcronym.indexOf(true);
	const text = columns.findIndex((own, index) => index !== name && index !== acronym && own.length > 0);
	const headings = columns.map((_, index) => `(${index + 1})`);
	const place = (index: number, heading: string) => {
		if (index >= 0) {
			headings[index] = heading;
		}
	};
	place(text, 'definition');
	place(acronym, name < 0 ? 'preferred' : 'acronym');
	place(name, 'preferred');
	return headings;
}

function isLong(cell: string): boolean {
	return cell.trim().split(/\s+/).length > MAX_NAME_WORDS;
}

function filled(row: Row | undefined): readonly string[] {
	return (row?.cells ?? []).filter(cell => cell.trim() !== '');
}
