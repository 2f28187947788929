import { columnOf } from './columns';
import type { ReadRows, Row } from './readCsv';

/** How many rows above the headings may be a title, an explanation or empty. */
const MAX_TITLE_ROWS = 10;

/** Returns a table without rows above its headings that have at most one cell with text, such as its title. */
export function withoutTitle(table: ReadRows): ReadRows {
	const head = table.rows.slice(0, MAX_TITLE_ROWS + 1).findIndex(row => filled(row).length > 1 || hasHeading(row));
	return head > 0 && hasHeading(table.rows[head]) ? { ...table, rows: table.rows.slice(head) } : table;
}

function hasHeading(row: Row | undefined): boolean {
	return filled(row).some(cell => columnOf(cell, 'en') !== undefined);
}

function filled(row: Row | undefined): readonly string[] {
	return (row?.cells ?? []).filter(cell => cell.trim() !== '');
}
