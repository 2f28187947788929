import { shortFormOf } from '../../abbreviation/shortForm';
import { partitionPoint } from '../../data/binarySearch';
import type { EntryId } from '../../library/library';
import { matchesOf } from '../../text/matchesOf';
import type { OffsetRange } from '../../text/offsetRange';
import type { BlockView } from '../blockView';
import type { SegmentReading } from '../segmentReading';
import { WORD } from '../words/wordFlags';
import { CONVENTION, JOINS_AFTER, JOINS_BEFORE, JOINS_IN_BRACKET } from './conventionPatterns';
import { relativeNamesOf, type RelativeNames } from './relativeNames';
import { subjectOf } from './subjectOf';

/** A convention that no dossier has. */
export const ANOTHER: EntryId = '';

/** A place where a segment names a convention. */
export interface NamedConvention extends OffsetRange {
	/** The instrument; `ANOTHER` if no dossier has it. */
	readonly convention: EntryId;
}

/** What mentions say about conventions, each list in order. */
export interface SaidByMentions {
	/** The names of conventions. */
	readonly known: readonly NamedConvention[];
	/** The mentions that do not say to which convention they belong. */
	readonly relative: readonly OffsetRange[];
}

/** Returns where a segment names conventions, in order. */
export function namedConventionsIn(reading: SegmentReading, { known, relative }: SaidByMentions): readonly NamedConvention[] {
	const { blocks, mentions, context: { library } } = reading;
	const named = reading.hasWord(WORD.convention) ? blocks.filter(block => mayName(block, known)) : NO_BLOCKS;
	const isListed = reading.hasWord(WORD.otherConvention);
	const mayBeBeside = relative.length > 0 && reading.hasWord(WORD.acronym);
	if (named.length === 0 && !isListed && !mayBeBeside) {
		return known;
	}
	const names = relativeNamesOf(library);
	const listed = isListed ? blocks.flatMap(block => byAcronym(block, names)) : NONE;
	const beside = mayBeBeside ? besideBodies(reading, relative) : NONE;
	const abbreviated = [...listed, ...beside].filter(place => !isIn(mentions, place));
	const others = [...named.flatMap(block => byWords(block, names, known)), ...abbreviated];
	return others.length === 0 ? known : [...known, ...others].sort((one, other) => one.start - other.start);
}

const NONE: readonly NamedConvention[] = [];
const NO_BLOCKS: readonly BlockView[] = [];

/** Whether a block may name a convention that is not among those known: a word of each name of one has the flag. */
function mayName(block: BlockView, known: readonly NamedConvention[]): boolean {
	const { conventions, flags } = block.words;
	return conventions
		? conventions.some(start => !isIn(known, block.inSegment(start, start + 1)))
		: (flags & WORD.convention) !== 0;
}

/** Whether a range overlaps one of others, which are in order. */
function isIn(ranges: readonly OffsetRange[], { start, end }: OffsetRange): boolean {
	const last = ranges[partitionPoint(0, ranges.length, index => (ranges[index]?.start ?? 0) < end) - 1];
	return last !== undefined && last.end > start;
}

/**
 * The conventions that no dossier has and that are not among those known. A convention with the same subject as one of a dossier is left
 * out, because its name may be a variant of that name.
 */
function byWords(block: BlockView, { subjects }: RelativeNames, known: readonly NamedConvention[]): readonly NamedConvention[] {
	return matchesOf(block.text, CONVENTION).flatMap(({ 0: written, index }) => {
		const place = block.inSegment(index, index + written.length);
		if (isIn(known, place)) {
			return NONE;
		}
		const about = subjectOf(written);
		return about.length === 0 || about.some(word => subjects.has(word)) ? NONE : { ...place, convention: ANOTHER };
	});
}

/** Acronyms of conventions that a dossier mentions. */
function byAcronym(block: BlockView, { otherAcronyms }: RelativeNames): readonly NamedConvention[] {
	return (block.words.flags & WORD.otherConvention) === 0
		? NONE
		: matchesOf(block.text, ACRONYM)
				.filter(([written]) => otherAcronyms.has(written))
				.map(found => placeOf(found, block, 0));
}

/** Unknown acronyms to which a body belongs, as in “COP 4 to the ABC”. */
function besideBodies(reading: SegmentReading, relative: readonly OffsetRange[]): readonly NamedConvention[] {
	let next = 0;
	return relative.flatMap(({ end }) => {
		while ((reading.blocks[next]?.end ?? Infinity) < end) {
			next++;
		}
		const block = reading.blocks[next];
		const from = block?.offsetOf(end - 1) ?? 0;
		const [found] = block ? matchesOf(block.text.slice(from, from + NEAR + MAX_ACRONYM), ACRONYM) : [];
		const isJoined =
			block && found && JOINS_AFTER.test(block.text.slice(from + 1, from + found.index)) && shortFormOf(found[0]) !== undefined;
		return isJoined ? placeOf(found, block, from) : NONE;
	});
}

function placeOf({ 0: written, index }: RegExpExecArray, block: BlockView, from: number): NamedConvention {
	return { ...block.inSegment(from + index, from + index + written.length), convention: ANOTHER };
}

const MAX_ACRONYM = 10;
/** An acronym of a convention, in Latin letters without accents. */
const ACRONYM = /(?<![\p{L}\p{N}/_-])[A-Z]{3,8}(?![\p{L}\p{N}/_])/gu;

/** The maximum number of characters between the names of a body and of its convention. */
const NEAR = 40;

/** Returns the convention to whose name that of a body is joined; `undefined` if there is none. `conventions` are in order. */
export function conventionJoinedTo(
	{ start, end }: OffsetRange,
	conventions: readonly NamedConvention[],
	text: string,
): EntryId | undefined {
	for (let index = partitionPoint(0, conventions.length, at => (conventions[at]?.start ?? 0) < end); ; index++) {
		const after = conventions[index];
		if (!after || after.start - end >= NEAR) {
			break;
		}
		if (JOINS_AFTER.test(text.slice(end, after.start).replace(/\s+/gu, ' '))) {
			return after.convention;
		}
	}
	return lastBefore(start, conventions, between => JOINS_BEFORE.test(between), text);
}

/**
 * Returns the convention after whose name that of a body is introduced in brackets; `undefined` if there is none. `conventions` are in
 * order.
 */
export function conventionIntroducing({ start }: OffsetRange, conventions: readonly NamedConvention[], text: string): EntryId | undefined {
	return lastBefore(start, conventions, between => JOINS_IN_BRACKET.test(between.replace(/\s+/gu, ' ')), text);
}

function lastBefore(
	start: number,
	conventions: readonly NamedConvention[],
	isJoint: (between: string) => boolean,
	text: string,
): EntryId | undefined {
	for (let index = partitionPoint(0, conventions.length, at => (conventions[at]?.start ?? 0) < start) - 1; ; index--) {
		const before = conventions[index];
		if (!before || start - before.end >= NEAR) {
			return undefined;
		}
		if (before.end <= start && isJoint(text.slice(before.end, start))) {
			return before.convention;
		}
	}
}
