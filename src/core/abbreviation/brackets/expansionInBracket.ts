import { MAX_BRACKET_LENGTH } from '../../documentLimits';
import type { OffsetRange } from '../../text/offsetRange';
import type { BlockReading } from '../blockReading';
import type { Introduction, PlacedText } from '../introduction';
import { firstOfName } from '../nameBefore';
import { namePartsOf } from '../namePart';
import { surestPair, trimmed, type Pair } from '../pair';
import { shortFormOf, type ShortForm } from '../shortForm';
import { startOfWord } from '../withoutMarks';
import { wordsBefore, type WordsBefore } from '../wordsBefore';
import type { Bracket } from './brackets';

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
	const range = { start: bracket.start + 1, end: bracket.start + 1 + inside.length };
	const found = pair ?? fromAnotherLanguage(reading, acronym, range) ?? inAnotherOrder(reading, { short, acronym }, range);
	return found && { ...found, kind: 'acronymFirst' };
}

/** Finds a name with the letters in another order: “UNIDO (Organisation der Vereinten Nationen für industrielle Entwicklung)”. */
function inAnotherOrder(
	reading: BlockReading,
	{ short, acronym }: { readonly short: ShortForm; readonly acronym: PlacedText },
	range: OffsetRange,
): Pair | undefined {
	const { start, end } = trimmed(reading.text, range);
	const inside = wordsBefore(reading.text, end);
	const name = inside.end === end && inside.parts.length >= MIN_NAME ? firstOfName(short, inside, reading.text, { isAnnounced: false }) : undefined;
	return name?.start === start ? { acronym, expansion: reading.placed(start, end), certainty: 'likely' } : undefined;
}

/** The fewest words of a name whose letters are in another order. */
const MIN_NAME = 3;

/** Words after an expansion that say that the letters are those of a name in another language. */
const IN_OTHER_LANGUAGE = /[,;]\s*(?:por sus siglas|selon (?:son|le) (?:sigle|acronyme)|d’après son sigle|nach der \p{L}{3,15} Abkürzung|naar de \p{L}{3,15} afkorting|from its \p{L}{3,15} (?:acronym|initials|name))(?:\s\p{L}{2,15}){0,2}$/u;

/** Finds an expansion whose letters need not match, because the text says so: “DEA (Administración …, por sus siglas en inglés)”. */
function fromAnotherLanguage(reading: BlockReading, acronym: PlacedText, range: OffsetRange): Pair | undefined {
	const said = IN_OTHER_LANGUAGE.exec(reading.text.slice(range.start, range.end));
	const { start, end } = trimmed(reading.text, { start: range.start, end: range.start + (said?.index ?? 0) });
	return said && namePartsOf(reading.text.slice(start, end)).length > 1
		? { acronym, expansion: reading.placed(start, end), certainty: 'likely' }
		: undefined;
}
