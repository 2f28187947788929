import { monthOf } from '../../../date/calendarWords';
import type { Token } from '../../../text/token';
import { isColonInBrackets } from './sentenceEnds';

/**
 * Returns the bounds of the sentences of the tokens of a text, which also end at a semicolon or a colon. A dot after the day of a month
 * ends none, nor does that of “Mio.” before a currency or a mark within a name, before its last token.
 */
export function sentencesOf(
	tokens: readonly Token[],
	isInName: (index: number) => boolean,
	text: string,
): readonly (readonly [from: number, to: number])[] {
	const bounds: (readonly [number, number])[] = [];
	let from = 0;
	for (let index = 0; index < tokens.length; index++) {
		if (endsSentence(tokens, index) && !isInName(index) && !isColonInBrackets(text, tokens[index]?.start ?? 0)) {
			bounds.push([from, index + 1]);
			from = index + 1;
		}
	}
	return from < tokens.length ? [...bounds, [from, tokens.length]] : bounds;
}

function endsSentence(tokens: readonly Token[], index: number): boolean {
	if (tokens[index]?.shape !== 'mark') {
		return false;
	}
	const mark = tokens[index].text;
	const next = tokens[index + 1];
	if (/^[;:!?…]$/u.test(mark)) {
		return !next || next.spaced;
	}
	if (mark !== '.' || (next && !next.spaced && !/["”»’)\]]/u.test(next.text))) {
		return false;
	}
	const word = tokens[index - 1];
	const isDay =
		word !== undefined
		&& /^\d{1,2}$/.test(word.text)
		&& word.end === tokens[index]?.start
		&& (next?.shape === 'small' || monthOf(next?.folded ?? '') !== undefined);
	const isMultiplier = word !== undefined && MULTIPLIER.test(word.text) && CURRENCY.test(next?.text ?? '');
	return !isDay && !isMultiplier && (!next || (next.shape !== 'small' && (next.opens || next.shape === 'mark')));
}

const MULTIPLIER = /^(?:Mio|Mrd|Mln|Mld)$/iu;
const CURRENCY = /^(?:[€£$]|EUR|USD|CHF|Euros?|Dollar|Franken|US)$/u;
