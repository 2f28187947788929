import { CUES_OF_KIND, type FoundCue } from './dateCues';
import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { isPassable, nameEnd, type Passable } from '../sentences/gap';
import { isAdopter, isObject } from './qualified';
import type { WrittenDate } from '../values/writtenValue';

/** A date that says when an entry came about. Without a cue, it only goes with the name, as in “the Convention of 15 November 2000”. */
export interface BoundDate {
	readonly date: WrittenDate;
	readonly mention: SentenceMention;
	readonly cue?: FoundCue;
}

interface Candidate extends BoundDate {
	/** How many tokens are between the parts. */
	readonly distance: number;
}

/** Returns the dates of a sentence that belong to a name and a cue; each belongs to the nearest, and a cue to one date. */
export function bindDates(sentence: FactSentence, dates: readonly WrittenDate[], cues: readonly FoundCue[]): readonly BoundDate[] {
	const others = clausesIn(sentence, dates, cues);
	const candidates = dates.flatMap(date => sentence.mentions.flatMap(mention => [
		...alone(sentence, date, mention),
		...cues.flatMap(cue => together(sentence, { date, mention, cue }, others)),
	]));
	const bound: BoundDate[] = [];
	for (const candidate of candidates.sort((a, b) => a.distance - b.distance)) {
		if (!bound.some(({ date, cue }) => date === candidate.date || (cue !== undefined && cue.from === candidate.cue?.from))) {
			bound.push(candidate);
		}
	}
	return bound;
}

/** The tokens of a part of a sentence. */
export interface TokenRange {
	readonly from: number;
	readonly to: number;
}

/**
 * Returns the statements with a cue and a date that may be between a name and another statement about it, as in “E, adopted on V and signed on V”, each with “and” after
 * it.
 */
export function clausesIn(sentence: FactSentence, dates: readonly WrittenDate[], cues: readonly FoundCue[]): readonly TokenRange[] {
	return cues.flatMap(cue => {
		const [last, next] = [dates.findLast(({ to }) => to <= cue.from), dates.find(({ from }) => from >= cue.to)];
		return [
			...next && isPassable(sentence, cue.to, next.from, after(sentence)) ? [{ from: cue.from, to: afterAnd(sentence, next.to) }] : [],
			...last && isPassable(sentence, last.to, cue.from, after(sentence)) ? [{ from: last.from, to: afterAnd(sentence, cue.to) }] : [],
		];
	});
}

/** The token after “and”, if it follows here. */
function afterAnd(sentence: FactSentence, at: number): number {
	const word = sentence.at(at).text === ',' ? at + 1 : at;
	return sentence.grammar.and.has(sentence.at(word).folded) ? word + 1 : at;
}

/** “E of V”, “E (V)”, “E (Vienna, V)”. */
function alone(sentence: FactSentence, date: WrittenDate, mention: SentenceMention): readonly Candidate[] {
	const { of, datePrepositions, articles } = sentence.grammar;
	const isInBracket = sentence.at(mention.to).text === '(' && sentence.at(date.to).text === ')' && date.from > mention.to;
	// A year in brackets at the end is that of a publication in a list of references.
	const isReference = date.style === 'year' && sentence.tokens.slice(date.to + 1).every(({ shape }) => shape === 'mark') && mention.entry?.entry.kind === 'instrument';
	const bracket = isInBracket && !isReference && [mention.to + 1, placeEnd(sentence, mention.to + 1)].includes(date.from);
	const word = sentence.at(mention.to).folded;
	const joined = date.from === mention.to + 1 && of.has(word) && datePrepositions.has(word) && !articles.has(word);
	return bracket || (joined && (date.style !== 'year' || endsPhrase(sentence, date.to))) ? [{ date, mention, distance: 0 }] : [];
}

/** The token after a place and a comma, as in “Vienna, 12–16 October 2020”; -1 if there is none. */
function placeEnd(sentence: FactSentence, from: number): number {
	const end = nameEnd(sentence, from) ?? -1;
	const second = end > 0 && sentence.at(end).text === ',' ? nameEnd(sentence, end + 1) ?? end : end;
	return sentence.at(second).text === ',' ? second + 1 : second;
}

function together(sentence: FactSentence, { date, mention, cue }: Required<BoundDate>, others: readonly TokenRange[]): readonly Candidate[] {
	const order = [[mention.from, 'E'], [cue.from, 'C'], [date.from, 'V']].sort((a, b) => Number(a[0]) - Number(b[0])).map(([, letter]) => letter).join('');
	const parts = [mention, cue, date].sort((a, b) => a.from - b.from);
	const [first, second, third] = parts;
	const kind = mention.entry?.entry.kind;
	if (!first || !second || !third || first.to > second.from || second.to > third.from || (kind !== undefined && CUES_OF_KIND[kind]?.has(cue.cue) !== true)) {
		return [];
	}
	const isBound = order in ORDERS && ORDERS[order as keyof typeof ORDERS](sentence, { date, mention, cue }, others);
	return isBound ? [{ date, mention, cue, distance: second.from - first.to + third.from - second.to }] : [];
}

type Order = (sentence: FactSentence, bound: Required<BoundDate>, others: readonly TokenRange[]) => boolean;

/** The orders of the name E, the cue C and the date V, with what may be between them. */
const ORDERS: Readonly<Record<'ECV' | 'CEV' | 'VCE' | 'VEC' | 'CVE' | 'EVC', Order>> = {
	// E was adopted on V · E’s adoption on V
	ECV: (sentence, { date, mention, cue }, others) => isSubject(sentence, mention) && (!isState(sentence, cue) || sentence.grammar.since.has(sentence.at(cue.to).folded) || isInBrackets(sentence, mention, { from: cue.to, to: date.from })) && (isPassable(sentence, mention.to, cue.from, { ...before(sentence), values: others }) || isRelative(sentence, mention, cue))
		&& isPassable(sentence, cue.to, date.from, after(sentence)) && (cue.isNoun || isPassive(sentence, mention.to, cue) || endsPhrase(sentence, date.to)),
	// adopted E on V · the adoption of E on V
	CEV: (sentence, { date, mention, cue }) => isPassable(sentence, cue.to, mention.from, between(sentence, cue))
		&& isPassable(sentence, mention.to, date.from, after(sentence)),
	// On V, they adopted E · V saw the adoption of E
	VCE: (sentence, { date, mention, cue }) => isOpening(sentence, date) && isSubjectGap(sentence, date.to, cue.from)
		&& isPassable(sentence, cue.to, mention.from, between(sentence, cue)) && endsName(sentence, mention.to),
	// On V, E was adopted
	VEC: (sentence, { date, mention, cue }) => isOpening(sentence, date) && !cue.isNoun && isPassable(sentence, date.to, mention.from, { words: [sentence.grammar.articles, COMMA] })
		&& isPassable(sentence, mention.to, cue.from, before(sentence)) && isPassive(sentence, mention.to, cue) && endsName(sentence, cue.to),
	// Adopted on V, E …
	CVE: (sentence, { date, mention, cue }) => isPassable(sentence, 0, cue.from, before(sentence)) && !cue.isNoun && isPassable(sentence, cue.to, date.from, after(sentence))
		&& sentence.at(date.to).text === ',' && isPassable(sentence, date.to + 1, mention.from, { words: [sentence.grammar.articles] }) && endsName(sentence, mention.to),
	// E wurde am V angenommen
	EVC: (sentence, { date, mention, cue }, others) => isSubject(sentence, mention) && !cue.isNoun
		&& isPassable(sentence, mention.to, date.from, { words: [sentence.grammar.auxiliaries, sentence.grammar.datePrepositions], values: others })
		&& isPassive(sentence, mention.to, { ...cue, from: date.from }) && isPassable(sentence, date.to, cue.from, after(sentence)),
};

const COMMA: ReadonlySet<string> = new Set([',']);

const before = ({ grammar: { auxiliaries } }: FactSentence): Passable => ({ words: [auxiliaries] });
const after = ({ grammar: { adverbs, datePrepositions } }: FactSentence): Passable => ({ words: [adverbs, datePrepositions] });
const between = ({ grammar: { articles, of } }: FactSentence, { isNoun }: FoundCue): Passable => ({ words: isNoun ? [articles, of] : [articles] });

/** Whether a verb is in the passive, or describes what happens to its subject alone. */
function isPassive(sentence: FactSentence, from: number, cue: FoundCue): boolean {
	const { passive, language } = sentence.grammar;
	const isAlone = cue.cue === 'inForce' || cue.cue === 'held' || cue.cue === 'opened' || cue.cue === 'closed';
	return isAlone || sentence.tokens.slice(from, cue.from).some(({ folded }) => passive.has(folded)) || (language === 'es' && sentence.at(cue.from - 1).folded === 'se');
}

/** Whether a cue says that something was the case, not that it began, as in “was in force in 2010”. */
function isState({ tokens, grammar: { states } }: FactSentence, { from, to }: FoundCue): boolean {
	return states.endAt(tokens, from) === to;
}

/** Whether a cue is directly before its date, in brackets after a name, as in “E (in force V)”. */
function isInBrackets(sentence: FactSentence, mention: SentenceMention, { from, to }: TokenRange): boolean {
	return from === to && sentence.at(mention.to).text === '(' && !sentence.tokens.slice(mention.to, from).some(({ text }) => text === ')');
}

/** Whether a verb has a name as its object, and the body that adopts such things as its subject: “E, which the General Assembly adopted”. */
function isRelative(sentence: FactSentence, mention: SentenceMention, { from: verb, isNoun }: FoundCue): boolean {
	const { relatives, articles, auxiliaries } = sentence.grammar;
	const pronoun = mention.to + (sentence.at(mention.to).text === ',' ? 1 : 0);
	let from = pronoun + 1;
	while (articles.has(sentence.at(from).folded) && !sentence.mentionAt(from)) {
		from++;
	}
	const to = nameEnd(sentence, from);
	return !isNoun && relatives.has(sentence.at(pronoun).folded) && to !== undefined && to <= verb && isAdopter(sentence, { from, to }, mention)
		&& isPassable(sentence, to, verb, { words: [auxiliaries] });
}

/** Whether a name is not part of a phrase with a noun or preposition before it, as in “the secretariat of E”. */
function isSubject(sentence: FactSentence, mention: SentenceMention): boolean {
	const { articles, prepositions, and } = sentence.grammar;
	let at = mention.from - 1;
	while (articles.has(sentence.at(at).folded) && at >= 0) {
		at--;
	}
	const { folded } = sentence.at(at);
	return at < 0 || !(prepositions.has(folded) || and.has(folded) || isObject(sentence.grammar, folded));
}

/** Whether a date opens its sentence, after a preposition at most. */
function isOpening(sentence: FactSentence, date: WrittenDate): boolean {
	const { datePrepositions, articles, weekdays, pronouns, passive } = sentence.grammar;
	// “It was on V that …”
	const from = pronouns.has(sentence.at(0).folded) && passive.has(sentence.at(1).folded) ? 2 : 0;
	return sentence.tokens.slice(from, date.from).every(({ folded }) => datePrepositions.has(folded) || articles.has(folded) || weekdays.has(folded) || folded === ',' || folded === '“');
}

/** Whether there is at most a subject between a date and a verb, as in “, the General Assembly”. */
function isSubjectGap(sentence: FactSentence, from: number, to: number): boolean {
	const { articles, pronouns, auxiliaries, relatives } = sentence.grammar;
	let at = from + (sentence.at(from).text === ',' ? 1 : 0);
	while ((articles.has(sentence.at(at).folded) || relatives.has(sentence.at(at).folded)) && !sentence.mentionAt(at)) {
		at++;
	}
	at = Math.min(to, nameEnd(sentence, at) ?? at);
	return isPassable(sentence, at, to, { words: [pronouns, auxiliaries, articles] });
}

/** Whether a name ends here: no noun follows that makes it a part of another name, which only English allows without a preposition. */
function endsName(sentence: FactSentence, at: number): boolean {
	const { auxiliaries, datePrepositions, prepositions, countLinks, language } = sentence.grammar;
	const { shape, folded, text } = sentence.at(at);
	return (language !== 'en' && shape === 'small') || countLinks.has(folded) || (shape === 'mark' && !/^[-‐‑/'’]$/u.test(text)) || auxiliaries.has(folded) || datePrepositions.has(folded) || prepositions.has(folded);
}

/** Whether a phrase ends here: no object follows. */
function endsPhrase(sentence: FactSentence, at: number): boolean {
	const { and, prepositions, auxiliaries } = sentence.grammar;
	const { shape, folded, text } = sentence.at(at);
	return (shape === 'mark' && !/^[-‐‑/'’“«„"]$/u.test(text)) || and.has(folded) || prepositions.has(folded) || auxiliaries.has(folded);
}
