import type { ProseFinder, ProseRange } from './prose';

/** What an edit did: the text from `start` to `end`, in the text before the edit, became `length` units of text. */
export interface TextChange {
	readonly start: number;
	readonly end: number;
	readonly length: number;
}

/** Finds the prose of one document, version after version. */
export interface ProseParser {
	/**
	 * The prose of the text. `changes` are the edits since the last update, one after the other, each as
	 * offsets in the text that the one before left; without them everything is read anew.
	 */
	update(text: string, changes?: readonly TextChange[]): readonly ProseRange[];
}

/** A parser that reads everything at each update. */
export function wholeTextParser(find: ProseFinder): ProseParser {
	return { update: text => find(text) };
}

/** One change that covers all of them; `undefined` if there is none. */
export function coverOf(changes: readonly TextChange[]): TextChange | undefined {
	let cover: TextChange | undefined;
	for (const change of changes) {
		if (!cover) {
			cover = change;
			continue;
		}
		const newEnd: number = cover.start + cover.length;
		const start = Math.min(cover.start, change.start);
		// What the change reaches beyond the cover was there before, unmoved but for the cover's own shift.
		const beyond = Math.max(0, change.end - newEnd);
		const end = cover.end + beyond;
		cover = { start, end, length: newEnd + beyond - start + change.length - (change.end - change.start) };
	}
	return cover;
}
