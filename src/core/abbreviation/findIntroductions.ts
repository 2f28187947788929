import { indexBeforeAside, type AsideSyntax } from '../prose/asides';
import { flatBlocks, type FlatBlock } from '../prose/flatBlocks';
import type { Segment } from '../prose/segment';
import { appositionsIn, mayHaveApposition } from './appositions';
import { BlockReading } from './blockReading';
import { introductionsInBracket } from './brackets/bracketIntroductions';
import { bracketsOf, type Bracket } from './brackets/brackets';
import { squareBracketsOf } from './brackets/squareBrackets';
import type { Introduction } from './introduction';
import { keysInBlock, mayHaveKeys } from './keyIntroductions';
import { NamesInSegment, type KnownNames } from './knownNames';
import { introductionsInLists } from './listIntroductions';
import { mayBeginList } from './mayBeginList';

/** What is known about a segment in which introductions are searched for. */
export interface IntroductionInput {
	/** The names of a library. With them, introductions are found whose letters differ, such as “United Nations Population Fund (UNFPA)”. */
	readonly known?: KnownNames | undefined;
	/** The blocks of the segment, if they have been read. */
	readonly blocks?: Iterable<FlatBlock> | undefined;
	/** What may be between a name and the acronym after it; nothing if absent. */
	readonly asides?: AsideSyntax | undefined;
}

/**
 * Finds the introductions of acronyms in a segment of a document, in order; the offsets are those of the segment. Takes time proportional
 * to the length of the text.
 */
export function findIntroductions(segment: Segment, { known, blocks: flat, asides }: IntroductionInput = {}): readonly Introduction[] {
	const all = Array.from(flat ?? flatBlocks(segment.text, segment.prose));
	if (!segment.text.includes('[') && !all.some(mayIntroduce)) {
		return NONE;
	}
	const names = new NamesInSegment(segment, known);
	const blocks = all.map(block => new BlockReading(block, names, squareBracketsOf(segment, block)));
	const found: Introduction[] = [];
	for (const [index, reading] of blocks.entries()) {
		for (const bracket of bracketsOf(reading.text)) {
			const place = { blocks: all, index, offset: bracket.start };
			const before = all[(asides && indexBeforeAside(asides, segment.text, place)) ?? -1];
			found.push(...(before ? introductionsAcross(reading, before, bracket) : introductionsInBracket(reading, bracket)));
		}
		found.push(...keysInBlock(reading), ...appositionsIn(reading));
	}
	found.push(...introductionsInLists(blocks));
	return withoutRepeats(found);
}

/** How much after a bracket is read: enough to see the end of a quotation. */
const MAX_AFTER = 1000;

/** Finds what a pair of brackets introduces if the words before it are in another block. */
function introductionsAcross(reading: BlockReading, before: FlatBlock, bracket: Bracket): readonly Introduction[] {
	const joined = reading.after(before, { start: bracket.start, end: bracket.end + MAX_AFTER });
	const start = before.text.length + 1;
	return introductionsInBracket(joined, { start, end: start + bracket.end - bracket.start });
}

const NONE: readonly Introduction[] = [];

/** A fast test, because most blocks introduce nothing. */
function mayIntroduce({ text }: FlatBlock): boolean {
	return text.includes('(') || mayHaveKeys(text) || mayBeginList(text) || mayHaveApposition(text);
}

/** Sorts introductions, and keeps the first of those of one acronym at one place. */
function withoutRepeats(introductions: readonly Introduction[]): readonly Introduction[] {
	if (introductions.length < 2) {
		return introductions;
	}
	const sorted = [...introductions].sort((a, b) => a.acronym.start - b.acronym.start);
	return sorted.filter(({ acronym }, index) => sorted[index - 1]?.acronym.start !== acronym.start);
}
