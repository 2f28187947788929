import { ordinalWords } from '../../../lexicon/forms/ordinal';
import type { Token } from '../../../text/token';
import type { FactSentence, SentenceMention } from './factSentence';

/**
 * Whether nothing is reported about a sentence: it is a question, or has a negation, a modal verb, a word of doubt or a relative date
 * outside names. The month of May is not a verb, and “no fewer than” is no negation.
 */
export function isSilent(sentence: FactSentence): boolean {
	const { tokens, grammar: { silent, hedges } } = sentence;
	const isSilencing = ({ text }: Token, index: number) =>
		text === '‘' || /n[’']t$/.test(text) || (text !== 'May' && silent.endAt(tokens, index) !== undefined);
	const isHedge = (index: number) => hedges.atLeast.endAt(tokens, index) !== undefined || hedges.atMost.endAt(tokens, index) !== undefined;
	return sentence.isQuestion
		|| tokens.some((token, index) => isSilencing(token, index) && !isHedge(index) && sentence.mentionAt(index) === undefined);
}

/**
 * Whether a sentence also names another thing of the same kind, or an ambiguous one. Agents are not counted: names after “by”, and `actor`.
 */
export function namesAnotherOfKind(sentence: FactSentence, mention: SentenceMention, actor?: SentenceMention): boolean {
	const { by, articles } = sentence.grammar;
	return sentence.mentions.some(other => {
		const { entry, from } = other;
		const acts = by.has(sentence.at(from - (articles.has(sentence.at(from - 1).folded) ? 2 : 1)).folded);
		return (
			!acts
			&& other !== actor
			&& (!entry || !mention.entry || (entry.entry.key !== mention.entry.entry.key && entry.entry.kind === mention.entry.entry.kind))
		);
	});
}

/** Whether a sentence names a session or meeting by its number outside the names that are recognized. */
export function namesSession(sentence: FactSentence): boolean {
	const { sessions, language } = sentence.grammar;
	const ordinals = new Set(ordinalWords(language).map(word => word.normalize('NFKD').replace(/\p{M}/gu, '')));
	const isNumber = (index: number) =>
		sentence.at(index).shape === 'ordinal'
		|| (sentence.at(index).shape === 'number' && sentence.at(index).text.length < 4)
		|| ordinals.has(sentence.at(index).folded);
	return sentence.tokens.some(
		({ folded }, index) =>
			sessions.has(folded) && !sentence.mentionAt(index) && (isNumber(index - 1) || isNumber(index - 2) || isNumber(index + 1)),
	);
}
