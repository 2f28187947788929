import type { Locator } from '../dossier/model';
import type { OffsetRange } from '../text/offsetRange';
import { isCitedPlace } from './citedPlace';
import { findInSource, startsOf, sharedTokens, type FoundPieces } from './findInSource';
import { nearInSource } from './nearInSource';
import { notableInsertions, notableOmissions } from './notableInsertions';
import { isSameToken, readPieces, type PieceToken, type QuotationPiece } from './quotationPieces';
import type { SourceText } from './sourceText';
import type { QuotationVerdict, QuotedDifference, QuotedText } from './verdict';
import { wordDiff } from './wordDiff';

/** The number of words within which the first or last word of a quotation is searched for if words are missing next to it. */
const FURTHER = [1, 2, 3];

/** The minimum number of words of a part of a joined quotation. */
const MIN_PART_WORDS = 3;

/** Compares a quotation with the whole text of a source. */
export function judgeByText(quotation: QuotedText, source: SourceText): QuotationVerdict {
	const { text, cited, minWords } = quotation;
	const literal = readPieces(text, { literal: true });
	if (wordsOf(literal.pieces) < minWords) {
		return { kind: 'tooShort' };
	}
	const changed = readPieces(text, { literal: false });
	const isCited = (paragraph: number) => isCitedPlace(cited, source.paragraphs[paragraph]?.place);
	for (const starts of cited ? [isCited, () => true] : [isCited]) {
		for (const { pieces, insertions } of [literal, changed]) {
			const found = findInSource(pieces, source, starts);
			if (found) {
				const places = placesOfFound(found, source);
				return starts === isCited
					? {
							kind: 'exact',
							places,
							notable: [...notableInsertions(text, insertions), ...notableOmissions(pieces, found, source)],
						}
					: { kind: 'otherParagraph', places };
			}
		}
	}
	return new Comparison(text, source, isCited).of(changed.pieces);
}

function wordsOf(pieces: readonly QuotationPiece[]): number {
	return pieces.reduce((sum, { tokens }) => sum + tokens.filter(({ isMark }) => !isMark).length, 0);
}

function placesOfFound({ first, last }: FoundPieces, source: SourceText): readonly Locator[] {
	return source.paragraphs.slice(first, last + 1).flatMap(({ place }) => place ?? []);
}

/** Compares a quotation that a source does not have. */
class Comparison {
	private readonly text: string;
	private readonly source: SourceText;
	private readonly isCited: (paragraph: number) => boolean;

	constructor(text: string, source: SourceText, isCited: (paragraph: number) => boolean) {
		this.text = text;
		this.source = source;
		this.isCited = isCited;
	}

	of(pieces: readonly QuotationPiece[]): QuotationVerdict {
		const differences: QuotedDifference[] = [];
		const joints: number[] = [];
		const places = new Set<Locator>();
		for (const piece of pieces) {
			if (findInSource([{ ...piece, link: 'start' }], this.source, () => true)) {
				continue;
			}
			const near = nearInSource(piece.tokens, this.source, this.isCited);
			const parts = near ? [] : this.parts(piece.tokens);
			if (!near && parts.length === 0) {
				return { kind: 'notFound' };
			}
			joints.push(...parts);
			if (near) {
				const place = this.source.paragraphs[this.source.tokens[near.start]?.paragraph ?? 0]?.place;
				if (place) {
					places.add(place);
				}
				differences.push(...this.differences(piece.tokens, near.start, near.end));
			}
		}
		const [first, ...others] = differences;
		// If every piece is in the source, the pieces are in a different order or too far apart.
		return first ? { kind: 'differs', places: [...places], differences: [first, ...others] }
			: { kind: 'joined', at: joints.length > 0 ? joints : pieces.slice(1).map(({ tokens }) => tokens[0]?.start ?? 0) };
	}

	private differences(tokens: readonly PieceToken[], start: number, end: number): readonly QuotedDifference[] {
		const { tokens: all } = this.source;
		const paragraph = all[start]?.paragraph;
		const diff = (from: number, to: number) => wordDiff(tokens, all.slice(from, to));
		// An approximate match may lack its first and last words: as many as the quotation has different words there.
		const rough = diff(start, end);
		let from = start;
		let to = end;
		const [first] = rough;
		const last = rough.at(-1);
		// If words are missing just before the last word or after the first, that word is a little further on in the source.
		const isEnd = (token: PieceToken | undefined, at: number) =>
			token !== undefined && all[at]?.paragraph === paragraph && isSameToken(token, all[at]?.key ?? '');
		const before = first?.quoted[0] === 0 && first.quoted[1] > 0 ? FURTHER.find(by => isEnd(tokens[0], from - by)) : undefined;
		const after =
			last?.quoted[1] === tokens.length && last.quoted[0] < tokens.length
				? FURTHER.find(by => isEnd(tokens.at(-1), to - 1 + by))
				: undefined;
		from -= before ?? 0;
		to += after ?? 0;
		if (before === undefined && first && first.quoted[0] === 0 && first.source[1] === 0) {
			for (let more = first.quoted[1]; more > 0 && from > 0 && all[from - 1]?.paragraph === paragraph; more--) {
				from--;
			}
		}
		if (after === undefined && last && last.quoted[1] === tokens.length && last.source[0] === end - start) {
			for (let more = last.quoted[1] - last.quoted[0]; more > 0 && all[to]?.paragraph === paragraph; more--) {
				to++;
			}
		}
		return diff(from, to).map(({ quoted, source }) => ({
			...this.placeOf(tokens, quoted),
			wording: this.wording(from + source[0], from + source[1]),
		}));
	}

	/** Returns the range of tokens in the quotation. An empty one is at the end of the token before it. */
	private placeOf(
		tokens: readonly PieceToken[],
		[first, end]: readonly [number, number],
	): OffsetRange {
		const at = tokens[first - 1]?.end ?? tokens[0]?.start ?? 0;
		return end > first ? { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? this.text.length } : { start: at, end: at };
	}

	/** Returns the text of tokens of the source, on one line. */
	private wording(start: number, end: number): string {
		const first = this.source.tokens[start];
		const last = this.source.tokens[end - 1];
		return end <= start || !first || !last ? ''
			: (this.source.paragraphs[first.paragraph]?.text ?? '').slice(first.start, last.end).replace(/\s+/gu, ' ');
	}

	/** Returns the offsets between parts that are in different places of the source; none if the piece does not consist of such parts. */
	private parts(tokens: readonly PieceToken[]): readonly number[] {
		const joints: number[] = [];
		for (let from = 0; from < tokens.length;) {
			let length = 0;
			for (const at of startsOf(tokens.slice(from, from + 1), this.source)) {
				length = Math.max(length, sharedTokens(tokens, from, this.source.tokens, at));
			}
			if (length < Math.min(MIN_PART_WORDS, tokens.length)) {
				return [];
			}
			from += length;
			if (from < tokens.length) {
				joints.push(tokens[from]?.start ?? 0);
			}
		}
		return joints;
	}
}
