import type { Introduction } from '../../abbreviation/introduction';
import type { OffsetRange } from '../../text/offsetRange';
import type { BlockView } from '../blockView';
import { wrongExpansionsOf } from '../names/expansionWrong';
import type { SegmentReading } from '../segmentReading';

/** An introduction, and whether it is in the running text. */
export interface AcronymIntroduced {
	readonly key: string;
	readonly introduction: Introduction;
	/** Whether the expansion is only similar to a name of the entry. The document introduces the acronym nevertheless. */
	readonly isWrong: boolean;
	readonly isRunning: boolean;
	/** Whether it is in a caption or note, where it introduces nothing to readers of the running text. Lists of abbreviations do not count. */
	readonly isAside: boolean;
	/** Whether it is in an abstract, whose readers may not read the rest. */
	readonly isInAbstract: boolean;
	/** Whether the acronym is the author of a citation, as in “World Health Organization (WHO, 2010)”. */
	readonly isCited: boolean;
	/** Whether its sentence lists at least three names with their acronyms. */
	readonly isEnumerated: boolean;
	/** Where the introduction ends: after the bracket of the acronym or the expansion. */
	readonly end: number;
}

/** What may be before an introduction in a list of names: a heading with a colon, and the beginning of the name. */
const LEAD = /^[\s*•–—-]*(?:[^.:]{1,40}:\s*)?(?:\p{Lu}[\p{L}\p{M}’'-]*\s){0,4}$/u;
const MAX_LEAD = 120;
/** The year of a citation, after its author. */
export const CITED_YEAR = /^,?\s(?:1[89]|20)\d\d[a-z]?\b/u;

/** Returns the key of an acronym, which is the same for its plural. */
export function acronymKey(text: string): string {
	return text.replace(/[.\s]/gu, '').replace(/(?<=[\p{Lu}\p{Nd}]{2})[’']?s$/u, '');
}

/** Returns an acronym without the number at its end; `undefined` if it has none. */
export function acronymWithoutNumber(key: string, number: RegExp): string | undefined {
	const index = number.exec(key)?.index;
	const base = key.slice(0, index);
	return index !== undefined && LETTER.test(base) ? base : undefined;
}

const LETTER = /\p{L}$/u;

/** Returns the introductions of a segment, in order. */
export function introducedIn(reading: SegmentReading): readonly AcronymIntroduced[] {
	let next = 0;
	const all = introductionsOf(reading);
	const enumerated = enumeratedIn(reading, all);
	return all.map(written => {
		const wrong = written.certainty === 'label' ? undefined : wrongExpansionsOf(reading).get(written.acronym.start);
		const introduction: Introduction = wrong
			? { ...written, expansion: { text: wrong.written, start: wrong.start, end: wrong.end }, entry: wrong.entry, certainty: 'label' }
			: written;
		const { acronym, expansion, entry, kind } = introduction;
		const last = Math.max(acronym.end, expansion?.end ?? 0);
		while (reading.blocks[next + 1] && (reading.blocks[next]?.end ?? 0) < acronym.end) {
			next++;
		}
		const label =
			entry === undefined ? undefined : reading.mentionStartingAt(acronym.start)?.labels.find(of => of.entry === entry)?.label;
		const close = /^(?:[’']?s)?["”’*_]{0,3}[)\]]/u.exec(reading.segment.text.slice(last, last + 6))?.[0].length;
		const block = reading.blocks[next];
		const after = last + (close ?? 0);
		const whole = { start: Math.min(acronym.start, expansion?.start ?? Infinity), end: after };
		return {
			key: acronymKey(label?.role === 'acronym' ? label.text : acronym.text),
			introduction,
			isWrong: wrong !== undefined,
			isRunning:
				block !== undefined
				&& block.isRunning(acronym.start)
				&& !isWholeBlock(block, whole)
				&& !isListedName(reading.segment.text, block, whole),
			isAside: kind !== 'key' && kind !== 'declared' && block?.isAside(acronym.start) === true,
			isInAbstract: block?.isAbstract(acronym.start) === true,
			isCited: CITED_YEAR.test(reading.segment.text.slice(acronym.end, acronym.end + 8)),
			isEnumerated: enumerated.has(written),
			end: after,
		};
	});
}

/** The minimum number of names in a sentence that is a list of them. */
const MIN_LISTED = 3;
/** The end of a sentence or of a paragraph. */
const SENTENCE_END = /[.!?]["”»’)\]]?\s+["“«(]?\p{Lu}|\n\s*\n/u;

/** Returns the introductions in sentences that list names with their acronyms. */
function enumeratedIn({ segment: { text } }: SegmentReading, all: readonly Introduction[]): ReadonlySet<Introduction> {
	const listed = new Set<Introduction>();
	let sentence: Introduction[] = [];
	for (const introduction of all) {
		const last = sentence.at(-1);
		if (last && SENTENCE_END.test(text.slice(last.acronym.end, introduction.acronym.start))) {
			sentence = [];
		}
		sentence.push(introduction);
		if (sentence.length >= MIN_LISTED) {
			sentence.forEach(each => listed.add(each));
		}
	}
	return listed;
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

/** The marker of a list item, in the document languages. */
const ITEM = /^\s*(?:[-*+•–.]{1,5}|\d{1,3}[.)]|\\item(?:\[[^\]]*\])?|<li[^>]*>)\s{1,4}[*_]{0,3}$/iu;
/** What follows a name that is described rather than part of a sentence, after marks of notes. */
const DESCRIBED = /^(?:\[[^\]]{1,12}\]|\s?\d{1,3}(?=\s\s)){0,3}\s*(?:$|[([–—:]|--?\s)/u;

/** Whether a list item begins with an introduction that is no part of a sentence, as in a list of members: “Name (ACRONYM) – since 1988”. */
function isListedName(text: string, block: BlockView, introduction: OffsetRange): boolean {
	const line = text.slice(Math.max(text.lastIndexOf('\n', introduction.start - 1) + 1, introduction.start - MAX_LEAD), introduction.start);
	const { end } = block.within(introduction);
	return ITEM.test(line) && DESCRIBED.test(block.text.slice(end, end + MAX_LEAD));
}
