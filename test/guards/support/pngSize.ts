const SIGNATURE = '89504e470d0a1a0a';

/** Returns the size of a PNG image in pixels; `undefined` if it is not a PNG. */
export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
	return bytes.length >= 24 && bytes.subarray(0, 8).toString('hex') === SIGNATURE
		? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
		: undefined;
}
