import { partitionPoint } from '../../data/binarySearch';
import type { EntryId } from '../../library/library';
import type { FlatBlock } from '../../prose/flatBlocks';
import type { OffsetRange } from '../../text/offsetRange';
import { oneLine } from '../../text/shownText';
import type { TextLanguage } from '../../text/textLanguage';
import { tokensOf, type Token } from '../../text/token';
import type { Found, FoundThing } from './found';

/** The maximum number of tokens of a name, an office or a number. */
export const MAX_PHRASE = 24;

const NO_TOKEN: Token = { text: '', start: 0, end: 0, folded: '', shape: 'mark', spaced: false, opens: false };

/** Tokens to read numbers and currencies from. */
export type TokenReader = Pick<TokenBlock, 'at' | 'isFree'>;

/**
 * A block of prose as tokens, with what was found in it. Each pass takes the tokens of what it finds, and later passes leave them alone.
 */
export class TokenBlock {
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly language: TextLanguage;
	readonly paragraph: number;
	private readonly block: FlatBlock;
	private readonly taken: Uint8Array;
	/** The number of the sentence of each token, from 0. */
	private readonly sentences: Uint32Array;
	private readonly collected: Found[] = [];
	/** The ends of phrases that were taken as a whole, by their first tokens. */
	private readonly ends = new Map<number, number>();
	private readonly dates = new Set<number>();
	/** The number of the known name that a token is a part of, from 1; 0 if of none. */
	private readonly linked: Uint32Array;
	private links = 0;

	/** `document` is the text of the document. Its brackets separate words even where they are markup. */
	constructor(
		block: FlatBlock,
		{ document, language, paragraph }: { readonly document: string; readonly language: TextLanguage; readonly paragraph: number },
	) {
		this.block = block;
		this.text = block.text;
		this.tokens = separated(tokensOf(block.text), block, document);
		this.language = language;
		this.paragraph = paragraph;
		this.taken = new Uint8Array(this.tokens.length);
		this.linked = new Uint32Array(this.tokens.length);
		let sentence = 0;
		this.sentences = Uint32Array.from(this.tokens, ({ opens }, index) => (opens && index > 0 ? ++sentence : sentence));
	}

	get found(): readonly Found[] {
		return this.collected;
	}

	/** Returns a token; outside the block, a mark without text. */
	at(index: number): Token {
		return this.tokens[index] ?? NO_TOKEN;
	}

	/** Whether a token is in the block, and nothing that was found has taken it. */
	isFree(index: number): boolean {
		return index >= 0 && index < this.tokens.length && this.taken[index] === 0;
	}

	/** Whether a token is free and follows the one before it after a space, so that both may belong to one name. */
	continues(index: number): boolean {
		return this.isFree(index) && this.at(index).spaced;
	}

	/** Returns the number of the sentence of a token. */
	sentenceAt(index: number): number {
		return this.sentences[index] ?? 0;
	}

	/** Returns the text of some tokens with single spaces. */
	textOf(from: number, to: number): string {
		return oneLine(this.text.slice(this.at(from).start, this.at(to - 1).end)).replace(/\s+/gu, ' ').trim();
	}

	/** Returns the character before a token; empty at the beginning of the block. */
	before(index: number): string {
		return this.text.charAt(this.at(index).start - 1);
	}

	/** Records something, and takes its tokens unless they should stay free. */
	add(
		thing: FoundThing,
		from: number,
		to: number,
		{ rank, stayFree = false }: { readonly rank: number; readonly stayFree?: boolean },
	): void {
		const range = { start: this.block.start(this.at(from).start), end: this.block.end(this.at(to - 1).end) };
		if (thing.type === 'date') {
			this.dates.add(from);
		}
		this.collected.push({
			thing,
			text: this.textOf(from, to),
			from,
			to,
			rank,
			paragraph: this.paragraph,
			sentence: this.sentenceAt(from),
			range,
		});
		if (!stayFree) {
			this.takeAs(from, to);
		}
	}

	/**
	 * Records a name that a library knows. Its tokens stay free, because it may be a part of a longer name, unless they are to be taken.
	 */
	addLink(entry: EntryId, from: number, to: number, { take }: { readonly take: boolean }): void {
		this.add({ type: 'link', entry }, from, to, { rank: 1, stayFree: !take });
		this.linked.fill(++this.links, from, to);
	}

	/** Whether tokens are a known name or a part of one, or begin or end within one. */
	isInLink(from: number, to: number): boolean {
		const [before, first, last, after] = [from - 1, from, to - 1, to].map(index => this.linked[index] ?? 0);
		return (first !== 0 && (first === last || first === before)) || (last !== 0 && last === after);
	}

	/** Replaces the item at a position of `found`. */
	replace(position: number, by: Found): void {
		this.collected[position] = by;
	}

	/** Takes tokens as one phrase, of which only a part was recorded, such as the country in “Republic of Kenya”. */
	takeAs(from: number, to: number): void {
		this.ends.set(from, to);
		this.take(from, to);
	}

	/** Returns the end of what was found or taken as a whole from a token on; `undefined` if nothing begins there. */
	phraseEnd(from: number): number | undefined {
		return this.isFree(from) ? undefined : this.ends.get(from);
	}

	/** Whether a date begins at a token. */
	isDate(from: number): boolean {
		return this.dates.has(from);
	}

	/** Takes tokens, so that later passes leave them alone. */
	take(from: number, to: number): void {
		this.taken.fill(1, from, to);
	}

	/** Returns the tokens in a range of the text of the block. */
	tokensIn(start: number, end: number): readonly [from: number, to: number] {
		return [
			partitionPoint(0, this.tokens.length, index => this.at(index).end <= start),
			partitionPoint(0, this.tokens.length, index => this.at(index).start < end),
		];
	}

	/** Returns the tokens in a range of the document. */
	tokensInDocument(start: number, end: number): readonly [from: number, to: number] {
		return [
			partitionPoint(0, this.tokens.length, index => this.block.end(this.at(index).end) <= start),
			partitionPoint(0, this.tokens.length, index => this.block.start(this.at(index).start) < end),
		];
	}

	/** Returns the range of the block in the document. */
	get range(): OffsetRange {
		return { start: this.block.start(this.at(0).start), end: this.block.end(this.at(this.tokens.length - 1).end) };
	}
}

/**
 * Returns tokens of which those after a bracket of the document follow no word. In Markdown, brackets may be markup and are not in the text
 * of a block.
 */
function separated(tokens: readonly Token[], block: FlatBlock, document: string): readonly Token[] {
	return tokens.map((token, index) => {
		const before = tokens[index - 1];
		return before && token.spaced && /[[\]]/.test(document.slice(block.end(before.end), block.start(token.start)))
			? { ...token, spaced: false }
			: token;
	});
}
