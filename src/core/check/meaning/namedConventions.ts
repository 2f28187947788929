import type { EntryId } from '../../library/library';
import type { OffsetRange } from '../../prose/inline';
import { shortFormOf } from '../../abbreviation/shortForm';
import type { BlockView } from '../blockView';
import type { SegmentReading } from '../segmentReading';
import { conventionPattern, JOINS_AFTER, JOINS_BEFORE, JOINS_IN_BRACKET, MAY_NAME_CONVENTION } from './conventionPatterns';
import { relativeNamesOf } from './relativeNames';
import { subjectOf } from './subjectOf';

/** A convention that no dossier has. */
export const ANOTHER: EntryId = '';

/** A place where a segment names a convention. */
export interface NamedConvention extends OffsetRange {
	/** The instrument; `ANOTHER` if no dossier has it. */
	readonly convention: EntryId;
}

/** Returns where a segment names conventions, in order. */
export function namedConventionsIn(reading: SegmentReading): readonly NamedConvention[] {
	const { text } = reading.segment;
	const [mayName, mayAbbreviate] = [MAY_NAME_CONVENTION.test(text), MAY_BE_ACRONYM.test(text)];
	return !mayName && !mayAbbreviate && reading.mentions.length === 0 ? NONE : reading.blocks.flatMap(block => {
		const known = knownIn(reading, block);
		const others = [...mayName ? byWords(reading, block) : [], ...mayAbbreviate ? byAcronym(reading, block) : []];
		const isNew = ({ start, end }: OffsetRange) => !known.some(one => one.start < end && start < one.end);
		return others.length === 0 ? known : [...known, ...others.filter(isNew)].sort((one, other) => one.start - other.start);
	});
}

const NONE: readonly NamedConvention[] = [];

function knownIn({ context: { library } }: SegmentReading, { mentions }: BlockView): readonly NamedConvention[] {
	const { named } = relativeNamesOf(library);
	return mentions.flatMap(({ start, end, labels: [first] }) => {
		const convention = first && named(first.entry, first.label);
		return convention === undefined ? NONE : { start, end, convention };
	});
}

/** The conventions that no dossier has, unless they are about what one of a dossier is about: then their name may be a variant of its name. */
function byWords({ context: { library } }: SegmentReading, block: BlockView): readonly NamedConvention[] {
	const { subjects } = relativeNamesOf(library);
	return !MAY_NAME_CONVENTION.test(block.text) ? NONE : [...block.text.matchAll(conventionPattern())].flatMap(({ 0: written, index }) => {
		const about = subjectOf(written);
		return about.length === 0 || about.some(word => subjects.has(word)) ? NONE : { ...block.inSegment(index, index + written.length), convention: ANOTHER };
	});
}

/** Their acronyms, as far as a dossier mentions them, and any unknown one that a body is of, as in “COP 4 to the ABC”. */
function byAcronym({ context: { library } }: SegmentReading, block: BlockView): readonly NamedConvention[] {
	const { otherAcronyms, isRelative } = relativeNamesOf(library);
	const bodies = block.mentions.filter(({ labels }) => labels.some(({ entry, label }) => isRelative(entry, label)));
	return [...block.text.matchAll(ACRONYM)].flatMap(({ 0: written, index }) => {
		const isListed = otherAcronyms.has(written);
		if (!isListed && (bodies.length === 0 || shortFormOf(written) === undefined)) {
			return NONE;
		}
		const place = block.inSegment(index, index + written.length);
		const isOfBody = ({ end }: OffsetRange) => end < place.start && place.start - end < NEAR && JOINS_AFTER.test(textBetween(block, { start: end, end: place.start }));
		const isMentioned = block.mentions.some(({ start, end }) => start < place.end && place.start < end);
		return (isListed || bodies.some(isOfBody)) && !isMentioned ? { ...place, convention: ANOTHER } : NONE;
	});
}

/** An acronym of a convention. They are in Latin letters without accents. */
const ACRONYM = /(?<![\p{L}\p{N}/_-])[A-Z]{3,8}(?![\p{L}\p{N}/_])/gu;
const MAY_BE_ACRONYM = /[A-Z]{3}/;

/** The most characters between the names of a body and of its convention. */
const NEAR = 40;

function textBetween(block: BlockView, { start, end }: OffsetRange): string {
	return block.text.slice(block.offsetOf(start), block.offsetOf(end));
}

/** Returns the convention to whose name that of a body is joined; `undefined` if there is none. */
export function conventionJoinedTo({ start, end }: OffsetRange, conventions: readonly NamedConvention[], text: string): EntryId | undefined {
	const after = conventions.find(one => one.start >= end && one.start - end < NEAR && JOINS_AFTER.test(text.slice(end, one.start).replace(/\s+/gu, ' ')));
	const before = conventions.findLast(one => one.end <= start && start - one.end < NEAR && JOINS_BEFORE.test(text.slice(one.end, start)));
	return (after ?? before)?.convention;
}

/** Returns the convention behind whose name that of a body is introduced in brackets; `undefined` if there is none. */
export function conventionIntroducing({ start }: OffsetRange, conventions: readonly NamedConvention[], text: string): EntryId | undefined {
	return conventions.findLast(one => one.end <= start && start - one.end < NEAR && JOINS_IN_BRACKET.test(text.slice(one.end, start).replace(/\s+/gu, ' ')))?.convention;
}
