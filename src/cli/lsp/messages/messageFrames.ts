import { MAX_MESSAGE_BYTES, MAX_MESSAGE_HEADER } from '../../../core/limits';

const HEADER_END = '\r\n\r\n';

/**
 * Divides a stream of bytes into the contents of messages, each of which follows a header with its length in bytes. Keeps at most one
 * header and one content.
 */
export class MessageFrames {
	private chunks: Buffer[] = [];
	private kept = 0;
	/** The length of the content whose header was read. */
	private length: number | undefined;

	/**
	 * Returns the contents that are complete with further bytes. Throws if a header is wrong: where the next one begins is then unknown.
	 */
	* add(chunk: Buffer): Generator<Buffer, void> {
		this.chunks.push(chunk);
		this.kept += chunk.length;
		for (;;) {
			this.length ??= this.header();
			if (this.length === undefined || this.kept < this.length) {
				return;
			}
			const content = this.taken(this.length);
			this.length = undefined;
			yield content;
		}
	}

	/** Takes a header; `undefined` if it is not complete. */
	private header(): number | undefined {
		const bytes = this.joined();
		const end = bytes.subarray(0, MAX_MESSAGE_HEADER).indexOf(HEADER_END, 0, 'latin1');
		if (end < 0) {
			if (bytes.length >= MAX_MESSAGE_HEADER) {
				throw new Error('a message has no header.');
			}
			return undefined;
		}
		const length = lengthIn(bytes.subarray(0, end).toString('latin1'));
		this.taken(end + HEADER_END.length);
		return length;
	}

	private taken(length: number): Buffer {
		const bytes = this.joined();
		this.kept -= length;
		this.chunks = this.kept > 0 ? [bytes.subarray(length)] : [];
		return bytes.subarray(0, length);
	}

	private joined(): Buffer {
		const [first = Buffer.alloc(0), ...others] = this.chunks;
		const bytes = others.length > 0 ? Buffer.concat(this.chunks) : first;
		this.chunks = [bytes];
		return bytes;
	}
}

function lengthIn(header: string): number {
	const given = header.split('\r\n').flatMap(line => /^content-length:[ \t]*(\d{1,15})[ \t]*$/i.exec(line)?.[1] ?? []);
	const length = Number(given[0]);
	if (given.length !== 1) {
		throw new Error('the header of a message does not say how long it is.');
	}
	if (length > MAX_MESSAGE_BYTES) {
		throw new Error(`a message is longer than ${MAX_MESSAGE_BYTES.toLocaleString('en')} bytes.`);
	}
	return length;
}
