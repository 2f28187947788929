import { bracketsOf, type Bracket } from '../../abbreviation/brackets/brackets';
import { namePartsOf } from '../../abbreviation/namePart';
import { shortFormOf } from '../../abbreviation/shortForm';
import { wordsBefore } from '../../abbreviation/wordsBefore';
import { partitionPoint } from '../../data/binarySearch';
import type { Label } from '../../dossier/model';
import type { Mention } from '../../lexicon/matching/mentions';
import type { LibraryEntry } from '../../library/library';
import type { OffsetRange } from '../../text/offsetRange';
import { explainedBeside } from '../acronyms/explainedBeside';
import type { BlockView } from '../blockView';
import type { SegmentCheck } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import { STOP_WORD_COST } from './nameDistance';
import type { ExpansionWrong } from './nameFinding';
import { nameFix } from './nameFix';
import { nameOfAnother } from './nameOfAnother';
import { nameWordsOf } from './nameWords';
import { isJoined, nearestLabel, type NearestLabel } from './nearestLabel';

/** The text that may be between an opening bracket and an acronym, and after the acronym. */
const BEFORE = /^[\s"“„«‘*_]*(?:(?:the|la|le|les|l’|die|der|das|de|het|el)\s)?$/u;
const AFTER = /^(?:[’']?s)?[\s"”“»’*_]*(?:[,;]|$)/u;
/** The end of a name in brackets. */
const END_INSIDE = /[;,]|\.$/u;

/** Words next to the acronym of an entry that are nearly one of its names. */
export const expansionWrong: SegmentCheck = {
	codes: ['expansion-wrong'],
	find: reading => {
		const wrong = wrongExpansionsOf(reading);
		const hasHints = reading.context.settings.nearVariants === 'hint' && reading.mentions.length > 1;
		return wrong.size === 0 && !hasHints
			? NO_FINDINGS
			: [...wrong.values(), ...hasHints ? reading.blocks.flatMap(block => besideAcronyms(reading, block)) : []];
	},
};

const NO_FINDINGS: readonly ExpansionWrong[] = [];

/** Returns the wrong expansions of a segment next to brackets, by the offsets of their acronyms. */
export function wrongExpansionsOf(reading: SegmentReading): ReadonlyMap<number, ExpansionWrong> {
	const { text } = reading.segment;
	return !text.includes('(') && !text.includes('[')
		? NONE
		: reading.once(
				wrongExpansionsOf,
				() =>
					new Map(
						reading.blocks.flatMap(block =>
							bracketsOf(block.text).flatMap(bracket => {
								const found = [inBracket(reading, block, bracket), beforeBracket(reading, block, bracket)].flatMap(one => {
									const finding = one && ('another' in one ? one.another : findingAt(reading, block, one));
									return finding ? [[one.acronym.start, finding] as const] : [];
								});
								return found.slice(0, 1);
							}),
						),
					),
			);
}

const NONE: ReadonlyMap<number, never> = new Map<number, never>();

/** “ACRONYM, the X,” in which X is a variant of a label. */
function besideAcronyms(reading: SegmentReading, block: BlockView): readonly ExpansionWrong[] {
	return block.mentions.flatMap(acronym => {
		const beside = entriesOf(reading, acronym).length === 1 ? explainedBeside(reading, block, acronym) : undefined;
		if (!beside || hasLabel(reading, beside)) {
			return [];
		}
		const range = block.within(beside);
		const nearest = nearestLabel(
			entriesOf(reading, acronym),
			nameWordsOf(namePartsOf(block.text.slice(range.start, range.end), range.start)),
			{ anchored: true },
		);
		const found = nearest?.cost === 0 ? findingAt(reading, block, { acronym, nearest, range }) : undefined;
		return found ? [found] : [];
	});
}

/** “X (ACRONYM)”. */
function inBracket(reading: SegmentReading, block: BlockView, bracket: Bracket): Found | FoundOfAnother | undefined {
	const place = block.inSegment(bracket.start, bracket.end);
	const acronym = block.mentions[partitionPoint(0, block.mentions.length, index => (block.mentions[index]?.start ?? 0) <= place.start)];
	if (!acronym || acronym.end >= place.end || isKnown(reading, acronym)) {
		return undefined;
	}
	const { start, end } = block.within(acronym);
	if (!BEFORE.test(block.text.slice(bracket.start + 1, start)) || !AFTER.test(block.text.slice(end, bracket.end - 1))) {
		return undefined;
	}
	const another = nameOfAnother(reading, block, { mention: acronym, entries: entriesOf(reading, acronym), bracket: bracket.start });
	if (another) {
		return { acronym, another };
	}
	const { parts, end: last } = wordsBefore(block.text, bracket.start);
	const words = nameWordsOf(parts);
	const nearest = nearestLabel(entriesOf(reading, acronym), words, { anchored: false });
	const first = nearest && words[nearest.first]?.part.start;
	// Words that begin in the middle of a name, or end after a name and a dash, are not a whole name.
	return !nearest
		|| first === undefined
		|| isJoined(words, nearest.first)
		|| TO_CONVENTION.test(block.text.slice(first, last))
		|| addsToName(reading, block, { acronym, range: { start: first, end: last } })
		? undefined
		: { acronym, nearest, range: { start: first, end: last } };
}

/** “ACRONYM (X)”. */
function beforeBracket(reading: SegmentReading, block: BlockView, bracket: Bracket): Found | undefined {
	const before = endBefore(block.text, bracket.start);
	const end = before === 0 ? -1 : block.inSegment(before - 1, before).end;
	const acronym =
		bracket.start - before > 3
			? undefined
			: block.mentions[partitionPoint(0, block.mentions.length, index => (block.mentions[index]?.end ?? 0) <= end) - 1];
	if (acronym?.end !== end || isKnown(reading, acronym)) {
		return undefined;
	}
	const inside = block.text.slice(bracket.start + 1, bracket.end - 1);
	const length = END_INSIDE.exec(inside)?.index ?? inside.length;
	const words = nameWordsOf(namePartsOf(inside.slice(0, length), bracket.start + 1));
	const nearest = nearestLabel(entriesOf(reading, acronym), words, { anchored: true });
	const first = words[0]?.part.start;
	const last = words.at(-1)?.part.end;
	return nearest && first !== undefined && last !== undefined && !endsWithName(reading, block, { acronym, range: { start: first, end: last } })
		? { acronym, nearest, range: { start: first, end: last } }
		: undefined;
}

/** Whether a range ends with a whole name of the entry of an acronym, as in “the Vienna-based Office on Drugs and Crime”. */
function endsWithName(reading: SegmentReading, block: BlockView, { acronym, range }: Pick<Found, 'acronym' | 'range'>): boolean {
	const entries = entriesOf(reading, acronym).map(({ id }) => id);
	return block.mentions.some(mention => {
		const { start, end } = block.within(mention);
		return (
			range.start < start
			&& end === range.end
			&& mention.labels.some(({ entry, label: { role } }) => entries.includes(entry) && role !== 'discouraged' && role !== 'acronym')
		);
	});
}

/**
 * Whether a range contains a name of the entry of an acronym and, after a dash, a comma or “and the”, something else, as in “Office on
 * Drugs and Crime – Regional Office” and “Convention against Transnational Organized Crime and the Protocols Thereto”.
 */
function addsToName(reading: SegmentReading, block: BlockView, { acronym, range }: Pick<Found, 'acronym' | 'range'>): boolean {
	const entries = entriesOf(reading, acronym).map(({ id }) => id);
	return block.mentions.some(mention => {
		const { start, end } = block.within(mention);
		return (
			range.start <= start
			&& end < range.end
			&& mention.labels.some(({ entry }) => entries.includes(entry))
			&& ADDITION.test(block.text.slice(end, end + 14))
		);
	});
}

const ADDITION = /^(?:\s?[–—,:-]|\s(?:and|et|und|en|y)\s(?:the|its|les|ses|die|seine|ihre|de|zijn|los|sus)\s)/u;

/**
 * The end of a name with “the Convention” instead of the name of a convention, as in “Conference of the Parties to the Convention (COP)”.
 */
const TO_CONVENTION =
	/\s(?:to|à|zum|bij|a|al|del?|of|du|des)\s(?:(?:the|this|that|said|la|le|het|dem|der|las?|los?|el)\s)?(?:Convention|Protocols?|Protocoles?|Übereinkommens?|Protokolls?|Verdrag|Convenio|Convención|Protocolos?|Treaty|Traité)$/u;

/** Returns where the text before an offset ends, without white space. */
function endBefore(text: string, offset: number): number {
	let end = offset;
	while (end > 0 && /\s/u.test(text.charAt(end - 1))) {
		end--;
	}
	return end;
}

/** A name of another entry beside an acronym. */
interface FoundOfAnother {
	readonly acronym: Mention;
	readonly another: ExpansionWrong;
}

/** A result, and its place in the text of the block. */
interface Found {
	readonly acronym: Mention;
	readonly nearest: NearestLabel;
	readonly range: OffsetRange;
}

function findingAt(
	reading: SegmentReading,
	block: BlockView,
	{ acronym, nearest: { cost, entry, label }, range }: Found,
): ExpansionWrong | undefined {
	const place = block.inSegment(range.start, range.end);
	const written = block.text.slice(range.start, range.end);
	// “&” is not a word, so “and” counts as missing.
	const variant = cost === 0 || (written.includes(' & ') && cost <= STOP_WORD_COST);
	if ((variant && reading.context.settings.nearVariants === 'accept') || block.isQuoted(place) || isOneOfMany(label, entry)) {
		return undefined;
	}
	const { text } = reading.segment;
	return {
		code: 'expansion-wrong', ...place, entry: entry.id, variant,
		acronym: text.slice(acronym.start, acronym.end), written: written.replace(/\s+/gu, ' '), name: label.text,
		fixes: [nameFix(reading, place, label.text)],
	};
}

/**
 * Whether a label is one of the translations of a name that texts print, none of which is the right one: it is not in the language of its
 * dossier, and its evidence is not official.
 */
function isOneOfMany({ language, evidence }: Label, { dossier }: LibraryEntry): boolean {
	return language !== dossier.language && evidence.length > 0 && !evidence.some(({ status }) => status === 'official');
}

/** Whether the words next to an acronym are a label of its entry. A variant of the label counts, unless variants get a hint. */
function isKnown(reading: SegmentReading, { start }: Mention): boolean {
	const introduction = reading.introductionAt(start);
	if (introduction?.certainty !== 'label') {
		return false;
	}
	if (reading.context.settings.nearVariants === 'accept' || introduction.expansion === undefined) {
		return true;
	}
	return hasLabel(reading, introduction.expansion);
}

/** Whether a name is written as a label of its entry is, or as one that the dossier discourages. */
function hasLabel(reading: SegmentReading, { start, end }: OffsetRange): boolean {
	const { segment, context: { library } } = reading;
	const written = segment.text.slice(start, end).replace(/\s+/gu, ' ');
	const mention = reading.mentionStartingAt(start);
	return mention === undefined || mention.labels.some(({ label, entry }) => label.role === 'discouraged'
		|| library.entries.get(entry)?.entry.labels.some(({ text }) => text === written) === true);
}

/** The entries of which a mention is an acronym. */
function entriesOf({ context }: SegmentReading, { labels }: Mention): readonly LibraryEntry[] {
	return labels.filter(({ label }) => label.role === 'acronym' && shortFormOf(label.text) !== undefined)
		.flatMap(({ entry }) => context.library.entries.get(entry) ?? []);
}
