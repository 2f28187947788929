import type { Utf8 } from '../../../core/compiled/utf8';
import type { Steps } from '../../../core/steps/steps';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** How many bytes are decoded in one step. */
const BYTES_PER_STEP = 0x400000;
const ASCII = 0x80;

/** UTF-8 as both hosts offer it. It is in a file of its own so that the coders are created on first use, not on activation. */
export const UTF8: Utf8 = { encode: text => encoder.encode(text), decode: bytes => decoder.decode(bytes) };

/** Returns what `UTF8.decode` returns, in steps of about `max` bytes. Throws if the bytes are not valid. */
export function* decodeInSteps(bytes: Uint8Array, max = BYTES_PER_STEP): Steps<string> {
	const parts: string[] = [];
	for (let start = 0; start < bytes.length;) {
		const end = cutAfter(bytes, Math.min(bytes.length, start + max));
		parts.push(UTF8.decode(bytes.subarray(start, end)));
		start = end;
		yield;
	}
	return parts.join('');
}

/**
 * Returns the first offset from `offset` on at which a part can begin: before an ASCII character, which is never part of another character,
 * nor of the byte order mark that the decoder drops at the beginning.
 */
function cutAfter(bytes: Uint8Array, offset: number): number {
	let cut = offset;
	while (cut < bytes.length && (bytes[cut] ?? 0) >= ASCII) {
		cut++;
	}
	return cut;
}
