import type { FactSentence } from '../sentences/factSentence';
import type { TokenRange } from '../sentences/tokenRange';
import type { WrittenDate } from '../values/writtenValue';
import type { BoundDate, CandidateDate } from './boundDate';
import { clausesIn } from './dateClauses';
import { CUES_OF_KIND, type FoundCue } from './dateCues';
import { isInOrder } from './dateOrders';
import { dateBesideName, dateInListLine } from './datesBesideNames';

/** Returns the dates of a sentence that belong to a name and a cue; each belongs to the nearest, and a cue to one date. */
export function bindDates(sentence: FactSentence, dates: readonly WrittenDate[], cues: readonly FoundCue[]): readonly BoundDate[] {
	const others = clausesIn(sentence, dates, cues);
	const candidates = dates.flatMap(date => sentence.mentions.flatMap(mention => [
		...dateBesideName(sentence, date, mention),
		...cues.flatMap(cue => dateWithCue(sentence, { date, mention, cue }, others)),
		...cues.flatMap(cue => dateInListLine(sentence, { date, mention, cue }, cues)),
	]));
	const bound: BoundDate[] = [];
	for (const candidate of candidates.sort((a, b) => a.distance - b.distance)) {
		if (!bound.some(({ date, cue }) => date === candidate.date || (cue !== undefined && cue.from === candidate.cue?.from))) {
			bound.push(candidate);
		}
	}
	return bound;
}

/** Returns a date that belongs to a name and a cue in one clause; empty if it does not. */
function dateWithCue(
	sentence: FactSentence,
	{ date, mention, cue }: Required<BoundDate>,
	others: readonly TokenRange[],
): readonly CandidateDate[] {
	const [first, second, third] = [mention, cue, date].sort((a, b) => a.from - b.from);
	const kind = mention.entry?.entry.kind;
	const isOfKind = kind === undefined || CUES_OF_KIND[kind]?.has(cue.cue) === true;
	if (!first || !second || !third || first.to > second.from || second.to > third.from || !isOfKind) {
		return [];
	}
	const distance = second.from - first.to + third.from - second.to;
	return isInOrder(sentence, { date, mention, cue }, others) ? [{ date, mention, cue, distance }] : [];
}
