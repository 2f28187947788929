import type { ProseRange } from '../prose/prose';

/** A word of a text, with what stands before it. */
export interface Word {
	readonly start: number;
	readonly end: number;
	/** The word with its case folded. */
	readonly folded: string;
	/**
	 * What separates it from the word before: empty for white space and hyphens, which are
	 * interchangeable inside a label, else the marks that stand there. `undefined` where the word
	 * begins a block, so that no label can reach across.
	 */
	readonly separator: string | undefined;
	/** The prose range in which it stands. */
	readonly range: ProseRange;
}

/** Letters, marks, digits and the underscore, as in UAX 29 without its mid-word rules: `UNTOC's` is two words. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/** White space of any kind, soft hyphens, and the hyphens and dashes that may replace a space inside a name. */
const INTERCHANGEABLE = /[\s\u00AD\u2010\u2011\u2013-]+/gu;

/** The words of the prose of a text, in order. */
export function* wordsOf(text: string, prose: Iterable<ProseRange>): Generator<Word> {
	let between: string | undefined;
	for (const range of prose) {
		if (!range.continues) {
			between = undefined;
		}
		const slice = text.slice(range.start, range.end);
		let last = 0;
		for (const match of slice.matchAll(WORD)) {
			const gap = slice.slice(last, match.index);
			last = match.index + match[0].length;
			yield {
				start: range.start + match.index,
				end: range.start + last,
				folded: foldCase(match[0]),
				separator: between === undefined ? undefined : normaliseSeparator(between + gap),
				range,
			};
			between = '';
		}
		between = between === undefined ? undefined : between + slice.slice(last);
	}
}

/** The words of a label, in the form in which words of a text are compared with them. */
export function wordsOfLabel(label: string): readonly Word[] {
	return [...wordsOf(label, [{ start: 0, end: label.length, continues: false }])];
}

/** The form in which words that differ only in case are equal. */
export function foldCase(word: string): string {
	return word.normalize('NFC').toLowerCase();
}

/** Two words that touch without anything between are told apart from two words with a space. */
function normaliseSeparator(between: string): string {
	return between === '' ? '\u0000' : between.replace(INTERCHANGEABLE, '').replaceAll('’', "'");
}
