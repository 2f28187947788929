import type { Segment } from '../prose/segment';
import type { CheckedSegment } from './checkedSegment';
import type { PlacedReading } from './checkInput';
import type { SegmentReading } from './segmentReading';

/** A segment of a document with what is known about it. Where it begins changes with the text before it. */
export class DocumentPart implements PlacedReading {
	start = 0;
	readonly checked: CheckedSegment;
	/** Every keystroke reads this of all parts, so it is kept here, where no other object has to be read. */
	readonly segment: Segment;
	readonly length: number;

	constructor(checked: CheckedSegment) {
		this.checked = checked;
		this.segment = checked.reading.segment;
		this.length = this.segment.text.length;
	}

	get reading(): SegmentReading {
		return this.checked.reading;
	}
}

/** Returns how many segments at the start and at the end of a document are the parts that it had before. */
export function unchangedAround(
	parts: readonly DocumentPart[],
	segments: readonly Segment[],
): { readonly before: number; readonly after: number } {
	const max = Math.min(parts.length, segments.length);
	let before = 0;
	while (before < max && parts[before]?.segment === segments[before]) {
		before++;
	}
	let after = 0;
	while (after < max - before && parts[parts.length - 1 - after]?.segment === segments[segments.length - 1 - after]) {
		after++;
	}
	return { before, after };
}

/** Sets where the parts of a document begin. */
export function placeParts(parts: readonly DocumentPart[], from: number): void {
	const before = parts[from - 1];
	let start = before ? before.start + before.length : 0;
	for (let index = from; index < parts.length; index++) {
		const part = parts[index];
		if (part) {
			part.start = start;
			start += part.length;
		}
	}
}
