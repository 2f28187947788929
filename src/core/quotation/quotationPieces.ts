import type { OffsetRange } from '../text/offsetRange';
import { eitherCase, quotedTokens, type QuotedToken } from './quotedWord';

/**
 * How a piece of a quotation follows the one before.
 * - `gap`: words were left out, as an ellipsis says.
 * - `insertion`: the text in square brackets was added, or replaces a few words.
 * - `paragraph`: it is in the next paragraph of the quotation.
 */
export type PieceLink = 'start' | 'gap' | 'insertion' | 'paragraph';

/** A token of a piece. */
export interface PieceToken extends OffsetRange {
	/** The keys that are equal to it: more than one if its first letter may be in either case, or letters of it are in square brackets. */
	readonly keys: readonly string[];
	readonly isMark: boolean;
	/** The beginning that the word of the source has if square brackets change its ending, as in “ha[d]” for “have”; absent otherwise. */
	readonly stem?: string;
}

/** The longest ending that square brackets may replace. */
const MAX_ENDING = 4;

/** Whether a token of a quotation is the one of a source with a key. */
export function isSameToken({ keys, stem }: PieceToken, key: string): boolean {
	return keys.includes(key) || (stem !== undefined && key.startsWith(stem) && key.length <= stem.length + MAX_ENDING);
}

/** Words of a quotation that must follow each other in its source. It begins and ends with a word. */
export interface QuotationPiece {
	readonly link: PieceLink;
	readonly tokens: readonly PieceToken[];
}

/** A quotation divided into pieces. */
export interface QuotationReading {
	/** None of them is empty; offsets are those in the quotation. */
	readonly pieces: readonly QuotationPiece[];
	/** The texts in square brackets that are longer than a letter. */
	readonly insertions: readonly OffsetRange[];
}

/** Three full stops or the character for them, alone or in brackets; a paragraph break; square brackets with their content. */
const BREAK =
	/(?<gap>[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.(?:\s?\.){2,3})|(?<paragraph>\r?\n[ \t>]*\r?\n|\u2029)|(?<open>\[)(?<inside>[^[\]]{0,300})\]/gu;

/**
 * Divides a quotation at ellipses and paragraphs. If `literal`, square brackets are compared literally; otherwise their content counts as
 * added.
 */
export function readPieces(quotation: string, { literal }: { readonly literal: boolean }): QuotationReading {
	const reading = new PieceReader(quotation);
	let from = 0;
	for (const { 0: written, index, groups } of quotation.matchAll(BREAK)) {
		const end = index + written.length;
		if (groups?.['gap'] !== undefined || groups?.['paragraph'] !== undefined) {
			reading.add(from, index);
			reading.split(groups['gap'] === undefined ? 'paragraph' : 'gap');
			from = end;
		} else if (!literal) {
			reading.add(from, index);
			from = reading.bracket(index, end);
		}
	}
	reading.add(from, quotation.length);
	reading.split('gap');
	return reading;
}

/** How letters in brackets join the word that they touch. */
const WORD_AT_START = /^[\p{L}\p{M}\p{Nd}_'’-]+/u;
const LETTER = /[\p{L}\p{M}\p{Nd}]/u;

class PieceReader implements QuotationReading {
	readonly pieces: QuotationPiece[] = [];
	readonly insertions: OffsetRange[] = [];
	private readonly text: string;
	private tokens: PieceToken[] = [];
	private link: PieceLink = 'start';

	constructor(text: string) {
		this.text = text;
	}

	/** Adds the tokens of a part of the text. */
	add(start: number, end: number): void {
		for (const token of quotedTokens(this.text.slice(start, end))) {
			this.tokens.push(placed(token, start));
		}
	}

	/** Ends a piece. What follows has the given link. */
	split(link: PieceLink): void {
		const tokens = withoutOuterMarks(this.tokens);
		const [first, ...others] = tokens;
		if (first) {
			const isFree = this.link !== 'insertion';
			this.pieces.push({ link: this.link, tokens: [isFree ? { ...first, keys: first.keys.flatMap(eitherCase) } : first, ...others] });
			this.link = link;
		} else if (this.link !== 'start' && RANK[link] > RANK[this.link]) {
			this.link = link;
		}
		this.tokens = [];
	}

	/**
	 * Adds square brackets, and returns where the text continues. Letters that touch a word belong to it; anything else is an insertion.
	 */
	bracket(start: number, end: number): number {
		const inside = this.text.slice(start + 1, end - 1);
		if (/^\d{1,3}$/u.test(inside) && /\S/u.test(this.text.charAt(start - 1))) {
			// The mark of a note.
			return end;
		}
		const after = WORD_AT_START.exec(this.text.slice(end, end + 100))?.[0] ?? '';
		const isAfterWord = LETTER.test(this.text.charAt(start - 1));
		if (/^\p{L}$/u.test(inside) && after !== '' && !isAfterWord) {
			const [word] = quotedTokens(inside + after);
			if (word) {
				this.tokens.push({ start, end: end + after.length, keys: eitherCase(word.key), isMark: false });
			}
			return end + after.length;
		}
		if (/^\p{L}{1,3}$/u.test(inside) && isAfterWord) {
			const last = this.tokens.pop();
			if (last) {
				this.tokens.push({
					...last,
					end: end + after.length,
					keys: last.keys.flatMap(key => [`${key}${inside}${after}`, `${key}${after}`]),
					...(after === '' && isStem(last.keys[0]) && { stem: last.keys[0] }),
				});
			}
			return end + after.length;
		}
		this.insertions.push({ start, end });
		this.split('insertion');
		return end;
	}
}

/** Whether the letters before square brackets are enough to recognize the word whose ending they change. “no[w]” may replace “not”. */
function isStem(key: string | undefined): key is string {
	return key !== undefined && /^\p{L}{2}/u.test(key) && !/^(?:n[eiou]|kei|sin|san|ohn)/iu.test(key);
}

/** Divides a piece at the words whose endings were changed, for a comparison that cannot see the words of the source. */
export function withoutChangedEndings(piece: QuotationPiece): readonly QuotationPiece[] {
	if (piece.tokens.every(({ stem }) => stem === undefined)) {
		return [piece];
	}
	const pieces: QuotationPiece[] = [];
	let tokens: PieceToken[] = [];
	for (const token of [...piece.tokens, undefined]) {
		if (token && token.stem === undefined) {
			tokens.push(token);
		} else if (tokens.length > 0) {
			pieces.push({ link: pieces.length === 0 ? piece.link : 'insertion', tokens });
			tokens = [];
		}
	}
	return pieces;
}

const RANK: Readonly<Record<PieceLink, number>> = { start: 0, insertion: 1, paragraph: 2, gap: 3 };

function placed({ start, end, key, isMark }: QuotedToken, by: number): PieceToken {
	return { start: start + by, end: end + by, keys: [key], isMark };
}

/** The punctuation at the ends of a quotation may be that of the person who quotes. */
function withoutOuterMarks(tokens: readonly PieceToken[]): readonly PieceToken[] {
	let first = 0;
	let end = tokens.length;
	while (tokens[first]?.isMark === true) {
		first++;
	}
	while (end > first && tokens[end - 1]?.isMark === true) {
		end--;
	}
	return tokens.slice(first, end);
}
