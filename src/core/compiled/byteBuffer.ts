const MIN_CAPACITY = 0x10000;

/** Bytes that grow at their end. */
export class ByteBuffer {
	/** The number of bytes. Setting it to a smaller one drops those at the end. */
	length = 0;
	private buffer = new Uint8Array(MIN_CAPACITY);

	/** All bytes, valid until the next `append`. */
	get bytes(): Uint8Array {
		return this.buffer.subarray(0, this.length);
	}

	/** Adds bytes, and returns how many there are then. */
	append(bytes: Uint8Array): number {
		const length = this.length + bytes.length;
		if (length > this.buffer.length) {
			const larger = new Uint8Array(2 * length);
			larger.set(this.bytes);
			this.buffer = larger;
		}
		this.buffer.set(bytes, this.length);
		this.length = length;
		return length;
	}
}
