import type { Introduction } from '../../abbreviation/introduction';
import { shortFormOf } from '../../abbreviation/shortForm';
import type { Label } from '../../dossier/model';
import type { LabelOfEntry } from '../../lexicon/labels/formsOfSlot';
import type { Mention } from '../../lexicon/matching/mentions';
import type { EntryId } from '../../library/library';
import type { BlockView } from '../blockView';
import type { SegmentReading } from '../segmentReading';
import { wrongExpansionsOf } from '../names/expansionWrong';
import { DIGIT } from '../words/unitClass';
import { acronymKey, CITED_YEAR, introducedIn, type AcronymIntroduced } from './acronymsIntroduced';
import { explainedNearby } from './explainedNearby';
import { expansionAfterNoun } from './expansionAfterNoun';
import { memoized } from '../../memoized';
import { barePlaceOf, type BarePlace } from '../../naming/article';
import type { OffsetRange } from '../../offsetRange';

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
	/** The entry of which it is an acronym; absent if there is none, or more than one. */
	readonly entry?: EntryId;
	/** Whether it is in the running text. */
	readonly running: boolean;
	/** Where it has no article, which its full name would need; absent if it has one, or needs none. */
	readonly bare?: BarePlace;
	/** The nearby text that tells readers what it is short for, as in “UNTOC, the Convention against …”; absent if nothing does. */
	readonly explained?: OffsetRange;
}

/** The acronyms in a segment, in order; offsets are those of the segment. */
export interface AcronymPlaces {
	readonly uses: readonly AcronymUse[];
	readonly introduced: readonly AcronymIntroduced[];
}

/** A run of letters, digits and characters that may join them, which contains a capital. */
const TOKEN =
	/(?<![\p{L}\p{M}\p{N}_/@#-])\p{Lu}[\p{L}\p{M}\p{N}]{0,20}(?:[-‐‑&.][\p{L}\p{M}\p{N}]{1,20}){0,4}(?:[’']?s(?![\p{L}\p{N}]))?(?![\p{L}\p{M}\p{N}_/@])/gu;
const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');
/** A number after an acronym. */
const NUMBER = /^\s(?:[IVX]{1,6}|\d{1,3})(?![\p{L}\p{M}\p{N}])/u;
const MAX_NUMBER = 8;
/** A compound of an acronym with words in lower case, such as “UN-led”. */
const COMPOUND = /^(\p{Lu}[\p{L}\p{N}&.]*)[-‐‑]\p{Ll}{2}/u;
const TWO_SIGNS = /\p{Lu}[^\p{Lu}\p{Nd}]*[\p{Lu}\p{Nd}]/u;

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

/** Whether an introduced acronym is one: “UNTOC COP12” without certain words may be two. */
function isOne({ acronym, certainty }: Introduction): boolean {
	return certainty !== 'likely' || !/\s/u.test(acronym.text);
}

const NO_PLACES: AcronymPlaces = { uses: [], introduced: [] };

function inOrder(uses: AcronymUse[]): readonly AcronymUse[] {
	return uses.length < 2 ? uses : uses.sort((a, b) => a.start - b.start);
}

/** The keys of labels that are acronyms; empty for the others. */
function asWritten(text: string, { start, end }: OffsetRange, label: Label): string {
	return text.startsWith(label.text, start) && end - start === label.text.length ? label.text : text.slice(start, end);
}

/** Empty for labels that are not acronyms. */
const keyOfAcronym = memoized((label: Label) =>
	label.role === 'acronym' && shortFormOf(label.text) !== undefined ? acronymKey(label.text) : '');

function addKnownUses(found: AcronymUse[], reading: SegmentReading, block: BlockView): void {
	for (const mention of block.mentions) {
		const { labels, start, end } = mention;
		const [first] = labels;
		if (!first || !labels.every(isAcronym) || isAuthor(block, mention) || isInPath(reading.segment.text, mention)) {
			continue;
		}
		const explained = labels.length === 1 ? explainedNearby(reading, block, mention) : undefined;
		found.push({
			key: keyOfAcronym(first.label),
			text: asWritten(reading.segment.text, mention, first.label),
			start,
			end,
			running: block.isRunning(start),
			...bareIn(block, block.within(mention)),
			...(labels.length === 1 && { entry: first.entry }),
			...(explained && { explained }),
		});
	}
}

/** The number of characters before an acronym that tell whether it has an article. */
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
	return tokensIn(block).flatMap(({ 0: token, index }) => {
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
		return isAuthor(block, place)
			? []
			: [
					{
						key: acronymKey(short),
						text: short,
						...place,
						end: place.start + short.length,
						running: block.isRunning(place.start),
						...bareIn(block, { start: index, end: index + short.length }),
						...(explained && { explained: block.inSegment(explained.start, explained.end) }),
						...(longer && { longer: { key: acronymKey(longer.key), text: longer.text, end: block.inSegment(index, longer.end).end } }),
					},
				];
	});
}

/** What a token is: an acronym, and with the number or the compound that continues it, perhaps another one. */
interface TokenRead {
	readonly short: string;
	readonly longer?: { readonly key: string; readonly text: string; readonly end: number };
}

function readToken(text: string, { start, end }: OffsetRange): TokenRead | undefined {
	const token = text.slice(start, end);
	if (!TWO_SIGNS.test(token)) {
		return undefined;
	}
	const head = shortFormOf(COMPOUND.exec(token)?.[1] ?? '')?.text;
	if (head !== undefined) {
		return { short: head, longer: { key: token, text: token, end } };
	}
	const short = shortFormOf(token)?.text;
	const number = NUMBER.exec(text.slice(end, end + MAX_NUMBER))?.[0];
	return short === undefined
		? undefined
		: { short, ...(number !== undefined && { longer: { key: short + number, text: token + number, end: end + number.length } }) };
}

/** Finds the runs of a block that may be acronyms. */
function tokensIn({ text, flat, mentions, words: { acronyms } }: BlockView): readonly RegExpExecArray[] {
	if (!acronyms) {
		return [...text.matchAll(TOKEN)];
	}
	let found = NO_TOKENS;
	let end = 0;
	let next = 0;
	for (const start of acronyms) {
		if (start < end) {
			continue;
		}
		const place = flat.start(start);
		while ((mentions[next]?.end ?? Infinity) <= place) {
			next++;
		}
		const mention = mentions[next];
		const after = mention && mention.start <= place ? flat.offsetOf(mention.end - 1) + 1 : undefined;
		// Most acronyms are those of dossiers, and a mention that is not continued contains the whole run.
		if (after !== undefined && !CONTINUED.test(text.slice(after, after + 2))) {
			end = after;
			continue;
		}
		TOKEN_HERE.lastIndex = start;
		const token = TOKEN_HERE.exec(text);
		if (token) {
			found = [...found, token];
			end = start + token[0].length;
		}
	}
	return found;
}

const NO_TOKENS: readonly RegExpExecArray[] = [];

/** The text after a part of such a run. */
const CONTINUED = /^[-‐‑&.]?[\p{L}\p{M}\p{N}]/u;

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

/** Whether an acronym is between slashes, as in a path or a malformed document symbol. */
function isInPath(text: string, { start, end }: OffsetRange): boolean {
	return /[/\\]/.test(text.charAt(start - 1)) && /[/\\]/.test(text.charAt(end));
}
