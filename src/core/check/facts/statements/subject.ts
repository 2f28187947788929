import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { isPassable, nameEnd } from '../sentences/gap';
import type { TokenRange } from '../sentences/tokenRange';
import type { BoundDate } from './boundDate';
import type { FoundCue } from './dateCues';
import { isAdopter, isGrammaticalObject } from './qualified';

/** Whether a name is not part of a phrase with a noun or preposition before it, as in “the secretariat of E”. */
export function isSubject(sentence: FactSentence, mention: SentenceMention): boolean {
	const { articles, prepositions, and, language } = sentence.grammar;
	let at = mention.from - 1;
	while (articles.has(sentence.at(at).folded) && at >= 0) {
		at--;
	}
	const { folded } = sentence.at(at);
	// “The decision to create E dates from …”
	const isAim = language === 'en' && sentence.at(at - 1).folded === 'to';
	return at < 0 || !(isAim || prepositions.has(folded) || and.has(folded) || isGrammaticalObject(sentence.grammar, folded));
}

/**
 * Whether a name is the whole object of a preposition at the beginning, so that the phrase after the comma describes it: “With E, adopted
 * on V, …”.
 */
export function isApposition(sentence: FactSentence, mention: SentenceMention): boolean {
	const { articles, prepositions } = sentence.grammar;
	return (
		prepositions.has(sentence.at(0).folded)
		&& sentence.at(mention.to).text === ','
		&& sentence.tokens.slice(1, mention.from).every(({ folded }) => articles.has(folded) || prepositions.has(folded))
	);
}

/** Whether the words describe the adoption of a text, and not an earlier approval, such as by a committee. */
export function isText({ tokens, grammar: { articles, of } }: FactSentence, mention: SentenceMention, cue: FoundCue): boolean {
	const before = tokens
		.slice(0, mention.from)
		.map(({ folded }) => folded)
		.filter(word => !articles.has(word));
	return (
		/^(?:adopt|angenommen|aangenomen)/u.test(tokens[cue.from]?.folded ?? '')
		&& before.length > 1
		&& TEXT.has(before[0] ?? '')
		&& before.slice(1).every(word => of.has(word))
	);
}

const TEXT: ReadonlySet<string> = new Set('text texte tekst texto'.split(' '));

/** Whether a name is the subject of a clause after a conjunction that is a preposition elsewhere: “long before E was adopted”. */
export function isOfTimeClause(sentence: FactSentence, { from, to }: SentenceMention): boolean {
	const { articles, passive, sessions } = sentence.grammar;
	const at = articles.has(sentence.at(from - 1).folded) ? from - 2 : from - 1;
	// In “the session after E was held”, another session was held.
	return CONJUNCTIONS.has(sentence.at(at).folded) && passive.has(sentence.at(to).folded) && !sessions.has(sentence.at(at - 1).folded);
}

const CONJUNCTIONS: ReadonlySet<string> = new Set('before after since until as'.split(' '));

/**
 * Whether a verb has a name as its object, and the body that adopts such things as its subject: “E, which the General Assembly adopted”.
 */
export function isRelative(sentence: FactSentence, mention: SentenceMention, { from: verb, isNoun }: FoundCue): boolean {
	const { relatives, articles, auxiliaries } = sentence.grammar;
	const pronoun = mention.to + (sentence.at(mention.to).text === ',' ? 1 : 0);
	let from = pronoun + 1;
	while (articles.has(sentence.at(from).folded) && !sentence.mentionAt(from)) {
		from++;
	}
	const to = nameEnd(sentence, from);
	return (
		!isNoun
		&& relatives.has(sentence.at(pronoun).folded)
		&& to !== undefined
		&& to <= verb
		&& isAdopter(sentence, { from, to }, mention)
		&& isPassable(sentence, to, verb, { words: [auxiliaries] })
	);
}

/** Whether a name is the subject after a phrase, which ends with a date or a verb. */
export function isBeforeSubject(sentence: FactSentence, { to }: TokenRange, mention: SentenceMention): boolean {
	const end = afterOtherVerb(sentence, to);
	return sentence.at(end).text === ',' && isPassable(sentence, end + 1, mention.from, { words: [sentence.grammar.articles] });
}

/** The maximum number of words of a second participle before a comma. */
const MAX_VERB = 5;

/** The token after a second participle with “and”: “Adopted on V *and widely ratified*, E …”. */
function afterOtherVerb(sentence: FactSentence, from: number): number {
	const { and } = sentence.grammar;
	if (!and.has(sentence.at(from).folded)) {
		return from;
	}
	for (let at = from + 1; at <= from + MAX_VERB; at++) {
		if (sentence.at(at).text === ',') {
			return at;
		}
		if (sentence.at(at).shape !== 'small' || sentence.mentionAt(at)) {
			return from;
		}
	}
	return from;
}

/** Whether there is at most a subject between a date and a verb, as in “, the General Assembly”. */
export function isSubjectGap(sentence: FactSentence, from: number, to: number): boolean {
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
		? sentence.mentions.find(
				actor =>
					actor.to <= cue.from
					&& isAdopter(sentence, actor, mention)
					&& isPassable(sentence, actor.to, cue.from, { words: [sentence.grammar.auxiliaries] }),
			)
		: undefined;
}
