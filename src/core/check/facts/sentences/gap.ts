import { monthOf } from '../../../date/calendarWords';
import type { TextLanguage } from '../../../text/textLanguage';
import type { Phrases } from '../grammars/phrases';
import type { FactSentence } from './factSentence';
import type { TokenRange } from './tokenRange';

/** What is permitted between two parts of a statement: words of some lists, and values of another kind. */
export interface Passable {
	readonly words: readonly ReadonlySet<string>[];
	readonly phrases?: Phrases;
	readonly values?: readonly TokenRange[];
}

/** The maximum number of tokens in brackets that are passed over, as in “the Convention (UNTOC)”. */
const MAX_BRACKET = 8;

/**
 * Whether all tokens between two parts of a statement are understood and do not belong to another statement: permitted words, names and
 * places after a preposition, certain phrases, days of the week, and brackets without figures.
 */
export function isPassable(sentence: FactSentence, from: number, to: number, { words, phrases, values = [] }: Passable): boolean {
	let at = from;
	while (at < to) {
		const { folded } = sentence.at(at);
		const value = values.find(({ from: start }) => start === at);
		const isWord =
			sentence.mentionAt(at) === undefined && (words.some(list => list.has(folded)) || sentence.grammar.weekdays.has(folded));
		const next = [
			value?.to,
			phrases?.endAt(sentence.tokens, at),
			bracketEnd(sentence, at),
			phraseEnd(sentence, at),
			isWord ? at + 1 : undefined,
		].find(end => end !== undefined && end <= to);
		if (next === undefined) {
			return false;
		}
		at = next;
	}
	return at === to;
}

/** Lower-case adjectives that belong to a name in French and Spanish, by their endings, as in “Assemblée générale”. */
const FOLLOWING: Readonly<Partial<Record<TextLanguage, RegExp>>> = {
	fr: /(?:ale?|elle|ique|aire|ive|ieure?)s?$/u,
	es: /(?:al|ic[ao]|ari[ao]|iv[ao])(?:es|s)?$/u,
};

/** Returns the token after a name: capitalized words and mentions, with small words in between; `undefined` if there is none. */
export function nameEnd(sentence: FactSentence, from: number): number | undefined {
	const { inNames } = sentence.grammar;
	let end: number | undefined;
	let at = from;
	for (;;) {
		const mention = sentence.mentionAt(at);
		const { shape, folded } = sentence.at(at);
		if (mention) {
			at = mention.to;
		} else if (
			(shape === 'capital' || shape === 'capitals')
			&& monthOf(folded) === undefined
			&& !sentence.grammar.weekdays.has(folded)
		) {
			at++;
		} else if (end === at && end > from && shape === 'small' && FOLLOWING[sentence.grammar.language]?.test(folded) === true) {
			at++;
		} else if (end === at && inNames.has(folded)) {
			while (inNames.has(sentence.at(at).folded)) {
				at++;
			}
			continue;
		} else {
			return end;
		}
		end = at;
	}
}

/** The token after a preposition, articles and a name, as in “by the General Assembly”, “in New York” or “in Palermo, Italy,”. */
function phraseEnd(sentence: FactSentence, from: number): number | undefined {
	const { phrases, articles } = sentence.grammar;
	if (!phrases.has(sentence.at(from).folded) || sentence.mentionAt(from)) {
		return undefined;
	}
	let at = from + 1;
	while (articles.has(sentence.at(at).folded) && !sentence.mentionAt(at)) {
		at++;
	}
	const end = nameEnd(sentence, at);
	const second = end !== undefined && sentence.at(end).text === ',' ? nameEnd(sentence, end + 1) : undefined;
	return second !== undefined && sentence.at(second).text === ',' ? second + 1 : end;
}

function bracketEnd(sentence: FactSentence, from: number): number | undefined {
	if (sentence.at(from).text !== '(') {
		return undefined;
	}
	for (let at = from + 1; at <= from + MAX_BRACKET; at++) {
		if (sentence.at(at).shape === 'number' && sentence.isFree(at)) {
			return undefined;
		}
		if (sentence.at(at).text === ')') {
			return at + 1;
		}
	}
	return undefined;
}
