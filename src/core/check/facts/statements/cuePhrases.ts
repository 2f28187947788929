import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { isPassable } from '../sentences/gap';
import type { TokenRange } from '../sentences/tokenRange';
import type { BoundDate } from './boundDate';
import type { FoundCue } from './dateCues';
import { afterCue } from './dateGaps';
import { endsPhrase } from './endsName';
import { isBeforeSubject } from './subject';

/** Whether a verb is in the passive, or describes what happens to its subject alone. */
export function isPassive(sentence: FactSentence, from: number, cue: FoundCue): boolean {
	const { passive, language } = sentence.grammar;
	const isAlone = cue.cue === 'inForce' || cue.cue === 'held' || cue.cue === 'opened' || cue.cue === 'closed';
	return (
		isAlone
		|| sentence.tokens.slice(from, cue.from).some(({ folded }) => passive.has(folded))
		|| (language === 'es' && sentence.at(cue.from - 1).folded === 'se')
	);
}

/** Whether a cue says that something was the case, not that it began, as in “was in force in 2010”. */
export function isState({ tokens, grammar: { states } }: FactSentence, { from, to }: FoundCue): boolean {
	return states.endAt(tokens, from) === to;
}

/** Whether a date says when something with a cue happened, after the cue or the name: “adopted on V”, “the adoption took place on V”. */
export function isDated(sentence: FactSentence, { cue, date }: Pick<Required<BoundDate>, 'cue' | 'date'>, from: number): boolean {
	const direct = afterCue(sentence);
	const { marks, articles, auxiliaries, of } = sentence.grammar;
	const isFirst =
		from === cue.to
		|| sentence.tokens.slice(0, cue.from).every(({ folded }) => [marks, articles, auxiliaries, of].some(list => list.has(folded)));
	return (
		isPassable(sentence, from, date.from, direct)
		|| (cue.isNoun
			&& isFirst
			&& isPassable(sentence, from, date.from, { ...direct, words: [...direct.words, sentence.grammar.happened] })
			&& endsPhrase(sentence, date.to))
	);
}

/** Whether a cue is directly before its date, in brackets after a name, as in “E (in force V)”. */
export function isInBrackets(sentence: FactSentence, mention: SentenceMention, { from, to }: TokenRange): boolean {
	return (from === to || (from + 1 === to && sentence.at(from).text === ':')) && sentence.at(mention.to).text === '(' && !sentence.tokens.slice(mention.to, from).some(({ text }) => text === ')');
}

/** Whether a possessive before a noun refers to the name, as in “E, since its adoption”. */
export function isItsOwn(sentence: FactSentence, from: number, cue: FoundCue): boolean {
	const { auxiliaries, following, possessives } = sentence.grammar;
	return cue.isNoun && possessives.has(sentence.at(cue.from - 1).folded) && following.has(sentence.at(cue.from - 2).folded)
		&& isPassable(sentence, from, cue.from - 2, { words: [auxiliaries] });
}

/** Whether a noun with its date before a name is about the name: “Since its adoption on V, E …”, “the adoption on V of E”. */
export function isNounBefore(sentence: FactSentence, { date, mention, cue }: Required<BoundDate>): boolean {
	const { articles, following, of, possessives } = sentence.grammar;
	const word = sentence.at(date.to).folded;
	if (of.has(word) && !articles.has(word)) {
		return isPassable(sentence, date.to, mention.from, { words: [of, articles] });
	}
	// In “since its launch in V, E has managed it”, “its” does not refer to E.
	const isOther = sentence.tokens.slice(mention.to).some(({ folded }) => folded === 'it' || folded === 'them');
	return !isOther && possessives.has(sentence.at(cue.from - 1).folded) && isBeforeSubject(sentence, date, mention)
		&& cue.from > 1 && sentence.tokens.slice(0, cue.from - 1).every(({ folded }) => following.has(folded));
}

/** Whether a noun with a name and a date before it has its complement after them: “the launch by E, in V, of a call”. */
export function hasComplement(sentence: FactSentence, at: number): boolean {
	const { of, articles } = sentence.grammar;
	const { shape, folded } = sentence.at(at);
	return shape !== 'mark' && of.has(folded) && !articles.has(folded) && folded !== 'to';
}

/** Whether the people who met for an event are all participants, not some of them beforehand. */
export function isOfAll(sentence: FactSentence, { isNoun, from, to }: FoundCue): boolean {
	const { pronouns, articles, auxiliaries } = sentence.grammar;
	return isNoun || sentence.at(to - 1).folded !== 'for' || isPassable(sentence, 0, from, { words: [pronouns, articles, auxiliaries] });
}
