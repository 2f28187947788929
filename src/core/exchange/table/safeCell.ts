/** What spreadsheets may read as a formula at the beginning of a cell. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Returns the text of a cell so that no spreadsheet runs it as a formula: with an apostrophe before what looks like one. */
export function safeCell(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of `safeCell`. */
export function fromSafeCell(cell: string): string {
	return cell.startsWith('\'') && FORMULA.test(cell) ? cell.slice(1) : cell;
}
