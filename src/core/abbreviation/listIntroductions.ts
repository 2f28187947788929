import type { OffsetRange } from '../text/offsetRange';
import type { BlockReading } from './blockReading';
import type { Introduction, PlacedText } from './introduction';
import { MAX_LINE, mayBeginList } from './mayBeginList';
import { pairAt, type Pair } from './pair';
import { shortFormOf, type ShortForm } from './shortForm';
import { acronymColumn } from './tableHeader';
import { withoutMarks } from './withoutMarks';

/** The bullet of an item. */
const BULLET = /^[-*•–](?=\s)/u;
/** The mark of a definition or an item, at the start of the line of an expansion. */
const SIGN = /^[^\S\n]*[:*•–—-](?=\s)/u;
/** One word or two at the start of a line that may be an acronym. */
const WORD = /^[\p{L}\p{N}][^\s:=–—,;|"“”«»*\]]{0,18}(?: [\p{Lu}\p{N}][^\s:=–—,;|"“”«»*\]]{0,12})?/u;
/** The text that may be between an acronym and its expansion. */
const SEPARATOR = /^[\s:=–—,|"”»*\]-]+/u;

/** A line of a block, or a block without line breaks. */
interface ListLine {
	readonly reading: BlockReading;
	readonly start: number;
	readonly end: number;
}

/**
 * Finds pairs in lists of abbreviations and in tables: an acronym and its expansion are on one line, or are the whole content of two lines
 * or blocks that follow each other, such as the cells of a table. Takes the blocks in order.
 */
export function introductionsInLists(blocks: readonly BlockReading[]): readonly Introduction[] {
	if (!blocks.some(({ text }) => mayBeginList(text))) {
		return NONE;
	}
	const lines = blocks.flatMap(linesOf);
	const headed = pairsUnderHeader(lines);
	const onLines = withNeighbours(lines.map(readLine));
	return lines.flatMap((line, index) => {
		const next = lines[index + 1];
		const pair = headed.get(index) ?? onLines[index] ?? (next && (pairOfLines(line, next) ?? pairOfLines(next, line)));
		return pair ? [{ ...pair, kind: 'key' as const }] : [];
	});
}

const NONE: readonly Introduction[] = [];

/** Returns the pairs that a table declares because its header says so, by the index of the first line of each. */
function pairsUnderHeader(lines: readonly ListLine[]): ReadonlyMap<number, Pair> {
	const found = new Map<number, Pair>();
	let column: 'first' | 'second' | undefined;
	for (let index = 0; index + 1 < lines.length; index++) {
		const line = lines[index];
		const next = lines[index + 1];
		if (!line || !next) {
			break;
		}
		const header = isShort(line) && isShort(next) ? acronymColumn(textOf(line), textOf(next)) : undefined;
		column = header ?? (line.end - line.start > MAX_LINE ? undefined : column);
		const pair = header || !column ? undefined : column === 'first' ? declaredPair(line, next) : declaredPair(next, line);
		if (pair || header) {
			if (pair) {
				found.set(index, pair);
			}
			index++;
		}
	}
	return found;
}

/** The longest cell of a header. */
const MAX_HEADER = 24;

function isShort({ start, end }: ListLine): boolean {
	return end - start <= MAX_HEADER;
}

function textOf({ reading, start, end }: ListLine): string {
	return reading.text.slice(start, end);
}

/** Returns the pair of two cells, whatever their letters; `undefined` if one of them is not like an acronym or a name. */
function declaredPair(acronym: ListLine, expansion: ListLine): Pair | undefined {
	const { start, end } = withoutMarks(acronym.reading.text, acronym);
	const short = shortFormOf(acronym.reading.text.slice(start, end));
	const name = withoutMarks(expansion.reading.text, expansion, ';.,');
	if (!short || expansion.end - expansion.start > MAX_LINE || !isNameFor(short, expansion.reading.text.slice(name.start, name.end))) {
		return undefined;
	}
	const placed = acronym.reading.placed(start, start + short.text.length);
	const pair = pairAt(expansion.reading, placed, name);
	return {
		...(pair ?? { acronym: placed, expansion: expansion.reading.placed(name.start, name.end) }),
		certainty: pair?.certainty === 'label' ? 'label' : 'letters',
	};
}

/** Whether a text may be what an acronym stands for: it begins with a letter, is longer, and is not itself an acronym. */
function isNameFor(short: ShortForm, text: string): boolean {
	return text.length > short.text.length + 2 && /^\p{L}/u.test(text) && shortFormOf(text) === undefined;
}

/** The minimum number of items of a list in which, if the letters show that some are pairs, the others count as pairs, too. */
const MIN_ITEMS = 3;

/** Adds to the pairs of lines the items next to them, as `likely`, if most of these neighbours are pairs. */
function withNeighbours(items: readonly ReadLine[]): readonly (Pair | undefined)[] {
	const pairs = items.map(({ pair }) => pair);
	for (let from = 0; from < items.length; from++) {
		let to = from;
		while (items[to]?.item) {
			to++;
		}
		const known = pairs.slice(from, to).filter(pair => pair !== undefined).length;
		if (to - from >= MIN_ITEMS && 2 * known >= to - from) {
			for (let index = from; index < to; index++) {
				pairs[index] ??= items[index]?.item;
			}
		}
		from = Math.max(from, to);
	}
	return pairs;
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

/** What one line is on its own: `pair`, if its letters agree; `item`, if it has the form of a pair, whatever its letters are. */
interface ReadLine {
	readonly pair?: Pair | undefined;
	readonly item?: Pair | undefined;
}

function readLine(line: ListLine): ReadLine {
	const parts = partsOfLine(line);
	return parts ? { pair: pairOnLine(line, parts), item: itemOnLine(line, parts) } : {};
}

function pairOnLine(line: ListLine, parts: LineParts): Pair | undefined {
	const pair = pairAt(line.reading, parts.acronym, parts.expansion);
	// “SLA: see below. CAPEX: …”: a line with several items is not itself an item.
	if (pair?.certainty === 'likely' && /[.;:]\s/u.test(line.reading.text.slice(parts.expansion.start, parts.expansion.end))) {
		return undefined;
	}
	// A line that merely begins with an acronym often continues with words that contain its letters.
	return pair?.certainty === 'likely' && !parts.isSeparated ? undefined : pair;
}

/** Returns an acronym, a separator and the text after it as a pair, whatever the letters; `undefined` if the line is not like that. */
function itemOnLine(line: ListLine, parts: LineParts): Pair | undefined {
	if (!parts.isSeparated || !isNameFor(parts.short, line.reading.text.slice(parts.expansion.start, parts.expansion.end))) {
		return undefined;
	}
	return { acronym: parts.acronym, expansion: line.reading.placed(parts.expansion.start, parts.expansion.end), certainty: 'likely' };
}

/** The acronym at the start of a line, and the rest. */
interface LineParts {
	readonly short: ShortForm;
	readonly acronym: PlacedText;
	readonly expansion: OffsetRange;
	/** Whether a sign such as a colon is between the two, not only white space. */
	readonly isSeparated: boolean;
}

function partsOfLine({ reading, start, end }: ListLine): LineParts | undefined {
	const { text } = reading;
	if (end - start > MAX_LINE) {
		return undefined;
	}
	const line = withoutMarks(text, { start, end }, ';.,');
	const item = withoutMarks(text, {
		start: line.start + (BULLET.exec(text.slice(line.start, line.end))?.[0].length ?? 0),
		end: line.end,
	});
	const words = WORD.exec(text.slice(item.start, item.end))?.[0] ?? '';
	const word = [words, words.split(' ')[0] ?? ''].find(candidate => shortFormOf(candidate) !== undefined) ?? '';
	const short = shortFormOf(word);
	const separator = SEPARATOR.exec(text.slice(item.start + word.length, item.end))?.[0] ?? '';
	if (!short || separator === '') {
		return undefined;
	}
	return {
		short,
		acronym: reading.placed(item.start, item.start + short.text.length),
		expansion: { start: item.start + word.length + separator.length, end: line.end },
		isSeparated: /[:=–—\t|]/u.test(separator),
	};
}

/** Returns the introduction of two lines, of which one is only an acronym and the other only its expansion. */
function pairOfLines(acronym: ListLine, expansion: ListLine): Pair | undefined {
	if (expansion.end - expansion.start > MAX_LINE || acronym.end - acronym.start > MAX_LINE) {
		return undefined;
	}
	const { start, end } = withoutMarks(acronym.reading.text, acronym, ':');
	const short = shortFormOf(acronym.reading.text.slice(start, end));
	const sign = SIGN.exec(expansion.reading.text.slice(expansion.start, expansion.end))?.[0].length ?? 0;
	const pair =
		short
		&& pairAt(expansion.reading, acronym.reading.placed(start, start + short.text.length), {
			start: expansion.start + sign,
			end: expansion.end,
		});
	return pair?.certainty === 'likely' ? undefined : pair;
}
