/** Returns a text in lower case without accents, with ligatures taken apart, for comparing letters. */
export function fold(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/ß/gu, 'ss').replace(/æ/gu, 'ae').replace(/œ/gu, 'oe').replace(/ø/gu, 'o').replace(/ł/gu, 'l');
}
