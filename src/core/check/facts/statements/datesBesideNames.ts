import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { isPassable, nameEnd } from '../sentences/gap';
import { townAt } from '../values/towns';
import type { WrittenDate } from '../values/writtenValue';
import type { BoundDate, CandidateDate } from './boundDate';
import { CUES_OF_KIND, type FoundCue } from './dateCues';
import { afterCue } from './dateGaps';
import { endsPhrase } from './endsName';

/** Returns a date that goes with a name without a verb or noun: “E of V”, “E (V)”, “E (Vienna, V)”; empty if it does not. */
export function dateBesideName(sentence: FactSentence, date: WrittenDate, mention: SentenceMention): readonly CandidateDate[] {
	const isBeside = isInBracket(sentence, date, mention) || isDayInLine(sentence, date, mention) || isJoined(sentence, date, mention);
	return isBeside ? [{ date, mention, distance: 0 }] : [];
}

/** “E (V)”, “E (Vienna, V)”. */
function isInBracket(sentence: FactSentence, date: WrittenDate, mention: SentenceMention): boolean {
	const from = mention.to + 1;
	if (sentence.at(mention.to).text !== '(' || sentence.at(date.to).text !== ')' || date.from < from) {
		return false;
	}
	// A year in brackets at the end is that of a publication in a list of references.
	const isReference =
		date.style === 'year'
		&& sentence.tokens.slice(date.to + 1).every(({ shape }) => shape === 'mark')
		&& mention.entry?.entry.kind === 'instrument';
	return !isReference && [from, placeEnd(sentence, from)].includes(openedAt(sentence, date));
}

/** “E: V”, “E: Vienna, V” as a line of a list. Beside an instrument, the day may be that on which a country joined. */
function isDayInLine(sentence: FactSentence, date: WrittenDate, mention: SentenceMention): boolean {
	const kind = mention.entry?.entry.kind;
	const isDay = date.style !== 'year' && date.style !== 'month';
	if (!isDay || (kind !== 'event' && kind !== 'resolution') || !isListed(sentence, mention, date, [])) {
		return false;
	}
	const from = mention.to + 1;
	return date.from === from || (townAt(sentence, from) !== undefined && date.from === placeEnd(sentence, from));
}

/** “E of V”. */
function isJoined(sentence: FactSentence, date: WrittenDate, mention: SentenceMention): boolean {
	const { of, datePrepositions, articles } = sentence.grammar;
	const word = sentence.at(mention.to).folded;
	return date.from === mention.to + 1
		&& of.has(word)
		&& datePrepositions.has(word)
		&& !articles.has(word)
		&& (date.style !== 'year' || endsPhrase(sentence, date.to));
}

/** The first token of a date, or the word before it that opens a range: “from 12 to 16 October 2020”. */
function openedAt({ grammar, tokens }: FactSentence, { from }: WrittenDate): number {
	return tokens[from - 1]?.folded === grammar.dateWords.range[0] ? from - 1 : from;
}

/** The token after a place and a comma, as in “Vienna, 12–16 October 2020”; -1 if there is none. */
function placeEnd(sentence: FactSentence, from: number): number {
	const end = nameEnd(sentence, from) ?? -1;
	const second = end > 0 && sentence.at(end).text === ',' ? nameEnd(sentence, end + 1) ?? end : end;
	return sentence.at(second).text === ',' ? second + 1 : second;
}

/** Returns a date with a cue after a name and a colon, as in the line “E: adopted on V” of a list; empty if there is none. */
export function dateInListLine(
	sentence: FactSentence,
	{ date, mention, cue }: Required<BoundDate>,
	cues: readonly FoundCue[],
): readonly CandidateDate[] {
	const kind = mention.entry?.entry.kind;
	const isBound =
		kind !== undefined
		&& cue.cue !== 'signed'
		&& CUES_OF_KIND[kind]?.has(cue.cue) === true
		&& cue.from > mention.to
		&& cue.to <= date.from
		&& isListed(sentence, mention, date, cues)
		&& isPassable(sentence, cue.to, date.from, afterCue(sentence))
		&& (cue.from === mention.to + 1 || cues.some(({ from }) => from === mention.to + 1));
	return isBound ? [{ date, mention, cue, distance: date.from - cue.to }] : [];
}

/** Whether a name with a colon opens a line that ends with a date, or in which another statement follows the date. */
function isListed(sentence: FactSentence, mention: SentenceMention, { to }: WrittenDate, cues: readonly FoundCue[]): boolean {
	const { articles, and } = sentence.grammar;
	const { text, folded } = sentence.at(to);
	const isOther = (text === ',' || and.has(folded)) && cues.some(({ from }) => from === to + 1 || from === to + 2);
	return sentence.at(mention.to).text === ':' && sentence.tokens.slice(0, mention.from).every(token => articles.has(token.folded))
		&& (isOther || sentence.tokens.slice(to).every(({ shape }) => shape === 'mark'));
}
