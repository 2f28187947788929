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
}

/** Returns the names in a segment that can only mean one entry, in order; offsets are those of the segment. */
export function namePlacesOf(reading: SegmentReading): readonly NamePlace[] {
	return reading.once(namePlacesOf, () => reading.blocks.flatMap(block => block.mentions.flatMap(({ start, end, labels: [first, ...others] }) => (first && others.length === 0
		? [{ start, end, entry: first.entry, label: first.label, text: reading.segment.text.slice(start, end).replace(/\s+/gu, ' '), running: block.isRunning(start), quoted: block.isQuoted({ start, end }) }]
		: []))));
}
