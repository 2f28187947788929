/** The text of a file as VS Code reads it: in UTF-8 without a mark of the byte order, and in Latin-1, as if that were set, where it is no UTF-8. */
export function decode(content: Uint8Array): string {
	return isUtf8(content) ? new TextDecoder().decode(content) : new TextDecoder('latin1').decode(content);
}

/** A text in the encoding of the bytes that were there before, with their mark of the byte order. */
export function encodeLike(before: Uint8Array | undefined, text: string): Uint8Array {
	const hasMark = before?.[0] === 0xEF && before[1] === 0xBB && before[2] === 0xBF;
	return !before || isUtf8(before) ? new TextEncoder().encode((hasMark ? '\uFEFF' : '') + text) : Buffer.from(text, 'latin1');
}

function isUtf8(content: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(content);
		return true;
	} catch {
		return false;
	}
}
