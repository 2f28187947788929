const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Returns a Roman number in capitals up to a few hundred in Arabic figures; other text is kept. */
export function inArabic(text: string): string {
	const digits = /^(?=.)C{0,3}(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/.test(text) ? text.split('').map(letter => VALUES[letter] ?? 0) : undefined;
	return digits === undefined ? text : String(digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0));
}
