import type { TokenReader } from '../text/tokenBlock';

/** A currency beside a number: its ISO 4217 code, absent if the word alone does not say which it is, and the outer token. */
export interface FoundCurrency {
	readonly currency?: string;
	/** Before a number, the first token; after it, the one after the last. */
	readonly edge: number;
}

const CODES: ReadonlySet<string> = new Set(
	'EUR USD GBP CHF CAD AUD NZD JPY CNY SEK NOK DKK PLN CZK HUF RON BGN INR BRL ZAR KRW MXN TRY RUB XOF XAF AED SAR QAR KWD EGP NGN GHS KES TZS UGX RWF ETB MAD DZD TND ILS SGD HKD TWD THB MYR IDR PHP VND PKR BDT LKR COP CLP PEN ARS UYU UAH GEL AMD KZT RSD ISK'.split(
		' ',
	),
);
const SIGNS: ReadonlyMap<string, string> = new Map([
	['€', 'EUR'],
	['£', 'GBP'],
	['¥', ''],
]);
/** Signs of a dollar with letters before it, by these letters. */
const DOLLARS: ReadonlyMap<string, string> = new Map([
	['US', 'USD'],
	['CA', 'CAD'],
	['C', 'CAD'],
	['A', 'AUD'],
	['AU', 'AUD'],
	['NZ', 'NZD'],
]);
const UNITS: ReadonlyMap<string, string> = new Map([
	...'euro euros'.split(' ').map(word => [word, 'EUR'] as const),
	...'dollar dollars dolares dolar franc francs franken frank pound pounds livres yen yens yuan renminbi couronnes krona krone kronor kroner rupees pesos reais rand rubles roubles zloty zlotys shillings naira cedis riyals dirhams dinars won lira baht'
		.split(' ')
		.map(word => [word, ''] as const),
]);
/** Words after a unit that say which currency it is. */
const QUALIFIERS: ReadonlyMap<string, string> = new Map([
	['dollars americains', 'USD'],
	['dollars canadiens', 'CAD'],
	['dollars australiens', 'AUD'],
	['francs suisses', 'CHF'],
	['livres sterling', 'GBP'],
	['pounds sterling', 'GBP'],
	['dolares estadounidenses', 'USD'],
	['dollar americain', 'USD'],
	['dollar canadien', 'CAD'],
	['franc suisse', 'CHF'],
]);
/** Words before a unit that say which currency it is. */
const NATIONAL: ReadonlyMap<string, string> = new Map([['us', 'USD'], ['american', 'USD'], ['canadian', 'CAD'], ['australian', 'AUD'], ['swiss', 'CHF'], ['japanese', 'JPY'], ['chinese', 'CNY'], ['swedish', 'SEK'], ['norwegian', 'NOK'], ['danish', 'DKK'], ['indian', 'INR'], ['mexican', 'MXN'], ['brazilian', 'BRL'], ['russian', 'RUB'], ['turkish', 'TRY'], ['korean', 'KRW'], ['polish', 'PLN'], ['singapore', 'SGD'], ['nigerian', 'NGN'], ['kenyan', 'KES'], ['cfa', ''], ['amerikanische', 'USD'], ['amerikaanse', 'USD'], ['schweizer', 'CHF'], ['zwitserse', 'CHF']]);

/** Returns the currency before a number, as in “EUR 2” or “US$2”; `undefined` if there is none. */
export function currencyBefore(block: TokenReader, number: number): FoundCurrency | undefined {
	const { text } = block.at(number - 1);
	if (!block.isFree(number - 1)) {
		return undefined;
	}
	if (text === '$') {
		const letters = block.at(number - 2).text;
		const code = !block.at(number - 1).spaced || letters === 'US' ? DOLLARS.get(letters) : undefined;
		return code === undefined ? { edge: number - 1 } : { currency: code, edge: number - 2 };
	}
	// “Japanese yen (JPY) 51 billion”
	if (text === ')' && CODES.has(block.at(number - 2).text) && block.at(number - 3).text === '(' && block.isFree(number - 2)) {
		return { currency: block.at(number - 2).text, edge: number - 3 };
	}
	const sign = SIGNS.get(text);
	return CODES.has(text)
		? { currency: text, edge: number - 1 }
		: sign === undefined
			? undefined
			: { ...(sign !== '' && { currency: sign }), edge: number - 1 };
}

/** Returns the currency after a number, as in “2 euros” or “2 millions de francs suisses”; `undefined` if there is none. */
export function currencyAfter(block: TokenReader, after: number): FoundCurrency | undefined {
	const unit = ['de', "d'", 'of'].includes(block.at(after).folded) ? after + 1 : after;
	const { text, folded } = block.at(unit);
	const national = NATIONAL.get(folded);
	if (national !== undefined && UNITS.has(block.at(unit + 1).folded)) {
		return { ...(national !== '' && { currency: national }), edge: unit + 2 };
	}
	const sign = CODES.has(text) ? text : SIGNS.get(text);
	if (sign !== undefined || text === '$') {
		return { ...(sign !== undefined && sign !== '' && { currency: sign }), edge: unit + 1 };
	}
	const code = UNITS.get(folded);
	if (code === undefined) {
		return undefined;
	}
	const qualified = QUALIFIERS.get(`${folded} ${block.at(unit + 1).folded}`);
	return qualified !== undefined ? { currency: qualified, edge: unit + 2 } : { ...(code !== '' && { currency: code }), edge: unit + 1 };
}
