/**
 * The first 32 bits of the fractional parts of the square roots of the first eight primes, and of the cube roots of the first 64 (FIPS
 * 180-4).
 */
const [INITIAL, ROUND] = constants();

/**
 * Returns the first 32 bits of the SHA-256 of a text in UTF-8 (FIPS 180-4). The implementation of the platform, where there is one, is
 * asynchronous, whereas checks are synchronous.
 */
export function sha256Word(text: string): number {
	const state = Int32Array.from(INITIAL);
	const bytes = padded(utf8(text));
	const schedule = new Int32Array(64);
	for (let block = 0; block < bytes.length; block += 64) {
		for (let index = 0; index < 16; index++) {
			const at = block + 4 * index;
			schedule[index] = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
		}
		for (let index = 16; index < 64; index++) {
			const near = schedule[index - 2] ?? 0;
			const far = schedule[index - 15] ?? 0;
			const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
			const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
			schedule[index] = (schedule[index - 16] ?? 0) + small + (schedule[index - 7] ?? 0) + large;
		}
		compress(state, schedule);
	}
	return (state[0] ?? 0) >>> 0;
}

function compress(state: Int32Array, schedule: Int32Array): void {
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let index = 0; index < 64; index++) {
		const first =
			(h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (ROUND[index] ?? 0) + (schedule[index] ?? 0)) | 0;
		const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
		h = g;
		g = f;
		f = e;
		e = (d + first) | 0;
		d = c;
		c = b;
		b = a;
		a = (first + second) | 0;
	}
	for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) {
		state[index] = (state[index] ?? 0) + value;
	}
}

function turned(value: number, by: number): number {
	return (value >>> by) | (value << (32 - by));
}

/** Appends a one bit, zeros, and the length in bits, up to a multiple of 64 bytes. */
function padded(bytes: readonly number[]): Uint8Array {
	const all = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
	all.set(bytes);
	all[bytes.length] = 0x80;
	new DataView(all.buffer).setUint32(all.length - 4, 8 * bytes.length);
	return all;
}

function utf8(text: string): readonly number[] {
	const bytes: number[] = [];
	for (const sign of text) {
		const code = sign.codePointAt(0) ?? 0;
		const rest = (shift: number) => 0x80 | ((code >>> shift) & 0x3F);
		if (code < 0x80) {
			bytes.push(code);
		} else if (code < 0x800) {
			bytes.push(0xC0 | (code >>> 6), rest(0));
		} else if (code < 0x10000) {
			bytes.push(0xE0 | (code >>> 12), rest(6), rest(0));
		} else {
			bytes.push(0xF0 | (code >>> 18), rest(12), rest(6), rest(0));
		}
	}
	return bytes;
}

function constants(): readonly [Int32Array, Int32Array] {
	const primes: number[] = [];
	for (let number = 2; primes.length < 64; number++) {
		if (primes.every(prime => number % prime !== 0)) {
			primes.push(number);
		}
	}
	const fraction = (value: number) => Math.floor((value % 1) * 2 ** 32);
	return [
		Int32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime))),
		Int32Array.from(primes, prime => fraction(Math.cbrt(prime))),
	];
}
