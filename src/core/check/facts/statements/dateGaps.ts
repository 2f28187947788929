import type { FactSentence } from '../sentences/factSentence';
import type { Passable } from '../sentences/gap';
import type { FoundCue } from './dateCues';
import { COLON } from './gapWords';

/** What may be between a name and the verb or noun after it: “E *was* adopted”. */
export function beforeCue({ grammar: { auxiliaries } }: FactSentence): Passable {
	return { words: [auxiliaries] };
}

/** What may be between a verb or noun and the date after it: “adopted *unanimously on* V”. */
export function afterCue({ grammar: { adverbs, datePrepositions, manners } }: FactSentence): Passable {
	return { words: [adverbs, datePrepositions, COLON], phrases: manners };
}


/** What may be between a verb or noun and the name after it: “adopted *the* E”, “the adoption *of the* E”. */
export function cueToName({ grammar: { articles, of } }: FactSentence, { isNoun }: FoundCue): Passable {
	return { words: isNoun ? [articles, of] : [articles] };
}
