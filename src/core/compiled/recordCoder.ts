// Records are compressed one by one, so that each can be read alone, with the method of LZ4 (Collet): literal bytes and copies of earlier bytes. Most of what
// a record repeats is in other records, so that copies may also be of a dictionary, which is taken to precede each record.

/** The shortest copy. */
const SHORTEST = 4;
/** Copies are of bytes at most this far before. */
const FARTHEST = 0xFFFF;
/** The most that half a token holds; a greater length continues in further bytes. */
const IN_TOKEN = 15;
const BYTE = 0xFF;
const HASH_BITS = 13;
const MAX_DICTIONARY = 0x4000;
/** A sample becomes part of the dictionary if it is not compressed to this part of its length with what is there already. */
const COMPRESSED_ENOUGH = 0.5;

/** Compresses records with a dictionary. */
export class RecordWriter {
	private readonly dictionary: Uint8Array;
	/** The dictionary and the record after it. */
	private bytes: Uint8Array;
	private out = new Uint8Array(0x1000);
	private length = 0;
	/** For each hash of four bytes, 1 plus where they last were: in the dictionary; and in the record, counted from the first record on. */
	private readonly inDictionary = new Int32Array(1 << HASH_BITS);
	private readonly inRecord = new Float64Array(1 << HASH_BITS);
	private before = 0;

	constructor(dictionary: Uint8Array) {
		this.dictionary = dictionary;
		this.bytes = dictionary.slice();
		for (let at = 0; at + SHORTEST <= dictionary.length; at++) {
			this.inDictionary[this.hashAt(at)] = at + 1;
		}
	}

	/** Returns a compressed record, valid until the next call. */
	compress(record: Uint8Array): Uint8Array {
		const start = this.dictionary.length;
		const end = start + record.length;
		this.load(record, end);
		let literals = start;
		for (let at = start; at + SHORTEST <= end;) {
			const from = this.copyFor(at, end);
			const length = from < 0 ? 0 : this.lengthOfCopy(from, at, end);
			if (length < SHORTEST) {
				at++;
				continue;
			}
			this.writeToken(at - literals, length - SHORTEST, literals);
			this.write(at - from & BYTE);
			this.write(at - from >>> 8);
			at += length;
			literals = at;
		}
		// The last token has no copy. There is none if the record ends with a copy.
		if (literals < end) {
			this.writeToken(end - literals, 0, literals);
		}
		this.before += record.length;
		return this.out.subarray(0, this.length);
	}

	private load(record: Uint8Array, end: number): void {
		if (end > this.bytes.length) {
			this.bytes = new Uint8Array(2 * end);
			this.bytes.set(this.dictionary);
		}
		this.bytes.set(record, this.dictionary.length);
		this.length = 0;
		// Each length needs at most one byte for each 255 bytes that it counts, and a token.
		if (this.out.length < 2 * record.length + 16) {
			this.out = new Uint8Array(4 * record.length + 16);
		}
	}

	/** Returns where the bytes at an offset may have been before, the longer of two places; -1 if they have not. */
	private copyFor(at: number, end: number): number {
		const hash = this.hashAt(at);
		const offset = this.before - this.dictionary.length;
		const own = (this.inRecord[hash] ?? 0) - 1 - offset;
		this.inRecord[hash] = at + offset + 1;
		const inRecord = own >= this.dictionary.length && at - own <= FARTHEST ? own : -1;
		const known = (this.inDictionary[hash] ?? 0) - 1;
		const inDictionary = known >= 0 && at - known <= FARTHEST ? known : -1;
		return inDictionary >= 0 && (inRecord < 0 || this.lengthOfCopy(inDictionary, at, end) > this.lengthOfCopy(inRecord, at, end)) ? inDictionary : inRecord;
	}

	private lengthOfCopy(from: number, at: number, end: number): number {
		const { bytes } = this;
		let length = 0;
		while (at + length < end && bytes[from + length] === bytes[at + length]) {
			length++;
		}
		return length;
	}

	private writeToken(literals: number, copied: number, from: number): void {
		this.write(Math.min(literals, IN_TOKEN) << 4 | Math.min(copied, IN_TOKEN));
		this.writeRest(literals);
		this.writeRest(copied);
		this.out.set(this.bytes.subarray(from, from + literals), this.length);
		this.length += literals;
	}

	private writeRest(length: number): void {
		if (length >= IN_TOKEN) {
			let rest = length - IN_TOKEN;
			for (; rest >= BYTE; rest -= BYTE) {
				this.write(BYTE);
			}
			this.write(rest);
		}
	}

	private write(byte: number): void {
		this.out[this.length++] = byte;
	}

	private hashAt(at: number): number {
		const { bytes } = this;
		const word = (bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8 | (bytes[at + 2] ?? 0) << 16 | (bytes[at + 3] ?? 0) << 24;
		return Math.imul(word, 0x9E3779B1) >>> 32 - HASH_BITS;
	}
}

/** Returns a dictionary for records like some: those of them that have the least in common. */
export function dictionaryFor(records: readonly Uint8Array[]): Uint8Array {
	let dictionary = new Uint8Array(0);
	let writer = new RecordWriter(dictionary);
	for (const record of records) {
		if (dictionary.length + record.length <= MAX_DICTIONARY && writer.compress(record).length > COMPRESSED_ENOUGH * record.length) {
			const longer = new Uint8Array(dictionary.length + record.length);
			longer.set(dictionary);
			longer.set(record, dictionary.length);
			dictionary = longer;
			writer = new RecordWriter(dictionary);
		}
	}
	return dictionary;
}

/** Reads compressed records. */
export class RecordReader {
	private readonly start: number;
	private readonly most: number;
	private bytes: Uint8Array;

	/** `most` is the largest number of bytes of a record. */
	constructor(dictionary: Uint8Array, most: number) {
		this.start = dictionary.length;
		this.most = most;
		this.bytes = new Uint8Array(dictionary.length + 0x1000);
		this.bytes.set(dictionary);
	}

	/** Returns a record, valid until the next call. Throws if it was not written by `RecordWriter` and cannot be read. */
	read(compressed: Uint8Array): Uint8Array {
		const { length } = compressed;
		let at = 0;
		let end = this.start;
		const lengthFrom = (inToken: number) => {
			let sum = inToken;
			if (inToken === IN_TOKEN) {
				let byte: number;
				do {
					byte = compressed[at++] ?? 0;
					sum += byte;
				} while (byte === BYTE);
			}
			return sum;
		};
		while (at < length) {
			const token = compressed[at++] ?? 0;
			const literals = lengthFrom(token >>> 4);
			const copied = lengthFrom(token & IN_TOKEN) + SHORTEST;
			this.makeRoom(end + literals + copied);
			const { bytes } = this;
			for (const until = end + literals; end < until; end++) {
				bytes[end] = compressed[at++] ?? 0;
			}
			if (at < length) {
				const distance = (compressed[at] ?? 0) | (compressed[at + 1] ?? 0) << 8;
				at += 2;
				for (const until = end + copied; end < until; end++) {
					// Bytes may be copied that the same copy has just written.
					bytes[end] = bytes[end - distance] ?? 0;
				}
			}
		}
		if (at !== length) {
			throw new RangeError('A record ends within a token.');
		}
		return this.bytes.subarray(this.start, end);
	}

	private makeRoom(end: number): void {
		if (end > this.start + this.most + SHORTEST) {
			throw new RangeError('A record is too long.');
		}
		if (end > this.bytes.length) {
			const larger = new Uint8Array(2 * end);
			larger.set(this.bytes);
			this.bytes = larger;
		}
	}
}
