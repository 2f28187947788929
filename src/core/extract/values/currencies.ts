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
/** A table of words or signs, each with a currency, which is empty if they do not say which it is: “€=EUR Rs=”. */
function table(rows: string, between = ' '): ReadonlyMap<string, string> {
	return new Map(rows.split(between).map(row => row.split('=') as [string, string]));
}

const SIGNS = table('€=EUR £=GBP ¥= ₹=INR ₦=NGN ₺=TRY ₩=KRW ₽=RUB Rs= KSh=KES Ksh=KES');
/** Letters that are a sign only if a number follows without a space. */
const LETTER_SIGNS = table('R=ZAR N=NGN');
/** Signs of a dollar with letters before it, by these letters. */
const DOLLARS = table('US=USD CA=CAD C=CAD A=AUD AU=AUD NZ=NZD HK=HKD S=SGD R=BRL NT=TWD');
const UNITS: ReadonlyMap<string, string> = new Map([
	...table('euro=EUR euros=EUR us-dollar=USD us-dollars=USD'),
	...'dollar dollars dolares dolar franc francs franken frank pound pounds livres yen yens yuan renminbi couronnes krona krone kronor kroner rupees pesos reais rand rubles roubles zloty zlotys shillings fcfa naira cedis riyals dirhams dinars won lira baht'
		.split(' ')
		.map(word => [word, ''] as const),
]);
/** Units with the words after them that say which currency it is. */
const QUALIFIERS = table(
	'dollars americains=USD,dollars us=USD,dollars des etats-unis=USD,dolares de los estados unidos=USD,dollars canadiens=CAD,dollars australiens=AUD,francs suisses=CHF,livres sterling=GBP,pounds sterling=GBP,dolares estadounidenses=USD,dollar americain=USD,dollar canadien=CAD,franc suisse=CHF,francs cfa=,f cfa=',
	',',
);
/** Words before a unit that say which currency it is. */
const NATIONAL = table(
	'us=USD,united states=USD,american=USD,canadian=CAD,australian=AUD,swiss=CHF,japanese=JPY,chinese=CNY,swedish=SEK,norwegian=NOK,danish=DKK,indian=INR,mexican=MXN,brazilian=BRL,russian=RUB,turkish=TRY,korean=KRW,polish=PLN,singapore=SGD,nigerian=NGN,kenyan=KES,cfa=,amerikanische=USD,amerikaanse=USD,schweizer=CHF,zwitserse=CHF',
	',',
);

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
	const sign = CODES.has(text) ? text : SIGNS.get(text) ?? (block.at(number).spaced ? undefined : LETTER_SIGNS.get(text));
	return sign === undefined ? undefined : found(sign, number - 1);
}

/** Returns the currency after a number, as in “2 euros” or “2 millions de francs suisses”; `undefined` if there is none. */
export function currencyAfter(block: TokenReader, after: number): FoundCurrency | undefined {
	const unit = ['de', "d'", 'of'].includes(block.at(after).folded) ? after + 1 : after;
	const { text, folded } = block.at(unit);
	const sign = CODES.has(text) ? text : SIGNS.get(text);
	if (sign !== undefined || text === '$') {
		return found(sign ?? '', unit + 1);
	}
	return (
		qualifiedUnit(block, unit)
		?? nationalUnit(block, unit)
		?? (UNITS.has(folded) ? found(UNITS.get(folded) ?? '', unit + 1) : undefined)
	);
}

/** The maximum number of words of a unit with its qualifier: “dólares de los Estados Unidos”. */
const MAX_UNIT_WORDS = 5;

/** A unit with the words after it that say which it is; the longest if there are several. */
function qualifiedUnit(block: TokenReader, unit: number): FoundCurrency | undefined {
	const words = Array.from({ length: MAX_UNIT_WORDS }, (_, index) => block.at(unit + index).folded);
	for (let length = MAX_UNIT_WORDS; length >= 2; length--) {
		const currency = QUALIFIERS.get(words.slice(0, length).join(' '));
		if (currency !== undefined) {
			return found(currency, unit + length);
		}
	}
	return undefined;
}

/** A unit with the words before it that say which it is: “Swiss francs”, “United States dollars”, “U.S. dollars”. */
function nationalUnit(block: TokenReader, from: number): FoundCurrency | undefined {
	const words = [0, 1, 2, 3].map(index => block.at(from + index).folded);
	const lengths = words.join('') === 'u.s.' ? ([[4, 'USD']] as const) : [1, 2].map(length => [length, NATIONAL.get(words.slice(0, length).join(' '))] as const);
	for (const [length, currency] of lengths) {
		if (currency !== undefined && UNITS.has(block.at(from + length).folded)) {
			return found(currency, from + length + 1);
		}
	}
	return undefined;
}

/** A currency whose code is empty if the text does not say which it is. */
function found(currency: string, edge: number): FoundCurrency {
	return { ...(currency !== '' && { currency }), edge };
}
