import { MAX_BRACKET_LENGTH } from '../../documentLimits';
import type { BlockReading } from '../blockReading';
import type { Bracket } from './brackets';
import type { Introduction } from '../introduction';
import { surestPair } from '../pair';
import { shortFormOf } from '../shortForm';
import { startOfWord } from '../withoutMarks';
import type { WordsBefore } from '../wordsBefore';

/** The longest word that may be an acronym, with the ending of its plural. */
const MAX_SHORT = 20;
/** How many ends of an expansion are tried: its end may be that of the brackets, or before a comma or semicolon in them. */
const MAX_ENDS = 4;

/** Finds an acronym before a bracket with its expansion in the bracket; `undefined` if there is none. */
export function expansionInBracket(reading: BlockReading, bracket: Bracket, before: WordsBefore): Introduction | undefined {
	const { text } = reading;
	const start = startOfWord(text, before.end, MAX_SHORT);
	const short = before.parts.length > 0 ? shortFormOf(text.slice(start, before.end)) : undefined;
	if (!short) {
		return undefined;
	}
	const acronym = reading.placed(start, start + short.text.length);
	const inside = text.slice(bracket.start + 1, Math.min(bracket.end - 1, bracket.start + MAX_BRACKET_LENGTH));
	const ends = [inside.length, ...Array.from(inside.matchAll(/[;,]/g), ({ index }) => index).reverse()].slice(0, MAX_ENDS);
	const pair = surestPair(reading, acronym, ends.map(end => ({ start: bracket.start + 1, end: bracket.start + 1 + end })));
	return pair && { ...pair, kind: 'acronymFirst' };
}
