/** Returns the SHA-256 of bytes in hexadecimal digits; `undefined` in a browser that got its page over a connection that is not secure. */
export async function sha256(bytes: Uint8Array): Promise<string | undefined> {
	const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
	return (
		subtle
		&& Array.from(new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes))), byte =>
			byte.toString(16).padStart(2, '0'),
		).join('')
	);
}
