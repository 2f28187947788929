import { partitionPoint } from '../../data/binarySearch';
import type { ProseRange } from '../../prose/prose';
import { HIGH_SEED, extendHigh, highHashOf, LOW_SEED, extendLow, lowHashOf } from '../prefixes/hash';
import {
	Characters, CLASS_SHIFT, classOf, COMPOUND, DIGIT, END, FOLD_MASK, foldWord, IDEOGRAPH, INVISIBLE, LETTER, normalizeLetters, MARK, SPACE, SURROGATE,
} from './characters';
import { BELOW_MARKS, BLOCK_START, JOINED, MARKS, SPACED, TOUCHING } from './gap';

/**
 * The words of one block of a text, as columns. A word is a run of letters, a run of digits, or one character of a script without
 * spaces. The columns are reused for the next block.
 */
export class Words {
	count = 0;
	start = new Int32Array(256);
	end = new Int32Array(256);
	/** The two hashes of the folded word. */
	low = new Int32Array(256);
	high = new Int32Array(256);
	/** The gap before the word: `TOUCHING`, `JOINED`, `SPACED`, `BLOCK_START` or a hash of marks. `BLOCK_START` follows the last word. */
	gap = new Int32Array(256);

	private nextGap = BLOCK_START;
	/** The index of the first range read, and for each range the index of its first word, or of the next word if it has none. */
	private firstRange = 0;
	private readonly firstWords: number[] = [];
	/** How many ranges were read. The array is never truncated, which would reallocate it for each label and block. */
	private ranges = 0;
	private readonly characters: Characters;

	constructor(characters: Characters) {
		this.characters = characters;
	}

	/** Returns the index of the prose range that contains a word. */
	rangeOf(word: number): number {
		const { firstWords } = this;
		// Most blocks have a single range.
		return this.ranges === 1
			? this.firstRange
			: this.firstRange + partitionPoint(1, this.ranges, range => (firstWords[range] ?? 0) <= word) - 1;
	}

	/** Reads the block that begins with a range, and returns the index of the range after it. */
	readBlock(text: string, prose: readonly ProseRange[], from: number): number {
		this.begin(from);
		let index = from;
		for (let range = prose[index]; range && (index === from || range.continues); range = prose[++index]) {
			this.readProse(text, range);
		}
		this.gap[this.count] = BLOCK_START;
		return index;
	}

	/** Reads a part of a block, which must not begin or end inside a word. Its first word is treated as the first word of the block. */
	readPart(text: string, block: readonly ProseRange[], { start, end }: Pick<ProseRange, 'start' | 'end'>): void {
		const from = block.findIndex(range => range.end > start);
		this.begin(from);
		for (let index = from, range = block[index]; range && range.start < end; range = block[++index]) {
			this.readProse(text, { ...range, start: Math.max(start, range.start), end: Math.min(end, range.end) });
		}
		this.gap[this.count] = BLOCK_START;
	}

	/** Reads a whole text as one block. */
	readText(text: string): void {
		this.begin(0);
		this.readProse(text, { start: 0, end: text.length, continues: false });
		this.gap[this.count] = BLOCK_START;
	}

	private begin(range: number): void {
		this.count = 0;
		this.nextGap = BLOCK_START;
		this.firstRange = range;
		this.ranges = 0;
	}

	private readProse(text: string, { start, end, spaced }: ProseRange): void {
		this.firstWords[this.ranges++] = this.count;
		if (spaced === true && this.nextGap === TOUCHING) {
			this.nextGap = SPACED;
		}
		this.readRange(text, start, end);
	}

	/**
	 * Reads a range of a text. This loop handles words of single-unit letters and digits and the gaps between them, which make up nearly
	 * all of a text; it keeps its state in local variables for speed. The function is too long for V8 to inline (460 bytes of bytecode) and
	 * should stay so: inlined into its callers' loops, it took twice the time.
	 */
	private readRange(text: string, from: number, limit: number): void {
		const { start, end, low: lows, high: highs, gap: gaps, characters: { units } } = this;
		let { count, nextGap } = this;
		let at = from;
		while (at < limit && count < start.length) {
			let known = units[text.charCodeAt(at)] ?? 0;
			const kind = known >>> CLASS_SHIFT;
			if (kind === LETTER || kind === DIGIT) {
				const first = at;
				let low = LOW_SEED;
				let high = HIGH_SEED;
				do {
					const folded = known & FOLD_MASK;
					low = extendLow(low, folded);
					high = extendHigh(high, folded);
					known = ++at < limit ? units[text.charCodeAt(at)] ?? 0 : END;
				} while (known >>> CLASS_SHIFT === kind);
				const next = known >>> CLASS_SHIFT;
				if (!mayContinueWord(next)) {
					start[count] = first;
					end[count] = at;
					lows[count] = low;
					highs[count] = high;
					gaps[count] = nextGap;
					count++;
					// Most words are followed by one space, so it is consumed together with the word.
					nextGap = next === SPACE ? SPACED : TOUCHING;
					at += next === SPACE ? 1 : 0;
					continue;
				}
				at = first;
			} else if (kind === SPACE) {
				nextGap = nextGap === TOUCHING ? SPACED : nextGap;
				at++;
				continue;
			} else if (kind === MARK) {
				nextGap = withMark(nextGap, known & FOLD_MASK);
				at++;
				continue;
			}
			this.count = count;
			this.nextGap = nextGap;
			at = this.readOther(text, at, limit);
			({ count, nextGap } = this);
		}
		this.count = count;
		this.nextGap = nextGap;
		if (at < limit) {
			this.grow();
			this.readRange(text, at, limit);
		}
	}

	/** Reads a character of any other class, or a word that contains one. Returns the offset after it. */
	private readOther(text: string, at: number, limit: number): number {
		const unit = text.charCodeAt(at);
		const kind = this.characters.classOfUnit(unit);
		const folded = this.characters.foldOf(unit);
		if (kind === SPACE || kind === INVISIBLE) {
			this.nextGap = kind === SPACE && this.nextGap === TOUCHING ? SPACED : this.nextGap;
		} else if (kind === MARK) {
			this.nextGap = withMark(this.nextGap, folded);
		} else if (kind === IDEOGRAPH) {
			this.addIdeograph(at, at + 1, extendLow(LOW_SEED, folded), extendHigh(HIGH_SEED, folded));
		} else if (kind === SURROGATE && !this.isWordAt(text, at)) {
			return this.readPair(text, at);
		} else {
			return this.readAnyWord(text, at, limit, kind === DIGIT ? DIGIT : LETTER);
		}
		return at + 1;
	}

	/**
	 * Reads a word of letters or digits that may contain invisible characters and letters of several units. Returns the offset after it.
	 */
	private readAnyWord(text: string, start: number, limit: number, group: number): number {
		const { characters } = this;
		let low = LOW_SEED;
		let high = HIGH_SEED;
		let compound = false;
		let end = start;
		let at = start;
		for (; at < limit; at++) {
			const unit = text.charCodeAt(at);
			const kind = characters.classOfUnit(unit);
			if (kind === group) {
				const folded = characters.foldOf(unit);
				low = extendLow(low, folded);
				high = extendHigh(high, folded);
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
			const folded = foldWord(normalizeLetters(text.slice(start, end)));
			low = lowHashOf(folded);
			high = highHashOf(folded);
		}
		this.addWord(start, end, low, high);
		return Math.max(at, end);
	}

	/** Reads a surrogate pair that is not part of a word. Returns the offset after it. */
	private readPair(text: string, at: number): number {
		const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
		const kind = classOf(char);
		if (kind === IDEOGRAPH) {
			const folded = normalizeLetters(char);
			this.addIdeograph(at, at + char.length, lowHashOf(folded), highHashOf(folded));
		} else if (kind !== INVISIBLE) {
			this.nextGap = withMark(this.nextGap, text.charCodeAt(at + char.length - 1));
		}
		return at + char.length;
	}

	private isWordAt(text: string, at: number): boolean {
		return classOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) === COMPOUND;
	}

	private addWord(start: number, end: number, low: number, high: number): void {
		const at = this.count++;
		this.start[at] = start;
		this.end[at] = end;
		this.low[at] = low;
		this.high[at] = high;
		this.gap[at] = this.nextGap;
		this.nextGap = TOUCHING;
	}

	/** Adds a character of a script without spaces, in which white space is not significant: it may be a line break. */
	private addIdeograph(start: number, end: number, low: number, high: number): void {
		this.nextGap = this.nextGap === TOUCHING || this.nextGap === SPACED ? JOINED : this.nextGap;
		this.addWord(start, end, low, high);
		this.nextGap = JOINED;
	}

	private grow(): void {
		this.start = doubled(this.start);
		this.end = doubled(this.end);
		this.low = doubled(this.low);
		this.high = doubled(this.high);
		this.gap = doubled(this.gap);
	}
}

/** Returns a gap extended by one mark. */
function withMark(gap: number, folded: number): number {
	return gap === BLOCK_START ? gap : MARKS | extendHigh(gap < MARKS ? SPACED : gap, folded) & BELOW_MARKS;
}

/**
 * Whether a character of a class may continue the word before it, or its class is not known yet (0). A single comparison, since it runs
 * after each word.
 */
function mayContinueWord(kind: number): boolean {
	return kind - 1 >>> 0 > INVISIBLE - 2;
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const wider = new Int32Array(2 * column.length);
	wider.set(column);
	return wider;
}
