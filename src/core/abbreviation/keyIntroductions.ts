import { MAX_BRACKET_LENGTH } from '../documentLimits';
import { matchesOf } from '../text/matchesOf';
import type { BlockReading } from './blockReading';
import type { Introduction, PlacedText } from './introduction';
import { surestPair } from './pair';
import { shortFormOf } from './shortForm';
import { startOfWord, withoutMarks } from './withoutMarks';

/** The longest acronym, with the ending of its plural. */
const MAX_SHORT = 20;
const VALUE_END = /[;\n()[\]]|[.](?=\s|$)/u;

/** The text between an acronym and its expansion. A definition list in Org or AsciiDoc has two colons. */
const SIGN = /=|::?/g;

/** The text that may be before an acronym and a colon: the start of the block, or the end of a clause. */
const CLAUSE_START = /(?:^|[;.:(]\s*)$/u;

/** Whether a text has a sign that may be between an acronym and its expansion. */
export function mayHaveKeys(text: string): boolean {
	return text.includes('=') || text.includes(':');
}

/** Finds pairs such as “SF = short form;” in a block, and “SF: short form;” at the start of a clause if the letters agree. */
export function keysInBlock(reading: BlockReading): readonly Introduction[] {
	const { text } = reading;
	const found: Introduction[] = [];
	for (const { 0: sign, index: at } of mayHaveKeys(text) ? matchesOf(text, SIGN) : []) {
		const { end } = withoutMarks(text, { start: Math.max(0, at - MAX_SHORT), end: at });
		const start = startOfWord(text, end, MAX_SHORT);
		const short = shortFormOf(text.slice(start, end));
		if (!short) {
			continue;
		}
		if (sign !== '=' && !CLAUSE_START.test(text.slice(Math.max(0, start - 4), start))) {
			continue;
		}
		const pair = keyAt(reading, reading.placed(start, start + short.text.length), at + sign.length);
		if (pair && (sign === '=' || pair.certainty !== 'likely')) {
			found.push(pair);
		}
	}
	return found;
}

/** Compares an acronym with what follows the equals sign of a key: up to the end of the key, or to a comma in it. */
function keyAt(reading: BlockReading, acronym: PlacedText, start: number): Introduction | undefined {
	const after = reading.text.slice(start, start + MAX_BRACKET_LENGTH);
	const value = beforeNextKey(after.slice(0, VALUE_END.exec(after)?.index ?? after.length));
	const pair = surestPair(
		reading,
		acronym,
		[value.length, value.indexOf(',')].filter(end => end > 0).map(end => ({ start, end: start + end })),
	);
	return pair && { ...pair, kind: 'key' };
}

/** Returns a value up to the acronym of the next key, if that follows it without a separator. */
function beforeNextKey(value: string): string {
	const sign = value.indexOf('=');
	return sign < 0 ? value : value.slice(0, startOfWord(value, withoutMarks(value, { start: 0, end: sign }).end, MAX_SHORT));
}
