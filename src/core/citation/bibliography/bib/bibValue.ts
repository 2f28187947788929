import { MAX_MACRO_DEPTH, MAX_MACRO_LENGTH } from '../../../limits';
import type { OffsetRange } from '../../../text/offsetRange';
import type { BibFileField } from './readBib';

/** The start of a piece of a value: a group, a quoted text, the sign between pieces, or a number or macro. */
const PIECE_START = /\{|"|#|[^\s{}"#]+/g;
/** The macros of the months; their names in English begin with these. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The text of a file and its macro definitions. */
export interface Macros {
	readonly text: string;
	readonly strings: ReadonlyMap<string, OffsetRange>;
	/** How many characters macros may still stand for in the values of the file. */
	readonly room: { left: number };
}

/**
 * Returns the value of a field as LaTeX: its pieces concatenated, macros expanded, month macros as numbers. What macros stand for beyond
 * their limits is left out.
 */
export function bibValue(field: Pick<BibFileField, 'valueStart' | 'valueEnd'>, file: Macros): string {
	const room = { left: Math.min(MAX_MACRO_LENGTH, file.room.left) };
	const before = room.left;
	const value = expanded(field, { ...file, room }, MAX_MACRO_DEPTH);
	file.room.left -= before - room.left;
	return value;
}

function expanded({ valueStart, valueEnd }: Pick<BibFileField, 'valueStart' | 'valueEnd'>, file: Macros, depth: number): string {
	const { text } = file;
	const pattern = new RegExp(PIECE_START);
	pattern.lastIndex = valueStart;
	const pieces: string[] = [];
	for (let match = pattern.exec(text); match && match.index < valueEnd; match = pattern.exec(text)) {
		// The text after the value may follow it without a space.
		const sign = match[0].slice(0, valueEnd - match.index);
		if (sign === '{' || sign === '"') {
			const end = groupEnd(text, match.index + 1, valueEnd, sign === '{' ? '}' : '"');
			pieces.push(text.slice(match.index + 1, end));
			pattern.lastIndex = end + 1;
		} else if (sign !== '#') {
			pieces.push(/^\d+$/.test(sign) ? sign : macro(sign.toLowerCase(), file, depth));
		}
	}
	return pieces.join('');
}

function macro(name: string, file: Macros, depth: number): string {
	const span = file.strings.get(name);
	if (span) {
		// An empty macro takes time, too.
		file.room.left -= 1 + span.end - span.start;
		return depth === 0 || file.room.left <= 0 ? '' : expanded({ valueStart: span.start, valueEnd: span.end }, file, depth - 1);
	}
	const month = MONTHS.indexOf(name.slice(0, 3));
	return month < 0 ? name : String(month + 1);
}

/** Returns the offset of the delimiter that closes a group; the end of the value if none does. */
export function groupEnd(text: string, from: number, end: number, close: string): number {
	let depth = 0;
	for (let index = from; index < end; index++) {
		const sign = text[index];
		if (depth === 0 && sign === close) {
			return index;
		}
		depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
	}
	return end;
}
