import type { OffsetRange } from '../text/offsetRange';
import { isSameToken, type PieceToken, type QuotationPiece } from './quotationPieces';
import type { SourceText, SourceToken } from './sourceText';

/** The place of a quotation in its source: the range of tokens of each piece, `end` exclusive. */
export interface FoundPieces {
	readonly ranges: readonly OffsetRange[];
	/** The indices of the paragraphs of its first and last token. */
	readonly first: number;
	readonly last: number;
}

/** The maximum number of words of the source that square brackets replace. */
const MAX_REPLACED = 4;

/** The maximum number of places at which a piece is tried. A piece of common words in a source with more is not found. */
const MAX_TRIES = 20_000;

/**
 * Finds the pieces of a quotation in a source, in order: after a gap, the next piece is in the same or the next paragraph; otherwise it
 * follows directly, apart from words that square brackets replace. `starts` says in which paragraphs it may begin. Returns the first place;
 * `undefined` if there is none.
 */
export function findInSource(
	pieces: readonly QuotationPiece[],
	source: SourceText,
	starts: (paragraph: number) => boolean,
): FoundPieces | undefined {
	const search = new PieceSearch(pieces, source);
	const [piece] = pieces;
	for (const start of piece ? startsOf(piece.tokens, source) : []) {
		const found = starts(source.tokens[start]?.paragraph ?? 0) ? search.from(start) : undefined;
		if (found) {
			return found;
		}
	}
	return undefined;
}

/** Returns the positions in a source at which the first token of a piece occurs, in order. */
export function startsOf(tokens: readonly PieceToken[], { byKey }: SourceText): readonly number[] {
	const lists = [...new Set(tokens[0]?.keys)].flatMap(key => byKey.get(key) ?? []);
	return lists.length < 2 ? lists : [...lists].sort((a, b) => a - b);
}

/** Returns how many successive tokens of a piece and of a source are equal from given indices on, within one paragraph. */
export function sharedTokens(tokens: readonly PieceToken[], from: number, source: readonly SourceToken[], at: number): number {
	const paragraph = source[at]?.paragraph;
	let length = 0;
	for (let token = tokens[from]; token; token = tokens[from + length]) {
		const other = source[at + length];
		if (other?.paragraph !== paragraph || !other || !isSameToken(token, other.key)) {
			break;
		}
		length++;
	}
	return length;
}

class PieceSearch {
	private readonly pieces: readonly QuotationPiece[];
	private readonly source: SourceText;
	private tries = MAX_TRIES;

	constructor(pieces: readonly QuotationPiece[], source: SourceText) {
		this.pieces = pieces;
		this.source = source;
	}

	/** Returns the pieces if the first one is at an index. */
	from(start: number): FoundPieces | undefined {
		const ranges = this.rest(0, start);
		const tokens = this.source.tokens;
		return ranges && { ranges, first: tokens[start]?.paragraph ?? 0, last: tokens[(ranges.at(-1)?.end ?? 1) - 1]?.paragraph ?? 0 };
	}

	/** Returns the ranges of the pieces from an index, the first of which begins at `start`; `undefined` if one is not found. */
	private rest(index: number, start: number): FoundPieces['ranges'] | undefined {
		const piece = this.pieces[index];
		const length = piece?.tokens.length ?? 0;
		if (!piece || this.tries-- <= 0 || sharedTokens(piece.tokens, 0, this.source.tokens, start) < length) {
			return undefined;
		}
		const range = { start, end: start + length };
		const next = this.pieces[index + 1];
		if (!next) {
			return [range];
		}
		for (const place of this.placesBehind(next, range.end)) {
			const others = this.rest(index + 1, place);
			if (others) {
				return [range, ...others];
			}
		}
		return undefined;
	}

	private* placesBehind({ link, tokens }: QuotationPiece, end: number): Generator<number> {
		const all = this.source.tokens;
		const paragraph = all[end - 1]?.paragraph ?? 0;
		if (link === 'gap') {
			for (const place of startsOf(tokens, this.source)) {
				const other = all[place]?.paragraph ?? 0;
				if (place >= end && other <= paragraph + 1) {
					yield place;
				}
			}
			return;
		}
		const max = link === 'insertion' ? MAX_REPLACED : 0;
		for (let place = end, words = 0; place < all.length && words <= max; place++) {
			const token = all[place];
			if (link === 'insertion' ? token?.paragraph !== paragraph : (token?.paragraph ?? 0) > paragraph + 1) {
				return;
			}
			if (link === 'insertion' || token?.paragraph === paragraph + 1) {
				yield place;
			}
			words += token?.isMark === true ? 0 : 1;
		}
	}
}
