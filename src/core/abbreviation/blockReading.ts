import { partitionPoint } from '../data/binarySearch';
import type { FlatBlock } from '../prose/flatBlocks';
import { quotationsIn } from '../prose/quotationMarks';
import type { OffsetRange } from '../text/offsetRange';
import type { PlacedText } from './introduction';
import type { NamesInSegment } from './knownNames';

const NO_SIGNS: ReadonlyMap<number, string> = new Map();

function withSigns(text: string, signs: ReadonlyMap<number, string>): string {
	let written = '';
	let end = 0;
	for (const [offset, sign] of signs) {
		written += text.slice(end, offset) + sign;
		end = offset + 1;
	}
	return written + text.slice(end);
}

/** A block whose introductions are being found: offsets are those of its text, unless said otherwise. */
export class BlockReading {
	readonly text: string;
	readonly names: NamesInSegment;
	private readonly block: FlatBlock;
	private quotations: readonly OffsetRange[] | undefined;

	/** `signs` are brackets that the text has at some offsets instead of a space. */
	constructor(block: FlatBlock, names: NamesInSegment, signs: ReadonlyMap<number, string> = NO_SIGNS) {
		this.text = signs.size === 0 ? block.text : withSigns(block.text, signs);
		this.block = block;
		this.names = names;
	}

	/** Returns the reading of another block, followed by a part of this one. */
	after(before: FlatBlock, { start, end }: OffsetRange): BlockReading {
		return new BlockReading(before.joined(this.block.part(start, Math.min(end, this.text.length))), this.names);
	}

	/** Returns a range with its offsets in the document, and its text with single spaces. */
	placed(start: number, end: number): PlacedText {
		return { text: this.text.slice(start, end).replace(/\s+/gu, ' ').trim(), ...this.inDocument(start, end) };
	}

	/** Returns a range of the document, given one of the block. */
	inDocument(start: number, end: number): OffsetRange {
		return { start: this.block.start(start), end: this.block.end(end) };
	}

	/** Returns a range of the document with its text, which may have markup in it. `limit` is an offset of the block after the range. */
	placedInDocument({ start, end }: OffsetRange, limit: number): PlacedText {
		const from = this.offsetOf(start, limit);
		return { ...this.placed(from, this.offsetOf(end - 1, limit) + 1), start, end };
	}

	/** Returns the quotation that a range is in; `undefined` if it is in none. */
	quotationAround({ start, end }: OffsetRange): OffsetRange | undefined {
		this.quotations ??= quotationsIn(this.text);
		const quotations = this.quotations;
		const last = quotations[partitionPoint(0, quotations.length, index => (quotations[index]?.start ?? 0) < start) - 1];
		return last && last.end >= end ? last : undefined;
	}

	/** Returns the last offset up to `limit` that is at or before one of the document. */
	private offsetOf(inDocument: number, limit: number): number {
		return partitionPoint(0, limit, offset => this.block.start(offset) <= inDocument) - 1;
	}
}
