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
import { explainedNearby } from './explainedNearby';
import { expansionAfterNoun } from './expansionAfterNoun';
import { memoized } from '../../memoized';
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
	/** The acronym with the number after it, as in “SR VIII”, which may be a separate acronym; absent if there is no number. */
	readonly numbered?: Pick<AcronymUse, 'key' | 'text' | 'end'>;
	/** The entry of which it is an acronym; absent if there is none, or more than one. */
	readonly entry?: EntryId;
	/** Whether it is in the running text. */
	readonly running: boolean;
	/** The nearby text that tells readers what it is short for, as in “UNTOC, the Convention against …”; absent if nothing does. */
	readonly explained?: OffsetRange;
}

/** An introduction, and whether it is in the running text. */
export interface AcronymIntroduced {
	readonly key: string;
	readonly introduction: Introduction;
	/** Whether the expansion is only similar to a name of the entry. The document introduces the acronym nevertheless. */
	readonly isWrong: boolean;
	readonly running: boolean;
	/** Where the introduction ends: after the bracket of the acronym or the expansion. */
	readonly end: number;
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
/** What may be before an introduction in a list of names: a heading with a colon, and the beginning of the name. */
const LEAD = /^[\s*•–—-]*(?:[^.:]{1,40}:\s*)?(?:\p{Lu}[\p{L}\p{M}’'-]*\s){0,4}$/u;
const MAX_LEAD = 120;
/** A number after an acronym. */
const NUMBER = /^\s(?:[IVX]{1,6}|\d{1,3})(?![\p{L}\p{M}\p{N}])/u;
const MAX_NUMBER = 8;
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
		const starts = new Set([...reading.introductions.map(({ acronym }) => acronym.start), ...wrongExpansionsOf(reading).keys()]);
		return { uses: inOrder(found.filter(({ start }) => !starts.has(start))), introduced: introducedIn(reading) };
	});
}

const NO_PLACES: AcronymPlaces = { uses: [], introduced: [] };

function inOrder(uses: AcronymUse[]): readonly AcronymUse[] {
	return uses.length < 2 ? uses : uses.sort((a, b) => a.start - b.start);
}

/** Returns the key of an acronym, which is the same for its plural. */
export function acronymKey(text: string): string {
	return text.replace(/[.\s]/gu, '').replace(/(?<=[\p{Lu}\p{Nd}]{2})[’']?s$/u, '');
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
			...(labels.length === 1 && { entry: first.entry }),
			...(explained && { explained }),
		});
	}
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
		const short = !isMentioned && TWO_SIGNS.test(token) ? shortFormOf(token) : undefined;
		if (!short) {
			return [];
		}
		const behind = index + token.length;
		const number = NUMBER.exec(block.text.slice(behind, behind + MAX_NUMBER))?.[0];
		const explained = expansionAfterNoun(block.text, behind, short.text);
		return isAuthor(block, place)
			? []
			: [
					{
						key: acronymKey(short.text),
						text: short.text,
						...place,
						end: place.start + short.text.length,
						running: block.isRunning(place.start),
						...(explained && { explained: block.inSegment(explained.start, explained.end) }),
						...(number !== undefined && {
							numbered: {
								key: acronymKey(short.text + number),
								text: token + number,
								end: block.inSegment(index, behind + number.length).end,
							},
						}),
					},
				];
	});
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
		YEAR_AFTER.test(block.text.slice(inBlock.end, inBlock.end + 8))
		&& BRACKET_BEFORE.test(block.text.slice(Math.max(0, inBlock.start - 24), inBlock.start))
	);
}

const YEAR_AFTER = /^,?\s(?:1[89]|20)\d\d[a-z]?\b/u;
const BRACKET_BEFORE = /[(;][^();]{0,20}$/u;

/** Whether an acronym is between slashes, as in a path or a malformed document symbol. */
function isInPath(text: string, { start, end }: OffsetRange): boolean {
	return /[/\\]/.test(text.charAt(start - 1)) && /[/\\]/.test(text.charAt(end));
}

function introducedIn(reading: SegmentReading): readonly AcronymIntroduced[] {
	let next = 0;
	return introductionsOf(reading).map(written => {
		const wrong = written.certainty === 'label' ? undefined : wrongExpansionsOf(reading).get(written.acronym.start);
		const introduction: Introduction = wrong
			? { ...written, expansion: { text: wrong.written, start: wrong.start, end: wrong.end }, entry: wrong.entry, certainty: 'label' }
			: written;
		const { acronym, expansion, entry } = introduction;
		const last = Math.max(acronym.end, expansion?.end ?? 0);
		while (reading.blocks[next + 1] && (reading.blocks[next]?.end ?? 0) < acronym.end) {
			next++;
		}
		const label =
			entry === undefined ? undefined : reading.mentionStartingAt(acronym.start)?.labels.find(of => of.entry === entry)?.label;
		const close = /^(?:[’']?s)?["”’*_]{0,3}[)\]]/u.exec(reading.segment.text.slice(last, last + 6))?.[0].length;
		const block = reading.blocks[next];
		const after = last + (close ?? 0);
		return {
			key: acronymKey(label?.role === 'acronym' ? label.text : acronym.text),
			introduction,
			isWrong: wrong !== undefined,
			running:
				block !== undefined
				&& block.isRunning(acronym.start)
				&& !isWholeBlock(block, { start: Math.min(acronym.start, expansion?.start ?? Infinity), end: after }),
			end: after,
		};
	});
}

/**
 * Returns the introductions of a segment, in order, including those with a wrong name that matches the acronym neither by words nor by
 * letters.
 */
function introductionsOf(reading: SegmentReading): readonly Introduction[] {
	const known = new Set(reading.introductions.map(({ acronym }) => acronym.start));
	const others = [...wrongExpansionsOf(reading)]
		.filter(([start]) => !known.has(start))
		.map(([at, { acronym, written, start, end, entry }]): Introduction => ({
			acronym: { text: acronym, start: at, end: at + acronym.length },
			expansion: { text: written, start, end },
			...(entry !== undefined && { entry }),
			certainty: 'label',
			kind: start < at ? 'expansionFirst' : 'acronymFirst',
		}));
	return others.length === 0
		? reading.introductions
		: [...reading.introductions, ...others].sort((a, b) => a.acronym.start - b.acronym.start);
}

/** Whether a paragraph or list item contains nothing but an introduction: then it is a name in a list, and not a sentence. */
function isWholeBlock(block: BlockView, introduction: OffsetRange): boolean {
	const { start, end } = block.within(introduction);
	return start <= MAX_LEAD && LEAD.test(block.text.slice(0, start)) && /^[\s;,.*_]*$/u.test(block.text.slice(end, end + MAX_LEAD));
}
