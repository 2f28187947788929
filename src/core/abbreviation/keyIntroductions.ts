import { MAX_BRACKET_LENGTH } from '../limits';
import type { BlockReading } from './blockReading';
import type { Introduction, PlacedText } from './introduction';
import { surestPair } from './pair';
import { shortFormOf } from './shortForm';
import { startOfWord, withoutMarks } from './withoutMarks';

/** The longest acronym, with the ending of its plural. */
const MAX_SHORT = 20;
const VALUE_END = /[;\n)\]]|[.](?=\s|$)/u;
const NEXT_KEY = /,\s+(?=\S{1,20}\s*=)/u;

/** Finds pairs such as “SF = short form;” in a block. */
export function keysInBlock(reading: BlockReading): readonly Introduction[] {
	const { text } = reading;
	const found: Introduction[] = [];
	for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
		const { end } = withoutMarks(text, { start: Math.max(0, at - MAX_SHORT), end: at });
		const start = startOfWord(text, end, MAX_SHORT);
		const short = shortFormOf(text.slice(start, end));
		if (!short) {
			continue;
		}
		const pair = keyAt(reading, reading.placed(start, start + short.text.length), at + 1);
		if (pair) {
			found.push(pair);
		}
	}
	return found;
}

/** Compares an acronym with what follows the sign of a key: up to the end of the key, or to a comma in it. */
function keyAt(reading: BlockReading, acronym: PlacedText, start: number): Introduction | undefined {
	const after = reading.text.slice(start, start + MAX_BRACKET_LENGTH);
	const value = [VALUE_END, NEXT_KEY].reduce((rest, end) => rest.slice(0, end.exec(rest)?.index ?? rest.length), after);
	// “LANG=C or LANG=POSIX” is code.
	const pair = value.includes('=') ? undefined : surestPair(reading, acronym, [value.length, value.indexOf(',')].filter(end => end > 0).map(end => ({ start, end: start + end })));
	return pair && { ...pair, form: 'key' };
}
