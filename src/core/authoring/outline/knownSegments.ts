import { partitionPoint } from '../../data/binarySearch';
import type { ChangedRange } from '../../text/changedRange';
import type { OffsetRange } from '../../text/offsetRange';

/** A segment of a text and where it is. */
interface Placed<Segment> extends OffsetRange {
	readonly segment: Segment;
}

/** The segments of an earlier version of a text, for those of a later one that are the same. */
export class KnownSegments<Segment extends { readonly prefix: readonly string[]; readonly text: string }> {
	private readonly placed: readonly Placed<Segment>[];
	private readonly change: ChangedRange;
	private byText: ReadonlyMap<string, Segment> | undefined;

	constructor(placed: readonly Placed<Segment>[], change: ChangedRange) {
		this.placed = placed;
		this.change = change;
	}

	/**
	 * Returns the segment with the text between two offsets of the later version; `undefined` if the earlier one has none. Only segments in the
	 * changed range are compared by their texts, because those of a large file take long to hash.
	 */
	find({ start, end }: OffsetRange, prefix: readonly string[], text: string): Segment | undefined {
		const { start: first, endBefore, endAfter } = this.change;
		const moved = end <= first ? 0 : start >= endAfter ? endBefore - endAfter : undefined;
		const same = moved === undefined ? undefined : this.beginningAt(start + moved);
		if (same?.end === end + (moved ?? 0) && same.segment.prefix[0] === prefix[0]) {
			return same.segment;
		}
		this.byText ??= new Map(this.placed.filter(one => one.end >= first && one.start <= endBefore)
			.map(({ segment }) => [keyOf(segment.prefix, segment.text), segment]));
		return this.byText.get(keyOf(prefix, text));
	}

	private beginningAt(start: number): Placed<Segment> | undefined {
		const found = this.placed[partitionPoint(0, this.placed.length, index => (this.placed[index]?.start ?? 0) < start)];
		return found?.start === start ? found : undefined;
	}
}

function keyOf(prefix: readonly string[], text: string): string {
	return `${prefix[0] ?? ''}\n${text}`;
}
