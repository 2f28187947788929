/** The error for a sheet with more rows, columns or cells than are read; the message is the limit. */
export class SheetError extends Error {
	readonly code = 'tooMany';
}
