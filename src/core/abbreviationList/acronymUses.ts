import { flatBlocks } from '../prose/flatBlocks';
import type { ProseRange } from '../prose/prose';
import { fold } from '../text/fold';
import type { OffsetRange } from '../text/offsetRange';

/** A run of letters and digits with what may join them in an acronym. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.&’'‐‑-]*/gu;
/** Punctuation, and the endings of the plural and the genitive. */
const ENDING = /[.’'‐‑-]{1,9}$|(?<=[\p{Lu}\p{Nd}.])[’']?s[’']?$/u;

/** A document whose use of acronyms is examined. */
export interface ExaminedText {
	readonly text: string;
	readonly prose: readonly ProseRange[];
	/** The keys by which it refers to abbreviations, as in `\gls{un}`. */
	readonly keys: readonly string[];
}

/**
 * Returns which of some acronyms a document uses in its prose outside given ranges, also in the plural, with a genitive, in a compound such
 * as “UN-led”, or by a key with the same letters. `isOutside` tells whether a range counts.
 */
export function acronymsUsed(
	acronyms: ReadonlySet<string>,
	{ text, prose, keys }: ExaminedText,
	isOutside: (place: OffsetRange) => boolean,
): ReadonlySet<string> {
	const used = new Set<string>();
	const byLetters = new Map([...acronyms].map(acronym => [letters(acronym), acronym] as const));
	for (const key of keys) {
		const acronym = byLetters.get(letters(key));
		if (acronym !== undefined) {
			used.add(acronym);
		}
	}
	const spaced = [...acronyms].filter(acronym => /\s/u.test(acronym));
	for (const block of flatBlocks(text, prose)) {
		const add = (acronym: string, at: number) => {
			if (acronyms.has(acronym) && !used.has(acronym) && isOutside({ start: block.start(at), end: block.end(at + acronym.length) })) {
				used.add(acronym);
			}
		};
		for (const { 0: word, index } of block.text.matchAll(WORD)) {
			formsOf(word).forEach(form => add(form, index));
		}
		for (const acronym of spaced) {
			for (let at = block.text.indexOf(acronym); at >= 0; at = block.text.indexOf(acronym, at + 1)) {
				add(acronym, at);
			}
		}
	}
	return used;
}

/** Returns a word, and what is left of it without its endings and as the first part of a compound. */
function formsOf(word: string): readonly string[] {
	const plain = word.replace(ENDING, '');
	const [first = ''] = word.split(/[‐‑-]/);
	return [word, plain, plain.replace(ENDING, ''), first, first.replace(ENDING, '')];
}

/** The letters and digits of an acronym or a key, folded. */
function letters(text: string): string {
	return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
