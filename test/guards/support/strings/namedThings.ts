/** A number, date, amount, name or acronym in a text. */
export interface NamedThing {
	readonly kind: 'date' | 'amount' | 'count' | 'number' | 'name';
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** The value as facts store it: an EDTF date, a currency and amount, or a number. */
	readonly value?: string;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTH = MONTHS.join('|');
const CURRENCIES: Readonly<Record<string, string>> = {
	EUR: 'EUR',
	'€': 'EUR',
	euro: 'EUR',
	euros: 'EUR',
	USD: 'USD',
	$: 'USD',
	dollars: 'USD',
};
const SCALES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9 };

/** A pattern for numbers and a function that returns the value. Earlier patterns take precedence. */
const NUMBERS: readonly { readonly kind: NamedThing['kind']; readonly pattern: RegExp; readonly value: (...parts: string[]) => string }[] =
	[
		{
			kind: 'date',
			pattern: new RegExp(`(\\d{1,2}) (?:to|and|-|–) (\\d{1,2}) (${MONTH}) (\\d{4})`, 'g'),
			value: (from, to, month, year) => `${edtf(year, month, from)}/${edtf(year, month, to)}`,
		},
		{ kind: 'date', pattern: new RegExp(`(\\d{1,2}) (${MONTH}) (\\d{4})`, 'g'), value: (day, month, year) => edtf(year, month, day) },
		{ kind: 'date', pattern: new RegExp(`(${MONTH}) (\\d{4})`, 'g'), value: (month, year) => edtf(year, month) },
		{ kind: 'date', pattern: /\b((?:19|20)\d{2})\b/g, value: year => edtf(year) },
		{
			kind: 'amount',
			pattern: /(EUR|USD|€|\$) ?([\d.,]*\d)(?: (million|billion))?/g,
			value: (currency, sum, scale) => amount(currency, sum, scale),
		},
		{
			kind: 'amount',
			pattern: /([\d.,]*\d)(?: (million|billion))? (euros?|dollars)\b/g,
			value: (sum, scale, currency) => amount(currency, sum, scale),
		},
		{ kind: 'number', pattern: /\b(\d+)(?:st|nd|rd|th)\b/g, value: number => number ?? '' },
		{ kind: 'count', pattern: /\b(\d+) (?:[a-z]+s)\b/g, value: number => number ?? '' },
		{ kind: 'number', pattern: /(?<![\p{L}\p{N}_])(\d+)(?![\p{L}\p{N}_])/gu, value: number => number ?? '' },
	];

/** Capitalized words and acronyms, joined by small words. */
const NAME = /\p{Lu}[\p{L}\p{N}_’'-]*(?: (?:(?:of|for|the|and|against|on|den|van) )*\p{Lu}[\p{L}\p{N}_’'-]*)*/gu;

/** Returns every number, date, amount, name and acronym in a text of one line, recognized by form alone. */
export function namedThings(text: string): readonly NamedThing[] {
	let rest = text;
	const things: NamedThing[] = [];
	for (const { kind, pattern, value } of NUMBERS) {
		for (const match of rest.matchAll(pattern)) {
			things.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length, value: value(...match.slice(1)) });
			rest = rest.slice(0, match.index) + '·'.repeat(match[0].length) + rest.slice(match.index + match[0].length);
		}
	}
	for (const match of rest.matchAll(NAME)) {
		things.push({ kind: 'name', text: match[0], start: match.index, end: match.index + match[0].length });
	}
	return things.sort((a, b) => a.start - b.start);
}

function edtf(year = '', month?: string, day?: string): string {
	const parts = [year, ...(month === undefined ? [] : [String(MONTHS.indexOf(month) + 1)]), ...(day === undefined ? [] : [day])];
	return parts.map(part => part.padStart(2, '0')).join('-');
}

function amount(currency = '', sum = '', scale?: string): string {
	return `${CURRENCIES[currency] ?? currency} ${Number(sum.replaceAll(',', '')) * (SCALES[scale ?? ''] ?? 1)}`;
}
