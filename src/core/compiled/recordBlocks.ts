// Records are deflated in blocks, like the data blocks of sorted tables in LevelDB: one record is read without the others, and shares
// repeated text with its neighbours.

import { partitionPoint } from '../data/binarySearch';
import { deflateSync, inflateSync } from '../data/compression';
import { MAX_COMPILED_BYTES } from '../limits';
import { ByteBuffer } from './byteBuffer';

/** The number of bytes from which on a block is full. */
const FULL = 0x4000;

/** How many of the blocks read last are kept. */
const KEPT = 8;

/**
 * The sections of a file from which records are read. Each list begins with 0. Its numbers do not fall, and end with the length of the
 * divided data.
 */
export interface RecordSections {
	/** The offsets between the records, before they are deflated. */
	readonly recordEnds: Uint32Array;
	/** The offsets between the blocks, before they are deflated. */
	readonly blockStarts: Uint32Array;
	/** The offsets between the deflated blocks. */
	readonly blockEnds: Uint32Array;
	readonly blocks: Uint8Array;
}

/** Deflates records. */
export class RecordWriter {
	private readonly block = new ByteBuffer();
	private readonly deflated = new ByteBuffer();
	private readonly recordEnds = [0];
	private readonly blockStarts = [0];
	private readonly blockEnds = [0];

	/** Adds a record after the others. */
	add(record: Uint8Array): void {
		this.recordEnds.push((this.blockStarts.at(-1) ?? 0) + this.block.append(record));
		if (this.block.length >= FULL) {
			this.endBlock();
		}
	}

	/** Returns the sections. No record may be added afterwards. */
	finish(): RecordSections {
		if (this.block.length > 0) {
			this.endBlock();
		}
		return {
			recordEnds: Uint32Array.from(this.recordEnds),
			blockStarts: Uint32Array.from(this.blockStarts),
			blockEnds: Uint32Array.from(this.blockEnds),
			blocks: this.deflated.bytes,
		};
	}

	private endBlock(): void {
		this.blockEnds.push(this.deflated.append(deflateSync(this.block.bytes)));
		this.blockStarts.push((this.blockStarts.at(-1) ?? 0) + this.block.length);
		this.block.length = 0;
	}
}

/** Reads records. */
export class RecordReader {
	private readonly sections: RecordSections;
	/** By their numbers; the one used last is the last. */
	private readonly kept = new Map<number, Uint8Array>();

	constructor(sections: RecordSections) {
		this.sections = sections;
	}

	/** Returns a record by its index. Throws if its block cannot be inflated, or does not have the length that the sections state. */
	read(index: number): Uint8Array {
		const { recordEnds, blockStarts } = this.sections;
		const [start = 0, end = 0] = recordEnds.subarray(index, index + 2);
		if (start === end) {
			return new Uint8Array();
		}
		const number = partitionPoint(0, blockStarts.length, at => (blockStarts[at] ?? 0) <= start) - 1;
		const from = blockStarts[number] ?? 0;
		const block = this.block(number);
		if (end - from > block.length) {
			throw new RangeError('A record goes beyond its block.');
		}
		return block.subarray(start - from, end - from);
	}

	private block(number: number): Uint8Array {
		const block = this.kept.get(number) ?? this.inflated(number);
		this.kept.delete(number);
		this.kept.set(number, block);
		const [oldest] = this.kept.keys();
		if (this.kept.size > KEPT && oldest !== undefined) {
			this.kept.delete(oldest);
		}
		return block;
	}

	private inflated(number: number): Uint8Array {
		const { blockStarts, blockEnds, blocks } = this.sections;
		const length = (blockStarts[number + 1] ?? 0) - (blockStarts[number] ?? 0);
		if (length > MAX_COMPILED_BYTES) {
			throw new RangeError('A block is too long.');
		}
		// Bytes beyond the end of the given array are not written.
		const block = inflateSync(blocks.subarray(blockEnds[number], blockEnds[number + 1]), { out: new Uint8Array(length) });
		if (block.length !== length) {
			throw new RangeError('A block has another length.');
		}
		return block;
	}
}
