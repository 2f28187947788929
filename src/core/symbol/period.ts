import type { DocumentSymbol, Session } from './symbol';

const SESSION = /^(?:(ES|S)-)?([1-9]\d{0,2})$/;
/** The first full year after the foundation of the United Nations in 1945. */
const FIRST_YEAR = 1946;
const LAST_YEAR = 2099;
const LAST_SESSION = 199;

const ROMAN = /^(?:(XL|L?X{0,3}))(?:(IX|IV|V?I{0,3}))$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The session or the year of a symbol. Exactly one of them is set. */
export type SymbolPeriod = Pick<DocumentSymbol, 'session' | 'year'>;

/** Parses a session such as `55`, `S-13` or `ES-8`; `undefined` for any other text. */
export function sessionOf(part: string): Session | undefined {
	const [, prefix, number] = SESSION.exec(part) ?? [];
	return Number(number ?? 0) > 0 && Number(number) <= LAST_SESSION ? { type: typeOf(prefix), number: Number(number) } : undefined;
}

/** Parses a year since the foundation of the United Nations; `undefined` for any other text. */
export function yearOf(part: string): number | undefined {
	const year = /^\d{4}$/.test(part) ? Number(part) : 0;
	return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** Parses the content of parentheses as a year or a session in Roman numerals; `undefined` for any other text. */
export function periodInParentheses(inside: string): SymbolPeriod | undefined {
	const year = yearOf(inside);
	if (year !== undefined) {
		return { year };
	}
	const [, prefix, roman = inside] = /^(?:(ES|S)-)?([IVXL]+)$/.exec(inside) ?? [];
	const number = parseRoman(roman);
	return number === undefined ? undefined : { session: { type: typeOf(prefix), number } };
}

function typeOf(prefix: string | undefined): Session['type'] {
	return prefix === 'S' ? 'special' : prefix === 'ES' ? 'emergency' : 'regular';
}

/** Returns the value of a Roman numeral up to LXXXIX; `undefined` for any other text. */
function parseRoman(text: string): number | undefined {
	if (text === '' || !ROMAN.test(text)) {
		return undefined;
	}
	const digits = [...text].map(letter => VALUES[letter] ?? 0);
	return digits.reduce((sum, digit, index) => (digit < (digits[index + 1] ?? 0) ? sum - digit : sum + digit), 0);
}
