/** Characters that spreadsheets may read as a formula at the beginning of a cell, including full-width forms. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Returns the text of a cell so that no spreadsheet runs it as a formula: with an apostrophe before anything that looks like one. */
export function safeCell(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of `safeCell`. */
export function fromSafeCell(cell: string): string {
	return cell.startsWith('\'') && FORMULA.test(cell) ? cell.slice(1) : cell;
}
