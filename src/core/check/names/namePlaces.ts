import { fold } from '../../abbreviation/fold';
import { isStopWord } from '../../abbreviation/stopWords';
import type { Label } from '../../dossier/model';
import type { EntryId } from '../../library/library';
import type { OffsetRange } from '../../prose/inline';
import type { SegmentReading } from '../segmentReading';

/** A name of an entry in a text, its acronyms included. */
export interface NamePlace extends OffsetRange {
	readonly entry: EntryId;
	readonly label: Label;
	/** As written, on one line. */
	readonly text: string;
	/** Whether it is in the running text. */
	readonly running: boolean;
	/** Whether it is in a quotation. */
	readonly quoted: boolean;
	/** Whether it seems to be part of a longer name, as in “Caribbean Financial Action Task Force”. */
	readonly inName: boolean;
}

/** A word with a capital before a name, and what continues a name behind it. */
const BEFORE = /(\p{Lu}[\p{L}\p{M}’'-]*)\s$/u;
const BEHIND = /^\s(?:of|on|for|against|de|du|des|del|sur|von|für|van|over)\s(?:the\s|la\s|les?\s|l[’']|den\s|der\s|het\s|los\s)?\p{Lu}/u;
/** The most characters of the text around a name that are looked at. */
const NEAR = 40;

/** Returns the names in a segment that can only mean one entry, in order; offsets are those of the segment. */
export function namePlacesOf(reading: SegmentReading): readonly NamePlace[] {
	return reading.once(namePlacesOf, () => reading.blocks.flatMap(block => block.mentions.flatMap(({ start, end, labels: [first, ...others] }) => (first && others.length === 0
		? [{ start, end, entry: first.entry, label: first.label, text: reading.segment.text.slice(start, end).replace(/\s+/gu, ' '), running: block.isRunning(start), quoted: block.isQuoted({ start, end }), inName: isInName(reading, start, end) }]
		: []))));
}

function isInName({ segment: { text }, context: { language } }: SegmentReading, start: number, end: number): boolean {
	const before = BEFORE.exec(text.slice(Math.max(0, start - NEAR), start))?.[1];
	// German writes all nouns with capitals.
	return (before !== undefined && !isStopWord(fold(before)) && !/^de(?:-|$)/i.test(language)) || BEHIND.test(text.slice(end, end + NEAR));
}
