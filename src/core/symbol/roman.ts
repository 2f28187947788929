const ROMAN = /^(?:(XL|L?X{0,3}))(?:(IX|IV|V?I{0,3}))$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The number that Roman numerals up to LXXXIX stand for; `undefined` for any other text. */
export function parseRoman(text: string): number | undefined {
	if (text === '' || !ROMAN.test(text)) {
		return undefined;
	}
	const digits = [...text].map(letter => VALUES[letter] ?? 0);
	return digits.reduce((sum, digit, index) => (digit < (digits[index + 1] ?? 0) ? sum - digit : sum + digit), 0);
}
