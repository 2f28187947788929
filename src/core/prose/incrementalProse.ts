import type { Steps } from '../steps/steps';
import { shifted } from '../text/offsetRange';
import type { TextEdit } from '../text/textEdit';
import type { ProseRange } from './prose';
import type { Segment, SegmentReader } from './segment';
import { SegmentList, type PlacedSegment } from './segmentList';

/**
 * The prose of a document, updated incrementally. It keeps the text in segments and rereads those that an edit touches and one more on
 * either side, up to the first place after the edit where a segment begins as it did before. From there on nothing can have changed, since a
 * segment does not depend on anything before it.
 */
export class IncrementalProse {
	private readonly reader: SegmentReader;
	private readonly list = new SegmentList();

	/** Starts with an empty document. */
	constructor(reader: SegmentReader) {
		this.reader = reader;
	}

	/**
	 * Reads the text of an empty document in steps of about `step` UTF-16 units, so that the caller can yield between them. The last
	 * segment of each step is left to the next step, since it may continue.
	 */
	*read(text: string, step: number): Steps<void> {
		let start = 0;
		for (let size = step; start < text.length;) {
			const end = Math.min(text.length, start + size);
			const part = text.slice(start, end);
			const isWhole = end === text.length;
			const segments = !isWhole && start === 0 && this.reader.opening(part) === 'open' ? [] : this.reader.read(part, { isFirst: start === 0 });
			const done = isWhole ? segments : segments.slice(0, -1);
			size = done.length === 0 ? 2 * size : step;
			this.list.replace(this.list.count, this.list.count, done);
			start = this.list.length;
			yield;
		}
	}

	/** The length of the document in UTF-16 units. */
	get length(): number {
		return this.list.length;
	}

	/** Updates the segments after an edit. */
	apply({ start, end, text }: TextEdit): void {
		const { list } = this;
		const from = Math.max(0, list.indexAt(start - 1) - 1);
		const to = Math.min(list.count, list.indexAt(end) + 1);
		const base = list.startOf(from);
		const before = list.textOf(from, to);
		const after = before.slice(0, start - base) + text + before.slice(end - base);
		if (this.changesOpening(from, after)) {
			this.readAgain(0, list.count, list.textOf(0, from) + after + list.textOf(to, list.count));
		} else {
			this.readUntilSame(from, to, after);
		}
	}

	/** Returns the segment that contains an offset; `undefined` in an empty document. The end of the document is in the last segment. */
	at(offset: number): PlacedSegment | undefined {
		const index = this.list.indexAt(offset);
		const segment = this.list.at(index);
		return segment && { segment, start: this.list.startOf(index) };
	}

	/** Iterates over the segments between two offsets, in order. It is lazy: each step sees the document as it is at that time. */
	*between(start: number, end: number): Generator<PlacedSegment> {
		for (let index = this.list.indexAt(start); index < this.list.count; index++) {
			const at = this.list.startOf(index);
			const segment = this.list.at(index);
			if (!segment || at >= end) {
				return;
			}
			yield { segment, start: at };
		}
	}

	/** Returns all segments, in order, without their offsets. */
	segments(): readonly Segment[] {
		return this.list.all();
	}

	/** Returns the whole text. */
	text(): string {
		return this.list.textOf(0, this.list.count);
	}

	/** Returns all prose ranges, as offsets in the document. */
	prose(): readonly ProseRange[] {
		const ranges: ProseRange[] = [];
		for (const { segment, start: by } of this.between(0, Infinity)) {
			for (const range of segment.prose) {
				ranges.push(shifted(range, by));
			}
		}
		return ranges;
	}

	/**
	 * Whether replacing segments from an index on with `text` may change where the opening of the document, such as front matter, ends
	 * beyond that text.
	 */
	private changesOpening(from: number, text: string): boolean {
		const first = this.list.at(0)?.text ?? '';
		const opening = this.reader.opening(first);
		if (from === 0) {
			// A different opening line may have its closing line further down.
			return this.reader.opening(text) !== opening || (opening === 'open' && firstLine(text) !== firstLine(first));
		}
		// Its delimiters can only be in the edited text: there were none anywhere else.
		return opening !== 'closed' && this.reader.opening(first + text) !== opening;
	}

	/** Rereads changed segments, and more after them until one begins where a segment began before. */
	private readUntilSame(from: number, to: number, text: string): void {
		const { list } = this;
		let changed = text;
		let end = to;
		for (let more = 1; end < list.count; more *= 2) {
			const ahead = Math.min(list.count, end + more);
			const segments = this.reader.read(changed + list.textOf(end, ahead), { isFirst: from === 0 });
			const count = countUntil(segments, changed.length);
			if (count >= 0) {
				this.put(from, end, segments.slice(0, count));
				return;
			}
			changed += list.textOf(end, ahead);
			end = ahead;
		}
		this.readAgain(from, end, changed);
	}

	private readAgain(from: number, to: number, text: string): void {
		this.put(from, to, this.reader.read(text, { isFirst: from === 0 }));
	}

	/** Replaces segments. Those at both ends whose text is unchanged are kept, so that caches keyed by segment stay valid. */
	private put(from: number, to: number, segments: readonly Segment[]): void {
		const max = Math.min(segments.length, to - from);
		let before = 0;
		while (before < max && this.list.at(from + before)?.text === segments[before]?.text) {
			before++;
		}
		let after = 0;
		while (after < max - before && this.list.at(to - 1 - after)?.text === segments[segments.length - 1 - after]?.text) {
			after++;
		}
		this.list.replace(from + before, to - after, segments.slice(before, segments.length - after));
	}
}

/** Returns how many segments have a total length of exactly `length`; -1 if no segment ends there. */
function countUntil(segments: readonly Segment[], length: number): number {
	let end = 0;
	for (const [index, { text }] of segments.entries()) {
		if (end === length) {
			return index;
		}
		end += text.length;
	}
	return -1;
}

function firstLine(text: string): string {
	return text.split('\n', 1)[0] ?? '';
}
