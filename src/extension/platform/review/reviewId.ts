import { sha256 } from '../sources/sha256';

/**
 * Returns an identifier of 64 hexadecimal digits for what is reviewed: the SHA-256 of its description, or another hash where the browser
 * offers none.
 */
export async function reviewId(description: string): Promise<string> {
	const bytes = new TextEncoder().encode(description);
	return await sha256(bytes) ?? weakHash(bytes);
}

/** The 64-bit FNV-1a hash of bytes (Fowler, Noll and Vo). */
function weakHash(bytes: Uint8Array): string {
	let hash = 0xCBF29CE484222325n;
	for (const byte of bytes) {
		hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001B3n);
	}
	return hash.toString(16).padStart(64, '0');
}
