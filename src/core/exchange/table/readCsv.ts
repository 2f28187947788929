import { MAX_ROWS } from '../../limits';
import type { ExchangeProblem } from '../termBase';

/** A row of a table: its cells, and the line of the file at which it begins, or its number in a sheet. */
export interface Row {
	readonly cells: readonly string[];
	readonly line: number;
}

/** The rows of a file, and the problems in it. */
export interface ReadRows {
	readonly rows: readonly Row[];
	readonly problems: readonly ExchangeProblem[];
}

/** The first line of a table that names its separator, for Excel. */
const NAMED_SEPARATOR = /^\uFEFF?"?sep=([^\r\n])"?(?:\r\n|\r|\n)/i;

/**
 * Reads comma-separated values (RFC 4180), or values with another separator: the one that is given, the one that the first line names, or
 * the most frequent one in its first line. Line ends may be of any kind; a quotation mark inside an unquoted cell, or after a quoted one,
 * is read literally. A quotation mark that is never closed is reported with its line, and the rest of the file is then one cell. Takes time
 * proportional to the length of the text.
 */
export function readCsv(text: string, given?: string): ReadRows {
	const rows: Row[] = [];
	const problems: ExchangeProblem[] = [];
	const naming = NAMED_SEPARATOR.exec(text);
	const separator = given ?? naming?.[1] ?? separatorOf(text);
	let at = naming ? naming[0].length : text.startsWith('\uFEFF') ? 1 : 0;
	let line = naming ? 2 : 1;
	while (at < text.length) {
		if (rows.length >= MAX_ROWS) {
			problems.push({ code: 'tooMany', detail: String(MAX_ROWS), line });
			break;
		}
		const row = { cells: [] as string[], line };
		for (let isLast = false; !isLast;) {
			const cell = readCell(text, at, separator);
			row.cells.push(cell.value);
			line += lineEndsIn(cell.value);
			if (!cell.isClosed) {
				problems.push({ code: 'unclosedQuote', detail: '', line: row.line });
			}
			isLast = text[cell.end] !== separator;
			at = cell.end + (isLast ? 0 : 1);
		}
		at += text.startsWith('\r\n', at) ? 2 : 1;
		line++;
		rows.push(row);
	}
	return { rows, problems };
}

/**
 * Returns the separator of a table for which none is given: the most frequent one in its first line, outside quotation marks. Bars separate
 * names in a cell, too, and so are the last choice.
 */
function separatorOf(text: string): string {
	const [first = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
	const count = (separator: string) => first.split(separator).length;
	const found = [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
	return count(found) === 1 && first.includes('|') ? '|' : found;
}

interface Cell {
	readonly value: string;
	/** The offset of the separator or line end after it. */
	readonly end: number;
	readonly isClosed: boolean;
}

function readCell(text: string, start: number, separator: string): Cell {
	if (text[start] !== '"') {
		const end = endOfPlain(text, start, separator);
		return { value: text.slice(start, end), end, isClosed: true };
	}
	const parts: string[] = [];
	let from = start + 1;
	for (;;) {
		const quote = text.indexOf('"', from);
		if (quote < 0) {
			return { value: [...parts, text.slice(from)].join(''), end: text.length, isClosed: false };
		}
		parts.push(text.slice(from, quote));
		if (text[quote + 1] !== '"') {
			const end = endOfPlain(text, quote + 1, separator);
			return { value: parts.join('') + text.slice(quote + 1, end), end, isClosed: true };
		}
		parts.push('"');
		from = quote + 2;
	}
}

function endOfPlain(text: string, start: number, separator: string): number {
	let end = start;
	while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') {
		end++;
	}
	return end;
}

function lineEndsIn(text: string): number {
	return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
