import { partitionPoint } from '../../data/binarySearch';
import { numberOf } from '../../lexicon/forms/ordinal';
import type { Mention } from '../../lexicon/matching/mentions';
import type { EntryId } from '../../library/library';
import type { OffsetRange } from '../../text/offsetRange';
import type { BlockView } from '../blockView';
import type { SegmentReading } from '../segmentReading';
import { explainedBeside } from './explainedBeside';

/** The number of characters before an acronym that are examined. */
const MAX_BEFORE = 120;

/** A session with its number before a bracket, as in “its tenth session, held in Vienna, (COP10)”. */
const SESSION =
	/(?<![\p{L}-])(?<ordinal>\p{L}{1,16}(?:-\p{L}{1,16})?|\d{1,2})(?:\s?(?:st|nd|rd|th|ème|e|º|ª|\.))?\s(?:\p{L}{5,16}\s)?(?:session|meeting|conference|edition|réunion|conférence|édition|sitzung|tagung|konferenz|zitting|bijeenkomst|conferentie|vergadering|sesión|período de sesiones|reunión|conferencia)[^.;:()]{0,60}\((?:[^()]{0,40}[,;]\s)?(?:the\s)?["“«]?\s?$/iu;
const DIGITS = /\d{1,3}$/;
/** The languages whose words are used, because the text may be in a language other than the one that its document declares. */
const LANGUAGES = ['en', 'fr', 'de', 'nl', 'es'] as const;

/** Phrases that give the short name of something mentioned before, such as “called”. */
const CALLED = new RegExp(`(?:${[
	'(?:call|calls|called|dub|dubbed|abbreviate|abbreviates|abbreviated) (?:it|them|this|that)(?: simply| just)?', '(?:it|they|which) (?:is|are|was|were) (?:called|known as|referred to as|abbreviated (?:as|to))',
	'(?:que l[’\']on |on l[’\'])(?:appelle|abrège en|nomme)', 'l[’\'](?:appelle|appellent|appelons)', '(?:nennt|nennen) (?:man )?(?:sie|es|ihn|das)(?: kurz)?', '(?:noemt|noemen) (?:men )?(?:het|hem|ze|dit)', '(?:se )?l[ao] (?:llama|llaman|conoce como)',
].join('|')})\\s["“«]?\\s?$`, 'iu');

/** The beginning of a bracket with two acronyms, as in “(UNTOC COP12)” and “(COP-UNTOC)”, before either of them. */
const TWO_ACRONYMS = /\s?[([]["“«]?(?:\p{Lu}[\p{Lu}\p{N}]{1,14}[\s/-])?$/u;
const SECOND_ACRONYM = /^(?:[\s/-]\p{Lu}[\p{Lu}\p{N}]{1,14})?["”»]?[)\]]/u;

/**
 * Returns the name at the end of a longer one before a bracket with two acronyms, as in “Conference of the Parties to the Convention on
 * Ports (CP COP12)”; `undefined` if it is not there.
 */
function explainedByEnd({ segment: { text }, context: { library } }: SegmentReading, block: BlockView, acronym: Mention): OffsetRange | undefined {
	const index = partitionPoint(0, block.mentions.length, at => (block.mentions[at]?.start ?? 0) < acronym.start);
	const before = block.mentions.slice(Math.max(0, index - 2), index).find(
		({ end }) => acronym.start - end <= MAX_SECOND && TWO_ACRONYMS.exec(text.slice(end, acronym.start))?.index === 0,
	);
	if (!before || !SECOND_ACRONYM.test(text.slice(acronym.end, acronym.end + MAX_SECOND))) {
		return undefined;
	}
	const name = text.slice(before.start, before.end).replace(/\s+/gu, ' ').toLowerCase();
	const isEnd = acronym.labels.some(({ entry }) =>
		library.entries.get(entry)?.entry.labels.some(({ role, text: label }) => role !== 'acronym' && name.endsWith(` ${label.toLowerCase()}`)));
	return isEnd ? { start: before.start, end: before.end } : undefined;
}

const MAX_SECOND = 18;

/** The end of a sentence, or of a part of one. */
const SENTENCE_PART = /[.!?;:…]\s/u;

/**
 * Returns where readers learn what an acronym is short for, if it is not formally introduced: the name next to it; the number of a session
 * that is part of the acronym; the name further back in the paragraph, if the text says that people call it so; the name later in the same
 * sentence. `undefined` if there is none of these.
 */
export function explainedNearby(reading: SegmentReading, block: BlockView, acronym: Mention): OffsetRange | undefined {
	const beside = explainedBeside(reading, block, acronym) ?? explainedByEnd(reading, block, acronym);
	if (beside) {
		return beside;
	}
	const index = partitionPoint(0, block.mentions.length, at => (block.mentions[at]?.start ?? 0) < acronym.start);
	const earlier = nameFrom(block.mentions, index - 1, { step: -1, acronym });
	const later = nameFrom(block.mentions, index + 1, { step: 1, acronym });
	const place = block.within(acronym);
	const hasNumber = isDigit(block.text.charCodeAt(place.end - 1));
	// Most acronyms have neither a number nor their name nearby.
	if (!hasNumber && !earlier && !later) {
		return undefined;
	}
	const before = block.text.slice(Math.max(0, place.start - MAX_BEFORE), place.start);
	const session = hasNumber ? sessionBefore(before, block.text.slice(place.start, place.end)) : undefined;
	if (session !== undefined) {
		return block.inSegment(place.start - session, place.start);
	}
	const called = earlier && CALLED.test(before) ? earlier : undefined;
	const name = called ?? (later && isInSentence(block.text, place.end, block.within(later).start) ? later : undefined);
	return name && { start: name.start, end: name.end };
}

/**
 * The maximum number of characters between an acronym and a name later in its sentence, and the maximum number of mentions that are
 * examined.
 */
const MAX_BETWEEN = 200;
const MAX_MENTIONS = 8;

/** Returns the nearest name of the entry of an acronym, from an index on in one direction; `undefined` if there is none. */
function nameFrom(
	mentions: readonly Mention[],
	from: number,
	{ step, acronym }: { readonly step: 1 | -1; readonly acronym: Mention },
): Mention | undefined {
	const max = step < 0 ? MAX_MENTIONS : MAX_MENTIONS - 1;
	for (let index = from; Math.abs(index - from) < max; index += step) {
		const mention = mentions[index];
		if (!mention || mention.labels.some(({ entry, label }) => label.role !== 'acronym' && isOf(acronym, entry))) {
			return mention;
		}
	}
	return undefined;
}

function isOf({ labels }: Mention, entry: EntryId): boolean {
	return labels.some(own => own.entry === entry);
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}

function isInSentence(text: string, from: number, to: number): boolean {
	return to - from <= MAX_BETWEEN && !SENTENCE_PART.test(text.slice(from, to));
}

/**
 * Returns how many characters before an acronym the number of its session begins; `undefined` if there is no number, or a different one.
 */
function sessionBefore(before: string, acronym: string): number | undefined {
	const digits = DIGITS.exec(acronym)?.[0];
	if (digits === undefined) {
		return undefined;
	}
	// A word such as “Conference” further back also begins a match.
	for (let rest = before, match = SESSION.exec(rest); match; match = SESSION.exec(rest)) {
		const ordinal = match.groups?.['ordinal'] ?? '';
		const isSame = /^\d/.test(ordinal)
			? Number(ordinal) === Number(digits)
			: LANGUAGES.some(language => numberOf(ordinal, language) === Number(digits));
		if (isSame) {
			return rest.length - match.index;
		}
		rest = rest.slice(match.index + ordinal.length);
	}
	return undefined;
}
