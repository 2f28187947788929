import type { MarkedListSyntax } from '../markedList/markedListSyntax';
import type { OffsetRange } from '../text/offsetRange';

/** How reference lists are written in a language, and where. */
export interface ReferenceListSyntax extends MarkedListSyntax {
	/** Formats a list, one line or paragraph per reference. */
	readonly lines: (references: readonly string[]) => readonly string[];
}

/** Returns the range of the whole text. */
export function wholeBody(text: string): OffsetRange {
	return { start: 0, end: text.length };
}

/** Returns a function that tells whether a text ends inside a fenced block. */
export function betweenFences(fence: RegExp): (text: string) => boolean {
	return text => text.split('\n').filter(line => fence.test(line)).length % 2 === 1;
}

/** Returns a function that formats a list with a marker before each reference. */
export function marked(mark: string): (references: readonly string[]) => readonly string[] {
	return references => references.map(reference => `${mark} ${reference}`);
}
