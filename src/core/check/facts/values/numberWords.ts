import type { FactSentence } from '../sentences/factSentence';

/** A number in words: its value, and the token after it. */
interface NumberInWords {
	readonly value: number;
	readonly to: number;
}

const HUNDRED: ReadonlySet<string> = new Set(['hundred', 'cent', 'cents']);
const ONE: ReadonlySet<string> = new Set(['a', 'one']);
/** The lowest number before the words for a part of a hundred. */
const MIN_HUNDRED = 100;

/**
 * Reads a number in words from its first token: “one hundred and seventeen”, “soixante et onze”, “forty-seven”; `undefined` if there is none.
 * Words that may belong to a larger number, such as “two hundred thousand”, end it.
 */
export function numberInWords(sentence: FactSentence, from: number): NumberInWords | undefined {
	if (!sentence.isFree(from) || isWithin(sentence, from)) {
		return undefined;
	}
	const hundreds = hundredsAt(sentence, from);
	const rest = belowHundred(sentence, hundreds ? afterAnd(sentence, hundreds.to) : from);
	return hundreds ? { value: hundreds.value + (rest?.value ?? 0), to: rest?.to ?? hundreds.to } : rest;
}

/** “Two hundred”, “a hundred”, “cent”. A single word for a hundred before “thousand” is a factor. */
function hundredsAt(sentence: FactSentence, from: number): NumberInWords | undefined {
	const { folded } = sentence.at(from);
	if (folded === 'cent') {
		return { value: MIN_HUNDRED, to: from + 1 };
	}
	const digit = ONE.has(folded) ? 1 : sentence.grammar.numberWords.get(folded);
	return digit !== undefined && digit < 10 && HUNDRED.has(sentence.at(from + 1).folded)
		? { value: digit * MIN_HUNDRED, to: from + 2 }
		: undefined;
}

/** Skips “and” between hundreds and what follows. */
function afterAnd({ tokens, grammar: { and, language } }: FactSentence, at: number): number {
	return language === 'en' && and.has(tokens[at]?.folded ?? '') ? at + 1 : at;
}

/** “Seventeen”, “forty-seven”, “soixante et onze”. */
function belowHundred(sentence: FactSentence, from: number): NumberInWords | undefined {
	const value = wordValue(sentence, sentence.at(from).folded);
	if (value === undefined) {
		return undefined;
	}
	const isRound = value % 10 === 0 && value >= 20;
	const second = isRound && sentence.at(from + 1).folded === 'et' ? wordValue(sentence, sentence.at(from + 2).folded, { mayBeOne: true }) : undefined;
	return second !== undefined && (second === 1 || second === 11) ? { value: value + second, to: from + 3 } : { value, to: from + 1 };
}

/** The value of a word, which may have hyphens, such as “forty-seven” and “quatre-vingt-dix-sept”. */
function wordValue(
	{ grammar: { numberWords, language } }: FactSentence,
	folded: string,
	{ mayBeOne = false }: { readonly mayBeOne?: boolean } = {},
): number | undefined {
	const known = numberWords.get(folded);
	if (known !== undefined || !folded.includes('-')) {
		return known ?? (mayBeOne && (folded === 'un' || folded === 'une') ? 1 : undefined);
	}
	const [first = '', ...others] = language === 'fr' ? folded.replace(/^quatre-vingts?(?=-)/, 'quatre_vingts').split('-') : folded.split('-');
	const tens = first === 'quatre_vingts' ? 80 : numberWords.get(first);
	const rest = others.join('-');
	const unit = /^(?:one|une?)$/.test(rest) ? 1 : numberWords.get(rest);
	const limit = language === 'fr' && (tens === 60 || tens === 80) ? 20 : 10;
	return tens !== undefined && tens >= 20 && tens % 10 === 0 && unit !== undefined && unit < limit ? tens + unit : undefined;
}

/** Whether a token continues a number in words that began before it. */
function isWithin({ tokens, grammar: { numberWords, multipliers, and } }: FactSentence, from: number): boolean {
	const before = tokens[from - 1]?.folded ?? '';
	return numberWords.has(before) || multipliers.has(before) || (and.has(before) && multipliers.has(tokens[from - 2]?.folded ?? ''));
}
