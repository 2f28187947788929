import type { ProseRange } from './prose';
import type { PlacedSegment } from './segmentList';
import { shifted, SegmentList } from './segmentList';
import type { Segment, SegmentReader } from './segment';

/** What an edit did: the text from `start` to `end`, in the text before the edit, became another. */
export interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/**
 * The prose of a document, edit after edit. It keeps the text in segments and reads those again that an edit
 * touches, with one more on either side: until, after the edit, a segment begins where one began before.
 * From there on nothing can have changed, since a segment depends on nothing before it.
 */
export class IncrementalProse {
	private readonly reader: SegmentReader;
	private readonly list = new SegmentList();

	/** The prose of a document that is empty so far. */
	constructor(reader: SegmentReader) {
		this.reader = reader;
	}

	/**
	 * Reads a text at the end of the empty document, in steps of about so many units, so that whoever reads can do
	 * something else between two of them. Of each step the last segment is left to the next, since it may go on.
	 */
	*read(text: string, step: number): Generator<undefined> {
		let start = 0;
		for (let size = step; start < text.length;) {
			const end = Math.min(text.length, start + size);
			const part = text.slice(start, end);
			const isWhole = end === text.length;
			const segments = !isWhole && start === 0 && this.reader.opening(part) === 'open' ? [] : this.reader.read(part, start === 0);
			const done = isWhole ? segments : segments.slice(0, -1);
			size = done.length === 0 ? 2 * size : step;
			this.list.replace(this.list.count, this.list.count, done);
			start = this.list.length;
			yield;
		}
	}

	/** How long the document is. */
	get length(): number {
		return this.list.length;
	}

	/** Follows an edit of the document. */
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

	/** The segment that holds an offset, which may be its end. `undefined` in an empty document. */
	at(offset: number): PlacedSegment | undefined {
		const index = this.list.indexAt(offset);
		const segment = this.list.at(index);
		return segment && { segment, start: this.list.startOf(index) };
	}

	/** The segments that reach between two offsets, in order. They are those of the document as it is when each is asked for. */
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

	/** The whole text, put together. */
	text(): string {
		return this.list.textOf(0, this.list.count);
	}

	/** All prose, as offsets in the document. */
	prose(): readonly ProseRange[] {
		const ranges: ProseRange[] = [];
		for (const { segment, start: by } of this.between(0, Infinity)) {
			for (const range of segment.prose) {
				ranges.push(shifted(range, by));
			}
		}
		return ranges;
	}

	/** Whether a text in the place of the segments from an index on may change how far the beginning of the document reaches, beyond that text. */
	private changesOpening(from: number, text: string): boolean {
		const first = this.list.at(0)?.text ?? '';
		const opening = this.reader.opening(first);
		if (from === 0) {
			// Another mark may have what closes it further down.
			return this.reader.opening(text) !== opening || (opening === 'open' && firstLine(text) !== firstLine(first));
		}
		// The line that closes it can only be in what was edited: elsewhere there was none.
		return opening === 'open' && this.reader.opening(first + text) === 'closed';
	}

	/** Reads segments whose text is another now, and further ones until one begins where one began before. */
	private readUntilSame(from: number, to: number, text: string): void {
		const { list } = this;
		let changed = text;
		let end = to;
		for (let more = 1; end < list.count; more *= 2) {
			const ahead = Math.min(list.count, end + more);
			const segments = this.reader.read(changed + list.textOf(end, ahead), from === 0);
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
		this.put(from, to, this.reader.read(text, from === 0));
	}

	/** Puts segments in the place of others; those that are still the same stay, with all that is known of them. */
	private put(from: number, to: number, segments: readonly Segment[]): void {
		let same = 0;
		while (same < segments.length && from + same < to && this.list.at(from + same)?.text === segments[same]?.text) {
			same++;
		}
		this.list.replace(from + same, to, segments.slice(same));
	}
}

/** How many segments make up so much of a text; -1 where none ends there. */
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
