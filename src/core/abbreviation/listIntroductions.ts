import { MAX_BRACKET_LENGTH } from '../limits';
import type { BlockReading } from './blockReading';
import type { Introduction } from './introduction';
import { pairAt, type Pair } from './pair';
import { shortFormOf } from './shortForm';
import { withoutMarks } from './withoutMarks';

/** The longest line of a list that is read: an acronym, a separator and an expansion. */
const MAX_LINE = MAX_BRACKET_LENGTH + 30;

/** The bullet of an item. */
const BULLET = /^[-*•–](?=\s)/u;
/** The mark of a definition or an item, at the start of the line of an expansion. */
const SIGN = /^[^\S\n]*[:*•–—-](?=\s)/u;
/** One word or two at the start of a line that may be an acronym. */
const WORD = /^[\p{L}\p{N}][^\s:=–—,;|"“”«»*\]]{0,18}(?: [\p{Lu}\p{N}][^\s:=–—,;|"“”«»*\]]{0,12})?/u;
/** What may be between an acronym and its expansion. */
const SEPARATOR = /^[\s:=–—,|"”»*\]-]+/u;

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
	if (!blocks.some(hasBeginning)) {
		return [];
	}
	const lines = blocks.flatMap(linesOf);
	return lines.flatMap((line, index) => {
		const next = lines[index + 1];
		const pair = pairOnLine(line) ?? (next && (pairOfLines(line, next) ?? pairOfLines(next, line)));
		return pair ? [{ ...pair, form: 'key' as const }] : [];
	});
}

/** Whether a line of a block may begin with an acronym. */
function hasBeginning({ text }: BlockReading): boolean {
	for (let start = 0; start < text.length;) {
		const feed = text.indexOf('\n', start);
		const end = feed < 0 ? text.length : feed;
		if (mayBegin(text, start, end)) {
			return true;
		}
		start = end + 1;
	}
	return false;
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

/** The longest acronym of two words, with its signs. */
const MAX_WORDS = 40;

/** Whether a line may begin with an acronym: it has two capitals, or a capital and a digit, or letters that may be either. */
function mayBegin(text: string, start: number, end: number): boolean {
	if (end - start > MAX_LINE) {
		return false;
	}
	const first = startOfText(text, start, end);
	let signs = 0;
	for (let at = first; at < Math.min(end, first + MAX_WORDS) && signs < 2; at++) {
		const unit = text.charCodeAt(at);
		const isSmall = unit < 0x30 || (unit > 0x39 && unit < 0x41) || (unit > 0x5A && unit < 0x80);
		signs += isSmall ? 0 : 1;
	}
	return signs >= 2;
}

/** Returns where a line has its first letter or digit. */
function startOfText(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && /[^\p{L}\p{N}]/u.test(text.charAt(at))) {
		at++;
	}
	return at;
}

function pairOnLine({ reading, start, end }: ListLine): Pair | undefined {
	const { text } = reading;
	if (end - start > MAX_LINE) {
		return undefined;
	}
	const line = withoutMarks(text, { start, end }, ';.,');
	const item = withoutMarks(text, { start: line.start + (BULLET.exec(text.slice(line.start, line.end))?.[0].length ?? 0), end: line.end });
	const words = WORD.exec(text.slice(item.start, item.end))?.[0] ?? '';
	const word = [words, words.split(' ')[0] ?? ''].find(candidate => shortFormOf(candidate) !== undefined) ?? '';
	const short = shortFormOf(word);
	const separator = SEPARATOR.exec(text.slice(item.start + word.length, item.end))?.[0] ?? '';
	if (!short || separator === '') {
		return undefined;
	}
	const from = item.start + word.length + separator.length;
	const pair = pairAt(reading, reading.placed(item.start, item.start + short.text.length), { start: from, end: line.end });
	// A line that merely begins with an acronym often continues with words that contain its letters.
	return pair?.certainty === 'likely' && !/[:=–—\t|]/u.test(separator) ? undefined : pair;
}

/** Returns the introduction of two lines, of which one is only an acronym and the other only its expansion. */
function pairOfLines(acronym: ListLine, expansion: ListLine): Pair | undefined {
	if (expansion.end - expansion.start > MAX_LINE || acronym.end - acronym.start > MAX_LINE) {
		return undefined;
	}
	const { start, end } = withoutMarks(acronym.reading.text, acronym, ':');
	const short = shortFormOf(acronym.reading.text.slice(start, end));
	const sign = SIGN.exec(expansion.reading.text.slice(expansion.start, expansion.end))?.[0].length ?? 0;
	const pair = short && pairAt(expansion.reading, acronym.reading.placed(start, start + short.text.length), { start: expansion.start + sign, end: expansion.end });
	return pair?.certainty === 'likely' ? undefined : pair;
}
