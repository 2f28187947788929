import type { ProseRange } from '../prose/prose';
import { Characters, classOf, COMPOUND, DIGIT, foldWord, IDEOGRAPH, INVISIBLE, LETTER, lettersOf, MARK, SPACE, SURROGATE } from './characters';
import { HIGH_SEED, highOf, LOW_SEED, lowOf } from './hash';

/** What stands between two words, where it is no hash of marks: nothing; white space or hyphens; the beginning of a block. */
export const TOUCHING = 1;
export const SPACED = 0;
export const BLOCK_START = -1;

/** Set in every hash of marks, so that none is one of the above. */
const MARKS = 0x40000000;

/**
 * The words of one block of a text, as columns: a run of letters, a run of digits, or one character of
 * a script without spaces is a word. The columns are used again for the next block.
 */
export class Words {
	count = 0;
	start = new Int32Array(256);
	end = new Int32Array(256);
	/** The two hashes of the folded word. */
	low = new Int32Array(256);
	high = new Int32Array(256);
	/** What stands before the word: `TOUCHING`, `SPACED`, `BLOCK_START` or a hash of marks. */
	gap = new Int32Array(256);
	/** The index of the prose range. */
	range = new Int32Array(256);
	/** 1 where the word is a character of a script without spaces. */
	ideograph = new Uint8Array(256);

	private nextGap = BLOCK_START;
	private rangeIndex = 0;
	private readonly characters: Characters;

	constructor(characters: Characters) {
		this.characters = characters;
	}

	/** Reads the block that begins with a range, and returns the index of the range after it. */
	readBlock(text: string, prose: readonly ProseRange[], from: number): number {
		this.count = 0;
		this.nextGap = BLOCK_START;
		let index = from;
		for (let range = prose[index]; range && (index === from || range.continues); range = prose[++index]) {
			this.rangeIndex = index;
			this.readRange(text, range.start, range.end);
		}
		return index;
	}

	/** Reads a text that is a block of its own. */
	readText(text: string): void {
		this.count = 0;
		this.nextGap = BLOCK_START;
		this.rangeIndex = 0;
		this.readRange(text, 0, text.length);
	}

	private readRange(text: string, start: number, end: number): void {
		const { classes, folds } = this.characters;
		for (let at = start; at < end;) {
			const unit = text.charCodeAt(at);
			const kind = classes[unit] || this.characters.classify(unit);
			if (kind === SPACE) {
				this.nextGap = this.nextGap === TOUCHING ? SPACED : this.nextGap;
				at++;
			} else if (kind === MARK) {
				this.addMark(folds[unit] ?? unit);
				at++;
			} else if (kind === INVISIBLE) {
				at++;
			} else if (kind === IDEOGRAPH) {
				this.begin(at, 1);
				this.finish(at + 1, lowOf(LOW_SEED, folds[unit] ?? unit), highOf(HIGH_SEED, folds[unit] ?? unit));
				at++;
			} else if (kind === SURROGATE && !this.isWordAt(text, at)) {
				at = this.readPair(text, at);
			} else {
				at = this.readWord(text, at, end, kind === DIGIT ? DIGIT : LETTER);
			}
		}
	}

	/** Reads letters or digits, and returns where the next character begins. Most words are simple: each unit is hashed as it comes. */
	private readWord(text: string, start: number, limit: number, group: number): number {
		const { classes, folds } = this.characters;
		let low = LOW_SEED;
		let high = HIGH_SEED;
		let kind = group;
		let at = start;
		for (; at < limit; at++) {
			const unit = text.charCodeAt(at);
			kind = classes[unit] ?? 0;
			if (kind !== group) {
				break;
			}
			const folded = folds[unit] ?? unit;
			low = lowOf(low, folded);
			high = highOf(high, folded);
		}
		if (at < limit && (kind === 0 || kind === INVISIBLE || kind >= COMPOUND)) {
			return this.readAnyWord(text, start, limit, group);
		}
		this.begin(start, 0);
		this.finish(at, low, high);
		return at;
	}

	/** The same for words with invisible characters, and letters that take several units. */
	private readAnyWord(text: string, start: number, limit: number, group: number): number {
		const { classes, folds } = this.characters;
		let low = LOW_SEED;
		let high = HIGH_SEED;
		let compound = false;
		let end = start;
		let at = start;
		for (; at < limit; at++) {
			const unit = text.charCodeAt(at);
			const kind = classes[unit] || this.characters.classify(unit);
			if (kind === group) {
				const folded = folds[unit] ?? unit;
				low = lowOf(low, folded);
				high = highOf(high, folded);
				end = at + 1;
			} else if (kind === COMPOUND && group === LETTER) {
				compound = true;
				end = at + 1;
			} else if (kind === SURROGATE && group === LETTER && this.isWordAt(text, at)) {
				compound = true;
				end = ++at + 1;
			} else if (kind !== INVISIBLE) {
				break;
			}
		}
		if (compound) {
			const folded = foldWord(lettersOf(text.slice(start, end)));
			low = lowOfWord(folded);
			high = highOfWord(folded);
		}
		this.begin(start, 0);
		this.finish(end, low, high);
		return Math.max(at, end);
	}

	/** Reads a character of two units that no word goes on with. */
	private readPair(text: string, at: number): number {
		const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
		const kind = classOf(char);
		if (kind === IDEOGRAPH) {
			const folded = lettersOf(char);
			this.begin(at, 1);
			this.finish(at + char.length, lowOfWord(folded), highOfWord(folded));
		} else if (kind !== INVISIBLE) {
			this.addMark(text.charCodeAt(at + char.length - 1));
		}
		return at + char.length;
	}

	private isWordAt(text: string, at: number): boolean {
		return classOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) === COMPOUND;
	}

	private addMark(folded: number): void {
		if (this.nextGap !== BLOCK_START) {
			this.nextGap = MARKS | highOf(this.nextGap < MARKS ? SPACED : this.nextGap, folded) & 0x3FFFFFFF;
		}
	}

	/** Begins a word; `ideograph` is 1 where it is a character of a script without spaces. */
	private begin(start: number, ideograph: number): void {
		const at = this.count;
		if (at === this.start.length) {
			this.grow();
		}
		this.start[at] = start;
		this.range[at] = this.rangeIndex;
		this.ideograph[at] = ideograph;
		// Where a script has no spaces, one that is there says nothing: it may be the end of a line.
		const spaceless = this.nextGap === SPACED && (ideograph === 1 || this.ideograph[at - 1] === 1);
		this.gap[at] = spaceless ? TOUCHING : this.nextGap;
		this.nextGap = TOUCHING;
	}

	private finish(end: number, low: number, high: number): void {
		const at = this.count++;
		this.end[at] = end;
		this.low[at] = low;
		this.high[at] = high;
	}

	private grow(): void {
		this.start = twice(this.start);
		this.end = twice(this.end);
		this.low = twice(this.low);
		this.high = twice(this.high);
		this.gap = twice(this.gap);
		this.range = twice(this.range);
		const ideograph = new Uint8Array(2 * this.ideograph.length);
		ideograph.set(this.ideograph);
		this.ideograph = ideograph;
	}
}

/** The words of a label, folded as they are compared with those of a text. */
export function wordsOfLabel(label: string): readonly { readonly folded: string }[] {
	const words = new Words(new Characters());
	words.readText(label);
	return Array.from({ length: words.count }, (_, index) => ({
		folded: foldWord(lettersOf(label.slice(words.start[index], words.end[index]))),
	}));
}

function twice(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const wider = new Int32Array(2 * column.length);
	wider.set(column);
	return wider;
}

function lowOfWord(folded: string): number {
	let hash = LOW_SEED;
	for (let at = 0; at < folded.length; at++) {
		hash = lowOf(hash, folded.charCodeAt(at));
	}
	return hash;
}

function highOfWord(folded: string): number {
	let hash = HIGH_SEED;
	for (let at = 0; at < folded.length; at++) {
		hash = highOf(hash, folded.charCodeAt(at));
	}
	return hash;
}
