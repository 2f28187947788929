import { LETTER, unitClass } from '../../words/unitClass';

/** The minimum number of letters before a full stop that ends a sentence: a shorter word may be an abbreviation. */
const MIN_LETTERS = 5;

/**
 * Returns the offsets of the marks that end the sentences of a text, unless they are inside a name, and the length of the text: a
 * punctuation mark before white space, and a full stop only after a long word and before a capital. Takes time proportional to the length.
 */
export function sentenceEndsIn(text: string): readonly number[] {
	const ends: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const isEnd = endingAt(text.charCodeAt(at));
		if (isEnd === 'mark' && isColonInBrackets(text, at)) {
			continue;
		}
		if (isEnd === 'mark' ? isSpace(text, at + 1) : isEnd === 'stop' && isSpace(text, at + 1) && isStop(text, at)) {
			ends.push(at);
		}
	}
	ends.push(text.length);
	return ends;
}

/** The maximum number of characters between an opening bracket and a colon that is part of the remark. */
const MAX_IN_BRACKETS = 30;

/** Whether a colon is inside a remark in brackets, such as “(adopted: 2000)”, so that it ends no sentence. */
export function isColonInBrackets(text: string, at: number): boolean {
	if (text.charCodeAt(at) !== 0x3A) {
		return false;
	}
	const before = text.slice(Math.max(0, at - MAX_IN_BRACKETS), at);
	return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function endingAt(unit: number): 'mark' | 'stop' | undefined {
	switch (unit) {
		case 0x2E: return 'stop';
		case 0x21: case 0x3A: case 0x3F: case 0x2026: return 'mark';
		default: return undefined;
	}
}

function isSpace(text: string, at: number): boolean {
	return text.charCodeAt(at) === 0x20 || /^\s/u.test(text.charAt(at));
}

function isStop(text: string, at: number): boolean {
	// Surrogate pairs are left to a regular expression, which counts each as one letter.
	for (let before = at - 1; before >= at - MIN_LETTERS; before--) {
		if (before < 0 || unitClass(text.charCodeAt(before)) !== LETTER) {
			return /[\p{L}\p{M}]{5}$/u.test(text.slice(Math.max(0, at - 2 * MIN_LETTERS), at)) && isCapital(text, at + 2);
		}
	}
	return isCapital(text, at + 2);
}

function isCapital(text: string, at: number): boolean {
	return /^\p{Lu}/u.test(text.slice(at, at + 2));
}
