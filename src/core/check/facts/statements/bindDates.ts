import { CUES_OF_KIND, type FoundCue } from './dateCues';
import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { isPassable, nameEnd, type Passable } from '../sentences/gap';
import { endsName, endsPhrase } from './endsName';
import { isOfClause } from './otherSubject';
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
		...cues.flatMap(cue => listed(sentence, { date, mention, cue }, cues)),
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
 * Returns the statements with a cue and a date that may be between a name and another statement about it, as in “E, adopted on V and signed
 * on V”, each with “and” after it.
 */
export function clausesIn(sentence: FactSentence, dates: readonly WrittenDate[], cues: readonly FoundCue[]): readonly TokenRange[] {
	return cues.flatMap(cue => {
		const manner = sentence.grammar.manners.endAt(sentence.tokens, cue.to) ?? cue.to;
		const [last, next] = [dates.findLast(({ to }) => to <= cue.from), dates.find(({ from }) => from >= cue.to)];
		return [
			...!cue.isNoun && sentence.grammar.and.has(sentence.at(manner).folded) ? [{ from: cue.from, to: manner + 1 }] : [],
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
	const kind = mention.entry?.entry.kind;
	// Beside an instrument, it may be the day on which a country joined.
	const listed = (kind === 'event' || kind === 'resolution') && isListed(sentence, mention, date, []) && date.from === mention.to + 1 && date.style !== 'year' && date.style !== 'month';
	return bracket || listed || (joined && (date.style !== 'year' || endsPhrase(sentence, date.to))) ? [{ date, mention, distance: 0 }] : [];
}

/** The token after a place and a comma, as in “Vienna, 12–16 October 2020”; -1 if there is none. */
function placeEnd(sentence: FactSentence, from: number): number {
	const end = nameEnd(sentence, from) ?? -1;
	const second = end > 0 && sentence.at(end).text === ',' ? nameEnd(sentence, end + 1) ?? end : end;
	return sentence.at(second).text === ',' ? second + 1 : second;
}

/** “E: adopted on V”, “E: V” as a line of a list. */
function listed(sentence: FactSentence, { date, mention, cue }: Required<BoundDate>, cues: readonly FoundCue[]): readonly Candidate[] {
	const kind = mention.entry?.entry.kind;
	const isBound = kind !== undefined && cue.cue !== 'signed' && CUES_OF_KIND[kind]?.has(cue.cue) === true && cue.from > mention.to && cue.to <= date.from && isListed(sentence, mention, date, cues)
		&& isPassable(sentence, cue.to, date.from, after(sentence)) && (cue.from === mention.to + 1 || cues.some(({ from }) => from === mention.to + 1));
	return isBound ? [{ date, mention, cue, distance: date.from - cue.to }] : [];
}

/** Whether a name with a colon opens a line of which a date is the end, or after which another statement follows. */
function isListed(sentence: FactSentence, mention: SentenceMention, { to }: WrittenDate, cues: readonly FoundCue[]): boolean {
	const { articles, and } = sentence.grammar;
	const { text, folded } = sentence.at(to);
	const isOther = (text === ',' || and.has(folded)) && cues.some(({ from }) => from === to + 1 || from === to + 2);
	return sentence.at(mention.to).text === ':' && sentence.tokens.slice(0, mention.from).every(token => articles.has(token.folded))
		&& (isOther || sentence.tokens.slice(to).every(({ shape }) => shape === 'mark'));
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
	ECV: (sentence, { date, mention, cue }, others) => (isSubject(sentence, mention) || isApposition(sentence, mention) || isText(sentence, mention, cue)) && (!isState(sentence, cue) || sentence.grammar.since.has(sentence.at(cue.to).folded) || isInBrackets(sentence, mention, { from: cue.to, to: date.from })) && (isPassable(sentence, mention.to, cue.from, { ...before(sentence), values: others }) || isItsOwn(sentence, mention.to, cue) || isRelative(sentence, mention, cue))
		&& isDated(sentence, { cue, date }, cue.to) && (cue.isNoun || isPassive(sentence, mention.to, cue) || endsPhrase(sentence, date.to)),
	// adopted E on V · the adoption of E on V
	CEV: (sentence, { date, mention, cue }) => isOfAll(sentence, cue) && isPassable(sentence, cue.to, mention.from, between(sentence, cue))
		&& isDated(sentence, { cue, date }, mention.to) && !(cue.isNoun && (isOfClause(sentence, { cue, mention, date }) || hasComplement(sentence, date.to))),
	// On V, they adopted E · V saw the adoption of E · the 2000 adoption of E
	VCE: (sentence, { date, mention, cue }) => (isAdjective(date, cue) || (isOpening(sentence, date) && (isSubjectGap(sentence, date.to, cue.from) || isMarked(sentence, date, cue))))
		&& isPassable(sentence, cue.to, mention.from, between(sentence, cue)) && endsName(sentence, mention.to),
	// On V, E was adopted
	VEC: (sentence, { date, mention, cue }) => isOpening(sentence, date) && !cue.isNoun && isPassable(sentence, date.to, mention.from, { words: [sentence.grammar.articles, sentence.grammar.relatives, COMMA] })
		&& isPassable(sentence, mention.to, cue.from, before(sentence)) && isPassive(sentence, mention.to, cue) && endsName(sentence, cue.to),
	// Adopted on V, E … · since its adoption on V, E … · the adoption on V of E
	CVE: (sentence, { date, mention, cue }) => (cue.isNoun ? isPassable(sentence, cue.to, date.from, after(sentence)) && isNounBefore(sentence, { date, mention, cue }) : isPassable(sentence, 0, cue.from, before(sentence)) && isPassable(sentence, cue.to, date.from, after(sentence))
		&& isBeforeSubject(sentence, date, mention)) && endsName(sentence, mention.to),
	// E wurde am V angenommen
	EVC: (sentence, { date, mention, cue }, others) => isSubject(sentence, mention) && !cue.isNoun
		&& isPassable(sentence, mention.to, date.from, { words: [sentence.grammar.auxiliaries, sentence.grammar.datePrepositions], values: others })
		&& isPassive(sentence, mention.to, { ...cue, from: date.from }) && isPassable(sentence, date.to, cue.from, after(sentence)),
};

const COMMA: ReadonlySet<string> = new Set([',']);

const before = ({ grammar: { auxiliaries } }: FactSentence): Passable => ({ words: [auxiliaries] });
const after = ({ grammar: { adverbs, datePrepositions, manners } }: FactSentence): Passable => ({ words: [adverbs, datePrepositions], phrases: manners });
const between = ({ grammar: { articles, of } }: FactSentence, { isNoun }: FoundCue): Passable => ({ words: isNoun ? [articles, of] : [articles] });

/** Whether a date says when something with a cue happened, after the cue or the name: “adopted on V”, “the adoption took place on V”. */
function isDated(sentence: FactSentence, { cue, date }: Pick<Required<BoundDate>, 'cue' | 'date'>, from: number): boolean {
	const direct = after(sentence);
	const { marks, articles, auxiliaries, of } = sentence.grammar;
	const isFirst = from === cue.to || sentence.tokens.slice(0, cue.from).every(({ folded }) => [marks, articles, auxiliaries, of].some(list => list.has(folded)));
	return isPassable(sentence, from, date.from, direct)
		|| (cue.isNoun && isFirst && isPassable(sentence, from, date.from, { ...direct, words: [...direct.words, sentence.grammar.happened] }) && endsPhrase(sentence, date.to));
}

/** Whether a noun with a name and a date before it has its complement after them: “the launch by E, in V, of a call”. */
function hasComplement(sentence: FactSentence, at: number): boolean {
	const { of, articles } = sentence.grammar;
	const { shape, folded } = sentence.at(at);
	return shape !== 'mark' && of.has(folded) && !articles.has(folded) && folded !== 'to';
}

/** Whether those who met for an event are all who did, not some of them beforehand. */
function isOfAll(sentence: FactSentence, { isNoun, from, to }: FoundCue): boolean {
	const { pronouns, articles, auxiliaries } = sentence.grammar;
	return isNoun || sentence.at(to - 1).folded !== 'for' || isPassable(sentence, 0, from, { words: [pronouns, articles, auxiliaries] });
}

/** Whether a noun is that of its subject, as in “E, since its adoption”. */
function isItsOwn(sentence: FactSentence, from: number, cue: FoundCue): boolean {
	const { auxiliaries, following, possessives } = sentence.grammar;
	return cue.isNoun && possessives.has(sentence.at(cue.from - 1).folded) && following.has(sentence.at(cue.from - 2).folded)
		&& isPassable(sentence, from, cue.from - 2, { words: [auxiliaries] });
}

/** Whether a text is adopted, which is no more than its adoption; it may have been approved by a committee before. */
function isText({ tokens, grammar: { articles, of } }: FactSentence, mention: SentenceMention, cue: FoundCue): boolean {
	const before = tokens.slice(0, mention.from).map(({ folded }) => folded).filter(word => !articles.has(word));
	return /^(?:adopt|angenommen|aangenomen)/u.test(tokens[cue.from]?.folded ?? '') && before.length > 1 && TEXT.has(before[0] ?? '') && before.slice(1).every(word => of.has(word));
}

const TEXT: ReadonlySet<string> = new Set('text texte tekst texto'.split(' '));

/**
 * Whether a name is all that a preposition at the beginning governs, so that what is set off after it describes it: “With E, adopted on V,
 * …”.
 */
function isApposition(sentence: FactSentence, mention: SentenceMention): boolean {
	const { articles, prepositions } = sentence.grammar;
	return prepositions.has(sentence.at(0).folded) && sentence.at(mention.to).text === ',' && sentence.tokens.slice(1, mention.from).every(({ folded }) => articles.has(folded) || prepositions.has(folded));
}

/** Whether a year describes the noun after it, as in “the 2000 adoption”. */
function isAdjective(date: WrittenDate, cue: FoundCue): boolean {
	return date.style === 'year' && cue.isNoun && date.to === cue.from;
}

/** Whether a date is the subject of a noun, as in “15 November 2000 marked the adoption”. */
function isMarked(sentence: FactSentence, date: WrittenDate, cue: FoundCue): boolean {
	const { marks, articles } = sentence.grammar;
	return cue.isNoun && isPassable(sentence, date.to, cue.from, { words: [marks, articles] });
}

/** Whether a name is the subject after a phrase with a date. */
function isBeforeSubject(sentence: FactSentence, date: WrittenDate, mention: SentenceMention): boolean {
	return sentence.at(date.to).text === ',' && isPassable(sentence, date.to + 1, mention.from, { words: [sentence.grammar.articles] });
}

/** Whether a noun with its date before a name is that of the name: “Since its adoption on V, E …”, “the adoption on V of E”. */
function isNounBefore(sentence: FactSentence, { date, mention, cue }: Required<BoundDate>): boolean {
	const { articles, following, of, possessives } = sentence.grammar;
	const word = sentence.at(date.to).folded;
	if (of.has(word) && !articles.has(word)) {
		return isPassable(sentence, date.to, mention.from, { words: [of, articles] });
	}
	// In “since its launch in V, E has managed it”, the two are not the same.
	const isOther = sentence.tokens.slice(mention.to).some(({ folded }) => folded === 'it' || folded === 'them');
	return !isOther && possessives.has(sentence.at(cue.from - 1).folded) && isBeforeSubject(sentence, date, mention)
		&& cue.from > 1 && sentence.tokens.slice(0, cue.from - 1).every(({ folded }) => following.has(folded));
}

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

/**
 * Whether a verb has a name as its object, and the body that adopts such things as its subject: “E, which the General Assembly adopted”.
 */
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
	const { articles, prepositions, and, language } = sentence.grammar;
	let at = mention.from - 1;
	while (articles.has(sentence.at(at).folded) && at >= 0) {
		at--;
	}
	const { folded } = sentence.at(at);
	// “The decision to create E dates from …”
	const isAim = language === 'en' && sentence.at(at - 1).folded === 'to';
	return at < 0 || !(isAim || prepositions.has(folded) || and.has(folded) || isObject(sentence.grammar, folded));
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

/** Returns the body that is the subject of an active verb with the name as its object, as in “the General Assembly established E”. */
export function actorOf(sentence: FactSentence, { mention, cue }: BoundDate): SentenceMention | undefined {
	return cue && !cue.isNoun && cue.to <= mention.from
		? sentence.mentions.find(actor => actor.to <= cue.from && isAdopter(sentence, actor, mention) && isPassable(sentence, actor.to, cue.from, { words: [sentence.grammar.auxiliaries] })) : undefined;
}
