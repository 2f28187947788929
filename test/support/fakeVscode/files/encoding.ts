/** Decodes a file like VS Code: as UTF-8 without byte order mark, or else as Latin-1, as if that were configured. */
export function decode(content: Uint8Array): string {
	return isUtf8(content) ? new TextDecoder().decode(content) : new TextDecoder('latin1').decode(content);
}

/** Encodes a text like the previous content, including its byte order mark. */
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
