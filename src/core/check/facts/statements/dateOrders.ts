import type { FactSentence } from '../sentences/factSentence';
import { isPassable } from '../sentences/gap';
import type { TokenRange } from '../sentences/tokenRange';
import { YEARS } from '../values/readDates';
import type { WrittenDate } from '../values/writtenValue';
import { remarkAfter } from './asides';
import type { BoundDate } from './boundDate';
import { hasComplement, isDated, isInBrackets, isItsOwn, isNounBefore, isOfAll, isPassive, isState } from './cuePhrases';
import type { FoundCue } from './dateCues';
import { afterCue, beforeCue, cueToName } from './dateGaps';
import { endsName, endsPhrase } from './endsName';
import { COMMA, FOR } from './gapWords';
import { isOfClause } from './otherSubject';
import { isApposition, isBeforeSubject, isOfTimeClause, isRelative, isSubject, isSubjectGap, isText } from './subject';

/** Whether a name, a cue and a date belong together by their order and what is between them; `others` may also be between name and cue. */
export function isInOrder(sentence: FactSentence, bound: Required<BoundDate>, others: readonly TokenRange[]): boolean {
	const { mention, cue, date } = bound;
	const places = [[mention.from, 'E'], [cue.from, 'C'], [date.from, 'V']] as const;
	const order = [...places].sort(([a], [b]) => a - b).map(([, letter]) => letter).join('');
	return order in ORDERS && ORDERS[order as keyof typeof ORDERS](sentence, bound, others);
}

type Order = (sentence: FactSentence, bound: Required<BoundDate>, others: readonly TokenRange[]) => boolean;

/** The orders of the name E, the cue C and the date V, with what may be between them. */
const ORDERS: Readonly<Record<'ECV' | 'CEV' | 'VCE' | 'VEC' | 'CVE' | 'EVC', Order>> = {
	// E was adopted on V · E’s adoption on V
	ECV: (sentence, bound, others) =>
		isTopic(sentence, bound)
		&& isEvent(sentence, bound)
		&& isCueOfName(sentence, bound, others)
		&& isDated(sentence, bound, bound.cue.to)
		&& (bound.cue.isNoun || isPassive(sentence, bound.mention.to, bound.cue) || endsPhrase(sentence, bound.date.to)),
	// adopted E on V · the adoption of E on V
	CEV: (sentence, { date, mention, cue }) =>
		isOfAll(sentence, cue)
		&& isPassable(sentence, cue.to, mention.from, cueToName(sentence, cue))
		&& isDated(sentence, { cue, date }, mention.to)
		&& !(cue.isNoun && (isOfClause(sentence, { cue, mention, date }) || hasComplement(sentence, date.to))),
	// On V, they adopted E · V saw the adoption of E · the 2000 adoption of E
	VCE: (sentence, { date, mention, cue }) =>
		((qualifiesCue(date, cue)
			|| (isOpening(sentence, date) && (isSubjectGap(sentence, date.to, cue.from) || isMarked(sentence, date, cue))))
		&& isPassable(sentence, cue.to, mention.from, cueToName(sentence, cue))
		|| isPronounBefore(sentence, { date, mention, cue }))
		&& endsName(sentence, mention.to),
	// On V, E was adopted
	VEC: (sentence, { date, mention, cue }) =>
		isOpening(sentence, date)
		&& !cue.isNoun
		&& isPassable(sentence, remarkAfter(sentence, date.to), mention.from, {
			words: [sentence.grammar.articles, sentence.grammar.relatives, sentence.grammar.marks, COMMA],
		})
		&& isPassable(sentence, mention.to, cue.from, beforeCue(sentence))
		&& isPassive(sentence, mention.to, cue)
		&& endsName(sentence, cue.to),
	// Adopted on V, E … · since its adoption on V, E … · the adoption on V of E
	CVE: (sentence, { date, mention, cue }) =>
		(cue.isNoun
			? isPassable(sentence, cue.to, date.from, afterCue(sentence)) && isNounBefore(sentence, { date, mention, cue })
			: isPassable(sentence, 0, cue.from, beforeCue(sentence))
				&& isPassable(sentence, cue.to, date.from, afterCue(sentence))
				&& isBeforeSubject(sentence, date, mention)
				|| isMeetingFor(sentence, { date, mention, cue }))
		&& endsName(sentence, mention.to),
	// E wurde am V angenommen
	EVC: (sentence, { date, mention, cue }, others) =>
		isSubject(sentence, mention)
		&& !cue.isNoun
		&& isPassable(sentence, mention.to, date.from, {
			words: [sentence.grammar.auxiliaries, sentence.grammar.datePrepositions],
			values: others,
		})
		&& isPassive(sentence, mention.to, { ...cue, from: date.from })
		&& isPassable(sentence, date.to, cue.from, afterCue(sentence)),
};

/** “In 1997, when it was founded, E …”. */
function isPronounBefore(sentence: FactSentence, { date, mention, cue }: Required<BoundDate>): boolean {
	const { pronouns, passive } = sentence.grammar;
	return (
		!cue.isNoun
		&& passive.has(sentence.at(cue.from - 1).folded)
		&& sentence.tokens.slice(0, date.from).length <= 2
		&& isPassable(sentence, date.to, cue.from, { words: [COMMA, WHEN, pronouns, passive] })
		&& isBeforeSubject(sentence, cue, mention)
	);
}

/** “Delegates met on V for E”. */
function isMeetingFor(sentence: FactSentence, { date, mention, cue }: Required<BoundDate>): boolean {
	const { articles, auxiliaries, pronouns } = sentence.grammar;
	return (
		cue.cue === 'held'
		&& cue.from > 0
		&& isPassable(sentence, 0, cue.from, { words: [pronouns, articles, auxiliaries] })
		&& isPassable(sentence, cue.to, date.from, afterCue(sentence))
		&& FOR.has(sentence.at(date.to).folded)
		&& isPassable(sentence, date.to + 1, mention.from, { words: [articles] })
	);
}

const WHEN: ReadonlySet<string> = new Set('when ou lorsque lorsqu quand'.split(' '));

/** Whether a name before a cue is the topic: the subject, the object of a preposition at the beginning, or the text that was adopted. */
function isTopic(sentence: FactSentence, { mention, cue }: Required<BoundDate>): boolean {
	return isSubject(sentence, mention) || isApposition(sentence, mention) || isText(sentence, mention, cue) || isOfTimeClause(sentence, mention);
}

/** Whether a cue says that something began, not that it was the case: “has been in force since V”, but not “was in force in V”. */
function isEvent(sentence: FactSentence, { mention, cue, date }: Required<BoundDate>): boolean {
	return (
		!isState(sentence, cue)
		|| sentence.grammar.since.has(sentence.at(cue.to).folded)
		|| isInBrackets(sentence, mention, { from: cue.to, to: date.from })
	);
}

/** Whether a cue after a name is about the name: nothing else is between them, or a word refers back to the name. */
function isCueOfName(sentence: FactSentence, { mention, cue }: Required<BoundDate>, others: readonly TokenRange[]): boolean {
	return (
		isPassable(sentence, mention.to, cue.from, { ...beforeCue(sentence), values: others })
		|| isItsOwn(sentence, mention.to, cue)
		|| isRelative(sentence, mention, cue)
	);
}

/** Whether a date opens its sentence, after a preposition at most. */
function isOpening(sentence: FactSentence, date: WrittenDate): boolean {
	const { datePrepositions, articles, weekdays, pronouns, passive } = sentence.grammar;
	// “It was on V that …”
	const from = pronouns.has(sentence.at(0).folded) && passive.has(sentence.at(1).folded) ? 2 : 0;
	return sentence.tokens
		.slice(from, date.from)
		.every(
			({ folded }) =>
				datePrepositions.has(folded) || articles.has(folded) || weekdays.has(folded) || YEARS.has(folded) || folded === ',' || folded === '“',
		);
}

/** Whether a year describes the noun after it, as in “the 2000 adoption”. */
function qualifiesCue(date: WrittenDate, cue: FoundCue): boolean {
	return date.style === 'year' && cue.isNoun && date.to === cue.from;
}

/** Whether a date is the subject of a noun, as in “15 November 2000 marked the adoption”. */
function isMarked(sentence: FactSentence, date: WrittenDate, cue: FoundCue): boolean {
	const { marks, articles } = sentence.grammar;
	return cue.isNoun && isPassable(sentence, date.to, cue.from, { words: [marks, articles] });
}
