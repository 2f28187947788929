import { MAX_BRACKET_LENGTH } from '../limits';
import type { BlockReading } from './blockReading';
import type { Introduction } from './introduction';
import { pairAt, type Pair } from './pair';
import { shortFormOf } from './shortForm';

/** The longest line of a list that is read: an acronym, a separator and an expansion. */
const MAX_LINE = MAX_BRACKET_LENGTH + 30;

/** An acronym at the start of a line, and what separates it from its expansion. */
const ENTRY = /^([^\S\n]*(?:[-*•–]\s+)?["“„«*[]*)([\p{L}\p{N}][^\s:=–—,;|]{0,18}(?: [\p{Lu}\p{N}][^\s:=–—,;|]{0,12})?)(["”»*\]]*(?:[^\S\n]*(?:::?|=|,|–|—|\t|\|)[^\S\n]*|[^\S\n]+-[^\S\n]+|[^\S\n]+))(?=\S)/u;

/** A line of a block, or a block without line breaks. */
interface ListLine {
	readonly reading: BlockReading;
	readonly start: number;
	readonly end: number;
}

/**
 * Finds pairs in lists of abbreviations and in tables: an acronym and its expansion are on one line, or are the whole content of two lines or blocks that
 * follow each other, such as the cells of a table. Takes the blocks in order.
 */
export function introductionsInLists(blocks: readonly BlockReading[]): readonly Introduction[] {
	const lines = blocks.flatMap(linesOf);
	return lines.flatMap((line, index) => {
		const next = lines[index + 1];
		const pair = pairOnLine(line) ?? (next && (pairOfLines(line, next) ?? pairOfLines(next, line)));
		return pair ? [{ ...pair, form: 'key' as const }] : [];
	});
}

function linesOf(reading: BlockReading): readonly ListLine[] {
	const lines: ListLine[] = [];
	let start = 0;
	for (const line of reading.text.split('\n')) {
		if (line.trim() !== '') {
			lines.push({ reading, start, end: start + line.length });
		}
		start += line.length + 1;
	}
	return lines;
}

function pairOnLine({ reading, start, end }: ListLine): Pair | undefined {
	const line = reading.text.slice(start, Math.min(end, start + MAX_LINE + 1));
	const match = line.length > MAX_LINE ? null : ENTRY.exec(line);
	const [whole = '', before = '', word = ''] = match ?? [];
	const short = shortFormOf(word);
	const pair = short && pairAt(reading, reading.placed(start + before.length, start + before.length + short.text.length), { start: start + whole.length, end: start + line.replace(/[;.,]\s*$/u, '').length });
	// A line that merely begins with an acronym often continues with words that contain its letters.
	return pair?.certainty === 'likely' && !/[:=–—\t|]/u.test(whole) ? undefined : pair;
}

/** The pair of a line that is an acronym and nothing else, and of one that is its expansion and nothing else. */
function pairOfLines(acronym: ListLine, expansion: ListLine): Pair | undefined {
	if (expansion.end - expansion.start > MAX_LINE || acronym.end - acronym.start > MAX_LINE) {
		return undefined;
	}
	const line = acronym.reading.text.slice(acronym.start, acronym.end);
	const word = line.trim().replace(/:$/u, '');
	const short = shortFormOf(word);
	const start = acronym.start + line.indexOf(word);
	const pair = short && pairAt(expansion.reading, acronym.reading.placed(start, start + short.text.length), expansion);
	return pair?.certainty === 'likely' ? undefined : pair;
}
