/** Returns a text in lower case without accents and with ligatures split, for comparing letters. */
export function fold(text: string): string {
	return isAscii(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/ß/gu, 'ss').replace(/æ/gu, 'ae').replace(/œ/gu, 'oe').replace(/ø/gu, 'o').replace(/ł/gu, 'l').replace(/đ/gu, 'd').replace(/ð/gu, 'd').replace(/þ/gu, 'th').replace(/ı/gu, 'i');
}

/** Most words are ASCII, and folding those is then many times faster. */
function isAscii(text: string): boolean {
	for (let index = 0; index < text.length; index++) {
		if (text.charCodeAt(index) > 0x7F) {
			return false;
		}
	}
	return true;
}
