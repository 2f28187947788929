import search from 'approx-string-match';
import type { PieceToken } from './quotationPieces';
import type { SourceText } from './sourceText';

/** A place in a source that is almost a piece of a quotation: a range of tokens, `end` exclusive. */
export interface NearRange {
	readonly start: number;
	readonly end: number;
}

/** The maximum number of tokens that may be different, whatever the length. */
const MAX_DIFFERENT = 8;
/** The number of tokens from which two may be different. */
const MIN_FOR_TWO = 6;

/** Each distinct token gets one UTF-16 unit, below the surrogates. */
const MAX_UNITS = 0xD7FF;
/** The units of tokens that are in only one of the two texts; they are equal to nothing. */
const ONLY_QUOTED = '\uFFFE';
const ONLY_SOURCE = '\uFFFF';

/**
 * Finds the place in a source that differs from a piece of a quotation by the fewest tokens: at most a quarter of them and eight, but one
 * in any piece and two in one of six or more. (Tools that relocate annotations accept half of them.) Returns the first of those that begin
 * where `prefers` says, otherwise the first; `undefined` if there is none. Each token becomes one character, so that the search counts
 * tokens, not letters.
 */
export function nearInSource(
	tokens: readonly PieceToken[],
	source: SourceText,
	prefers: (paragraph: number) => boolean,
): NearRange | undefined {
	const units = new Map<string, string>();
	let pattern = '';
	for (const { keys } of tokens) {
		const key = keys.find(one => source.byKey.has(one));
		const unit = key === undefined || units.size >= MAX_UNITS ? ONLY_QUOTED : units.get(key) ?? String.fromCharCode(units.size + 1);
		if (key !== undefined) {
			keys.forEach(one => units.set(one, unit));
		}
		pattern += unit;
	}
	const text = source.tokens.map(({ key }) => units.get(key) ?? ONLY_SOURCE).join('');
	const max = tokens.length < MIN_FOR_TWO ? 1 : Math.min(MAX_DIFFERENT, Math.max(2, Math.floor(tokens.length / 4)));
	const found = search(text, pattern, max);
	const best = found.find(({ start }) => prefers(source.tokens[start]?.paragraph ?? 0)) ?? found[0];
	return best && inOneParagraph(best, source);
}

/** Cuts a place to the paragraph that has most of it. */
function inOneParagraph({ start, end }: NearRange, { tokens }: SourceText): NearRange {
	const middle = tokens[(start + end) >> 1]?.paragraph;
	let from = start;
	let to = end;
	while (tokens[from]?.paragraph !== middle) {
		from++;
	}
	while (to > from && tokens[to - 1]?.paragraph !== middle) {
		to--;
	}
	return { start: from, end: to };
}
