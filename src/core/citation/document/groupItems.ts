import type { OffsetRange } from '../../text/offsetRange';
import type { DocumentKey } from '../keys/documentCitation';
import { splitLocator } from './locatorText';
import type { CitationMode, WrittenItem } from './written';

/** How a language marks keys in a group. */
export interface KeyMarks {
	/** Returns the range of a key with its marks, such as the `-@` of pandoc. */
	readonly around: (text: string, key: DocumentKey) => OffsetRange;
	readonly modeOf: (text: string, key: DocumentKey) => CitationMode;
	/** Returns a suffix without its delimiters. */
	readonly rest: (written: string) => string;
}

/** Returns the items `prefix @key suffix` in a range, separated by semicolons. */
export function groupItems(text: string, { start, end }: OffsetRange, keys: readonly DocumentKey[], marks: KeyMarks): readonly WrittenItem[] {
	let from = start;
	return keys.map((key, index): WrittenItem => {
		const around = marks.around(text, key);
		const next = keys[index + 1];
		const limit = next ? marks.around(text, next).start : end;
		const semicolon = semicolonBetween(text, around.end, limit, next === undefined ? 'first' : 'last');
		const stop = semicolon < 0 ? limit : semicolon;
		const itemStart = from + blanksAt(text.slice(from, around.start));
		const itemEnd = around.end + text.slice(around.end, stop).trimEnd().length;
		from = semicolon < 0 ? stop : semicolon + 1;
		return {
			start: Math.min(itemStart, around.start),
			end: itemEnd,
			key: key.key,
			keyPart: { start: key.start, end: key.end },
			mode: marks.modeOf(text, key),
			prefix: text.slice(Math.min(itemStart, around.start), around.start).trim(),
			...splitLocator(marks.rest(text.slice(around.end, itemEnd))),
		};
	});
}

function blanksAt(text: string): number {
	return text.length - text.trimStart().length;
}

/** Returns the first or last unescaped semicolon in a range; -1 if there is none. */
function semicolonBetween(text: string, start: number, end: number, which: 'first' | 'last'): number {
	let found = -1;
	for (let at = start; at < end; at++) {
		if (text[at] === '\\') {
			at++;
		} else if (text[at] === ';') {
			found = at;
			if (which === 'first') {
				return found;
			}
		}
	}
	return found;
}
