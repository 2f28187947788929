import { flatBlocks, type FlatBlock } from '../prose/flatBlocks';
import type { Segment } from '../prose/segment';
import { appositionsIn, mayHaveApposition } from './appositions';
import { BlockReading } from './blockReading';
import { introductionsInBracket } from './brackets/bracketIntroductions';
import { bracketsOf } from './brackets/brackets';
import { squareBracketsOf } from './brackets/squareBrackets';
import type { Introduction } from './introduction';
import { keysInBlock, mayHaveKeys } from './keyIntroductions';
import { NamesInSegment, type KnownNames } from './knownNames';
import { introductionsInLists } from './listIntroductions';
import { mayBeginList } from './mayBeginList';

/**
 * Finds the introductions of acronyms in a segment of a document, in order; the offsets are those of the segment. With the names of a
 * library, it finds those whose letters differ, such as “United Nations Population Fund (UNFPA)”. `flat` are the blocks of the segment, if
 * they have been read. Takes time proportional to the length of the text.
 */
export function findIntroductions(
	segment: Segment,
	known?: KnownNames,
	flat: Iterable<FlatBlock> = flatBlocks(segment.text, segment.prose),
): readonly Introduction[] {
	const all = Array.from(flat);
	if (!segment.text.includes('[') && !all.some(mayIntroduce)) {
		return NONE;
	}
	const names = new NamesInSegment(segment, known);
	const blocks = all.map(block => new BlockReading(block, names, squareBracketsOf(segment, block)));
	const found: Introduction[] = [];
	for (const reading of blocks) {
		for (const bracket of bracketsOf(reading.text)) {
			found.push(...introductionsInBracket(reading, bracket));
		}
		found.push(...keysInBlock(reading), ...appositionsIn(reading));
	}
	found.push(...introductionsInLists(blocks));
	return withoutRepeats(found);
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
