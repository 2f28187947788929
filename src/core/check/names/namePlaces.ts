import { isStopWord } from '../../abbreviation/stopWords';
import type { Label } from '../../dossier/model';
import { oneEntryOf } from '../../lexicon/labels/oneEntry';
import type { EntryId } from '../../library/library';
import { memoized } from '../../steps/memoized';
import { fold } from '../../text/fold';
import type { OffsetRange } from '../../text/offsetRange';
import type { SegmentReading } from '../segmentReading';

/** A name of an entry in a text, its acronyms included. */
export interface NamePlace extends OffsetRange {
	/** The first of those that several dossiers have for one thing. */
	readonly entry: EntryId;
	readonly label: Label;
	/** As written, on one line. */
	readonly text: string;
	/** Whether it is in the running text. */
	readonly isRunning: boolean;
	/** Whether it is in a quotation. */
	readonly quoted: boolean;
}

/** The text before a name that is mentioned as a name. */
const GIVEN = new RegExp(`(?<!\\p{L})(?:${[
	'(?:also|formerly|previously|originally|otherwise|commonly|better|now) (?:known|called|named|referred to)(?: as| by)?', 'known as', 'called', '(?:founded|established|created|set up|formed|started|begun|began) as', 'formerly', 'formally', 'officially', 'in full', 'renamed(?: as)?', '(?:current|new|old|former|present|official|full) names?',
	'(?:aussi|également|autrefois|anciennement) (?:connue?s?|appelée?s?|dénommée?s?)(?: sous le nom(?: de)?)?', 'anciennement', 'officiellement', 'rebaptisée?s?', '(?:fondée?|créée?|établie?|instituée?) (?:sous le nom|en tant que|comme)(?: de)?', 'früher', 'gegründet als', 'opgericht als', 'auch (?:bekannt als|genannt)', 'vormals', 'offiziell', 'officieel', 'oficialmente', 'ook bekend als', 'voorheen', 'también conocid[oa]s?(?: como)?', '(?:fundad|cread|establecid)[oa] como', 'antes',
].join('|')})$`, 'iu');
/** An article at the end. */
const ARTICLE = /(?<!\p{L})(?:the|la|le|les|l[’']|die|der|das|de|het|el|los|las)$/iu;
/** Characters between such words and a name. */
const BETWEEN = ' \t\r\n\u00A0\u202F,:_*“"«(';
/** Text after a name that continues it. */
const CONTINUATION = /^\s(?:of|on|for|against|de|du|des|del|sur|von|für|van|over)\s(?:the\s|la\s|les?\s|l[’']|den\s|der\s|het\s|los\s)?\p{Lu}/u;
const CONTINUED = /^\s\p{Lu}\p{Ll}/u;
/** The maximum number of characters around a name that are examined. */
const NEAR = 60;

/** Returns the names in a segment that can only mean one thing, in order; offsets are those of the segment. */
export function namePlacesOf(reading: SegmentReading): readonly NamePlace[] {
	return reading.once(namePlacesOf, placesIn);
}

const NONE: readonly NamePlace[] = [];

function placesIn(reading: SegmentReading): readonly NamePlace[] {
	if (reading.mentions.length === 0) {
		return NONE;
	}
	const places: NamePlace[] = [];
	for (const block of reading.blocks) {
		for (const { start, end, labels } of block.mentions) {
			const [first] = labels;
			const entry = oneEntryOf(labels);
			if (first && entry !== undefined) {
				places.push({
					start,
					end,
					entry,
					label: first.label,
					text: asWritten(reading.segment.text, { start, end }, first.label),
					isRunning: block.isRunning(start),
					quoted: block.isQuoted({ start, end }),
				});
			}
		}
	}
	return places;
}

/** The texts of labels on one line. Most names are written as their labels, whose text then takes no more memory. */
const lineOf = memoized(({ text }: Label) => text.replace(/\s+/gu, ' '));

function asWritten(text: string, { start, end }: OffsetRange, label: Label): string {
	if (end - start !== label.text.length || !text.startsWith(label.text, start)) {
		return text.slice(start, end).replace(/\s+/gu, ' ');
	}
	return lineOf(label);
}

/**
 * Whether a name seems to be part of a longer one, as in “Caribbean Financial Action Task Force”, or is mentioned as a name, as in
 * “formerly the …”. Its offsets are those of the segment.
 */
export function isInName({ segment: { text }, context: { language } }: SegmentReading, { start, end }: OffsetRange): boolean {
	const before = text.slice(Math.max(0, start - NEAR), start);
	const after = text.slice(end, end + NEAR);
	const word = capitalizedWordBefore(before);
	// German writes all nouns with capitals.
	const isJoined = !/^de(?:-|$)/i.test(language) && ((word !== undefined && !isStopWord(fold(word))) || CONTINUED.test(after));
	return isJoined || CONTINUATION.test(after) || isGiven(before);
}

/** Whether a name is mentioned as a name, as in “also known as …”; a document that gives it so may use it afterwards. */
export function isNameGiven({ segment: { text } }: SegmentReading, { start }: OffsetRange): boolean {
	return isGiven(text.slice(Math.max(0, start - NEAR), start));
}

/** Returns the capitalized word before the single space at the end of a text. */
function capitalizedWordBefore(text: string): string | undefined {
	const before = /\s$/u.test(text) ? text.slice(0, -1) : '';
	const word = before.slice(before.lastIndexOf(' ') + 1).split(/[^\p{L}\p{M}’'-]/u).at(-1);
	const capital = word?.search(/\p{Lu}/u) ?? -1;
	return capital < 0 ? undefined : word?.slice(capital);
}

function isGiven(before: string): boolean {
	return GIVEN.test(withoutBetween(withoutBetween(before).replace(ARTICLE, '')));
}

function withoutBetween(text: string): string {
	let end = text.length;
	while (end > 0 && BETWEEN.includes(text.charAt(end - 1))) {
		end--;
	}
	return text.slice(0, end);
}
