import type { Introduction } from '../../abbreviation/introduction';
import { shortFormOf } from '../../abbreviation/shortForm';
import type { Label } from '../../dossier/model';
import type { LabelOfEntry } from '../../lexicon/labels/formsOfSlot';
import { oneEntryOf } from '../../lexicon/labels/oneEntry';
import type { Mention } from '../../lexicon/matching/mentions';
import type { EntryId } from '../../library/library';
import { barePlaceOf, type BarePlace } from '../../naming/article';
import { memoized } from '../../steps/memoized';
import type { OffsetRange } from '../../text/offsetRange';
import type { BlockView } from '../blockView';
import { wrongExpansionsOf } from '../names/expansionWrong';
import type { SegmentReading } from '../segmentReading';
import { DIGIT } from '../words/unitClass';
import { acronymKey, CITED_YEAR, introducedIn, type AcronymIntroduced } from './acronymsIntroduced';
import { acronymTokensIn, readToken } from './acronymTokens';
import { expansionAfterNoun } from './expansionAfterNoun';
import { explainedNearby } from './explainedNearby';

/** An acronym in a text, outside introductions. */
export interface AcronymUse extends OffsetRange {
	/**
	 * Identifies the acronym in the document: in the singular, without full stops and spaces, and, if a dossier has it, as the dossier
	 * writes it.
	 */
	readonly key: string;
	/** As written. */
	readonly text: string;
	/**
	 * The acronym with the number after it, as in “SR VIII”, or in its compound, as in “RNA-seq”, which may be a separate acronym; absent if
	 * there is neither.
	 */
	readonly longer?: Pick<AcronymUse, 'key' | 'text' | 'end'>;
	/** Whether it is alone in brackets, where readers may take it for an introduction. Not determined for acronyms that a dossier has. */
	readonly bracketed?: true;
	/** The entry of which it is an acronym, the first of those that several dossiers have for one thing; absent if there is none, or more than one. */
	readonly entry?: EntryId;
	/** Whether it is in the running text. */
	readonly isRunning: boolean;
	/** The place where its full name would need an article; absent if the acronym has one, or if none is needed. */
	readonly bare?: BarePlace;
	/** The nearby text that says what it is short for, as in “UNTOC, the Convention against …”; absent if nothing does. */
	readonly explained?: OffsetRange;
}

/** The acronyms in a segment, in order; offsets are those of the segment. */
export interface AcronymPlaces {
	readonly uses: readonly AcronymUse[];
	readonly introduced: readonly AcronymIntroduced[];
}

/** Returns the acronyms in a segment. */
export function acronymPlacesOf(reading: SegmentReading): AcronymPlaces {
	return reading.once(acronymPlacesOf, () => {
		const found: AcronymUse[] = [];
		for (const block of reading.blocks) {
			addKnownUses(found, reading, block);
			if (block.words.acronyms?.length !== 0) {
				found.push(...otherUses(block));
			}
		}
		if (reading.introductions.length === 0 && wrongExpansionsOf(reading).size === 0) {
			return found.length === 0 ? NO_PLACES : { uses: inOrder(found), introduced: [] };
		}
		const starts = new Set([...reading.introductions.filter(isOne).map(({ acronym }) => acronym.start), ...wrongExpansionsOf(reading).keys()]);
		return { uses: inOrder(found.filter(({ start }) => !starts.has(start))), introduced: introducedIn(reading) };
	});
}

/** Whether what was introduced is a single acronym: “UNTOC COP12” may be two, unless its expansion is certain. */
function isOne({ acronym, certainty }: Introduction): boolean {
	return certainty !== 'likely' || !/\s/u.test(acronym.text);
}

const NO_PLACES: AcronymPlaces = { uses: [], introduced: [] };

function inOrder(uses: AcronymUse[]): readonly AcronymUse[] {
	return uses.length < 2 ? uses : uses.sort((a, b) => a.start - b.start);
}

/** Returns the text at a place; the string of the label itself if it is the same. */
function asWritten(text: string, { start, end }: OffsetRange, label: Label): string {
	return text.startsWith(label.text, start) && end - start === label.text.length ? label.text : text.slice(start, end);
}

/** The keys of labels that are acronyms; empty for the others. */
const keyOfAcronym = memoized((label: Label) =>
	label.role === 'acronym' && shortFormOf(label.text) !== undefined ? acronymKey(label.text) : '');

function addKnownUses(found: AcronymUse[], reading: SegmentReading, block: BlockView): void {
	for (const mention of block.mentions) {
		const { labels, start, end } = mention;
		const [first] = labels;
		if (first && labels.every(({ label }) => label.role === 'discouraged')) {
			found.push(...otherFormOf(mention, reading, block));
		}
		if (!first || !labels.every(isAcronym) || isAuthor(block, mention) || isInPath(reading.segment.text, mention)) {
			continue;
		}
		const entry = oneEntryOf(labels);
		const explained = entry !== undefined ? explainedNearby(reading, block, mention) : undefined;
		found.push({
			key: keyOfAcronym(first.label),
			text: asWritten(reading.segment.text, mention, first.label),
			start,
			end,
			isRunning: block.isRunning(start),
			...bareIn(block, block.within(mention)),
			...(entry !== undefined && { entry }),
			...(explained && { explained }),
		});
	}
}

/** A wrong form of an acronym that the text explains, as in “its tenth session (COP-10)”: readers know the acronym then. */
function otherFormOf(mention: Mention, reading: SegmentReading, block: BlockView): readonly AcronymUse[] {
	const entry = oneEntryOf(mention.labels);
	const text = reading.segment.text.slice(mention.start, mention.end);
	const own = entry === undefined ? undefined : reading.context.library.entries.get(entry)?.entry.labels
		.find(label => keyOfAcronym(label) === text.replace(/[-‐‑\s]/gu, ''));
	const explained = own && explainedNearby(reading, block, mention);
	return own && explained && entry !== undefined
		? [{ key: keyOfAcronym(own), text, start: mention.start, end: mention.end, isRunning: block.isRunning(mention.start), entry, explained }]
		: [];
}

/** The number of characters before an acronym in which its article is looked for. */
const MAX_BEFORE = 60;
const SENTENCE_START = /[.!?]["”»’)]?\s+$/u;

function bareIn({ text }: BlockView, { start, end }: OffsetRange): Pick<AcronymUse, 'bare'> {
	const before = text.slice(Math.max(0, start - MAX_BEFORE), start);
	const beginsSentence = before.trim() === '' || SENTENCE_START.test(before);
	const bare = barePlaceOf({ before, after: text.charAt(end), beginsSentence });
	return bare === undefined ? {} : { bare };
}

function isAcronym({ label }: LabelOfEntry): boolean {
	return label.role === 'acronym' && keyOfAcronym(label) !== '';
}

/** The uses of acronyms that no dossier has. Only those that the document introduces matter. */
function otherUses(block: BlockView): readonly AcronymUse[] {
	let next = 0;
	return acronymTokensIn(block).flatMap(({ 0: token, index }) => {
		const place = block.inSegment(index, index + token.length);
		while ((block.mentions[next]?.end ?? Infinity) <= place.start) {
			next++;
		}
		const isMentioned = (block.mentions[next]?.start ?? Infinity) < place.end;
		const read = isMentioned ? undefined : readToken(block.text, { start: index, end: index + token.length });
		if (!read) {
			return [];
		}
		const { short, longer } = read;
		const explained = expansionAfterNoun(block.text, index + token.length, short);
		return isAuthor(block, place) || isOption(block.text, index + token.length)
			? []
			: [
					{
						key: acronymKey(short),
						text: short,
						...place,
						end: place.start + short.length,
						isRunning: block.isRunning(place.start),
						...bareIn(block, { start: index, end: index + short.length }),
						...(isBracketed(block.text, index, index + token.length) && { bracketed: true as const }),
						...(explained && { explained: block.inSegment(explained.start, explained.end) }),
						...(longer && { longer: { key: acronymKey(longer.key), text: longer.text, end: block.inSegment(index, longer.end).end } }),
					},
				];
	});
}

/** Whether a text that ends at an offset is the name of an option, as in “STP=”; two equals signs mark emphasis. */
function isOption(text: string, end: number): boolean {
	return text.charAt(end) === '=' && text.charAt(end + 1) !== '=';
}

function isBracketed(text: string, start: number, end: number): boolean {
	return text.charAt(start - 1) === '(' && text.charAt(end) === ')';
}

/** Whether an acronym is the author in a citation such as “(UNODC, 2019)”. */
function isAuthor(block: BlockView, { start, end }: Pick<Mention, 'start' | 'end'>): boolean {
	// An author has a year, which few paragraphs have.
	if ((block.words.units & DIGIT) === 0) {
		return false;
	}
	const inBlock = block.within({ start, end });
	return (
		CITED_YEAR.test(block.text.slice(inBlock.end, inBlock.end + 8))
		&& BRACKET_BEFORE.test(block.text.slice(Math.max(0, inBlock.start - 24), inBlock.start))
	);
}

const BRACKET_BEFORE = /[(;][^();]{0,20}$/u;

/** How much of a path beside an acronym is read. */
const MAX_PATH = 30;
const PATH_BEFORE = /[\p{Lu}\p{N}./\\-]{0,30}$/u;
const PATH_AFTER = /^[\p{Lu}\p{N}./\\-]{0,30}/u;

/** Whether an acronym is between slashes, or in capitals and figures with slashes, as in a path or a malformed document symbol. */
function isInPath(text: string, { start, end }: OffsetRange): boolean {
	const isBefore = /[/\\]/.test(text.charAt(start - 1));
	const isAfter = /[/\\]/.test(text.charAt(end));
	if (isBefore === isAfter) {
		return isBefore;
	}
	const beside = isAfter ? PATH_AFTER.exec(text.slice(end, end + MAX_PATH)) : PATH_BEFORE.exec(text.slice(Math.max(0, start - MAX_PATH), start));
	return /[/\\]\p{N}/u.test(beside?.[0] ?? '');
}
