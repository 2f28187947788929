import type { FlatBlock } from './flatBlocks';

/** How many blocks before a place are tried: a note has blocks of its own. */
const MAX_BLOCKS = 4;
/** The longest text that may be between two words of a sentence, in UTF-16 code units. */
const MAX_ASIDE = 1000;

/**
 * Matches the start of an *aside*: a note, a citation, an entry of an index or a label, which may be between two words of a sentence.
 * Begins with `^`, without the flags `g` and `y`.
 */
export type AsideSyntax = RegExp;

/**
 * Returns the source of a pattern for the name of a command or role that makes an aside, between these signs; to be matched without regard
 * to case.
 */
export function asideCommand(before: string, after: string): string {
	return String.raw`${before}[a-z]{0,12}(?:note|cite|index|label|thanks)[a-z]{0,12}\*?${after}`;
}

const PARAGRAPH_BREAK = /\n[ \t\r]*\n/;

/** A place in one of the blocks of a segment. */
export interface BlockPlace {
	/** The blocks of the segment, in order. */
	readonly blocks: readonly FlatBlock[];
	/** The index of the block. */
	readonly index: number;
	/** The offset in its text. */
	readonly offset: number;
}

/**
 * Returns the index of the block whose sentence continues at a place of another block of the same segment, because only asides are between
 * them: “United Nations Office on Drugs and Crime[^1] (UNODC)”. `undefined` if there is none.
 */
export function indexBeforeAside(syntax: AsideSyntax, source: string, { blocks, index, offset }: BlockPlace): number | undefined {
	const block = blocks[index];
	if (!block || index === 0 || offset > MAX_ASIDE) {
		return undefined;
	}
	// What a note contains may be a part of the block of the text after it.
	const head = block.text.slice(0, offset).trim();
	if (head !== '' && !head.endsWith(']')) {
		return undefined;
	}
	const end = block.start(offset);
	for (let before = index - 1; before >= Math.max(0, index - MAX_BLOCKS); before--) {
		const other = blocks[before];
		const from = other ? other.end(other.text.length) : end;
		const aside = end - from > MAX_ASIDE ? undefined : source.slice(from, end);
		if (aside === undefined || PARAGRAPH_BREAK.test(aside)) {
			return undefined;
		}
		if (syntax.test(aside.trim()) && isClosed(aside)) {
			return before;
		}
	}
	return undefined;
}

/** Whether every square bracket and brace of a text is closed in it. */
function isClosed(text: string): boolean {
	let depth = 0;
	for (const { 0: sign } of text.matchAll(/[[\]{}]/g)) {
		depth += sign === '[' || sign === '{' ? 1 : -1;
		if (depth < 0) {
			return false;
		}
	}
	return depth === 0;
}
