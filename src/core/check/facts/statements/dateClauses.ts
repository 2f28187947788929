import type { FactSentence } from '../sentences/factSentence';
import { isPassable } from '../sentences/gap';
import type { TokenRange } from '../sentences/tokenRange';
import type { WrittenDate } from '../values/writtenValue';
import { asidesIn } from './asides';
import type { FoundCue } from './dateCues';
import { afterCue } from './dateGaps';

/**
 * Returns the statements with a cue and a date that may be between a name and another statement about it, as in “E, adopted on V and signed
 * on V”, each with “and” after it, and remarks that only describe the name.
 */
export function clausesIn(sentence: FactSentence, dates: readonly WrittenDate[], cues: readonly FoundCue[]): readonly TokenRange[] {
	const clauses = cues.flatMap(cue => {
		const manner = sentence.grammar.manners.endAt(sentence.tokens, cue.to) ?? cue.to;
		const last = dates.findLast(({ to }) => to <= cue.from);
		const next = dates.find(({ from }) => from >= cue.to);
		return [
			...(!cue.isNoun && sentence.grammar.and.has(sentence.at(manner).folded) ? [{ from: cue.from, to: manner + 1 }] : []),
			...(next && isPassable(sentence, cue.to, next.from, afterCue(sentence))
				? [{ from: cue.from, to: afterAnd(sentence, next.to) }]
				: []),
			...(last && isPassable(sentence, last.to, cue.from, afterCue(sentence))
				? [{ from: last.from, to: afterAnd(sentence, cue.to) }]
				: []),
		];
	});
	return [...clauses, ...asidesIn(sentence, dates, cues)];
}

/** Returns the token after “and”, which may have a comma before it; the given token if there is no “and”. */
function afterAnd(sentence: FactSentence, at: number): number {
	const word = sentence.at(at).text === ',' ? at + 1 : at;
	return sentence.grammar.and.has(sentence.at(word).folded) ? word + 1 : at;
}
