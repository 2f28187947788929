import { partitionPoint } from '../data/binarySearch';
import { overlapping } from '../prose/overlapping';
import type { ProseRange } from '../prose/prose';
import type { OffsetRange } from '../text/offsetRange';
import type { PrintedCharacter } from './quotationSyntax';

/** The words of a quotation, without markup. */
export interface PlainQuotation {
	readonly text: string;
	/** Map an offset in the text to the document. An end offset is mapped by the character before it. */
	readonly startOf: (offset: number) => number;
	readonly endOf: (offset: number) => number;
}

/** The input for reading quotations in a document. All lists are in order. */
export interface QuotationContext {
	readonly text: string;
	readonly prose: readonly ProseRange[];
	/** The ranges that are not quoted: citations, note marks, and notes in the text. */
	readonly excluded: readonly OffsetRange[];
	readonly signs: readonly PrintedCharacter[];
}

/** Represents something that is quoted but is not prose, such as a formula: it matches any words. */
const UNREAD = '[=]';

/** Tags, commands, link targets, entities and block marks, which print nothing. */
const MARKUP =
	/<!--[^]{0,2000}?-->|<\/?[a-zA-Z][^<>]*>|\\[a-zA-Z@]+\*?|\]\([^()\s]*(?:\s"[^"\n]{0,200}")?\)|\]\[[^[\]\n]{0,100}\]|&[#\w]{1,10};|\{[.#][\w-]+\}|#(?:emph|strong|text|quote)\b/gu;
const LINK = /^\[[^[\]]*\][([]/u;
/** A square bracket, also at the start of a line of a block quotation. */
const BRACKET = /^(?:\s*(?:>[ \t]*)+)?([[\]])$/u;
const MAX_LINK_TEXT = 500;
const PARAGRAPH = /\n[ \t>]*\r?\n|<\/?(?:p|br|li|div)\b|\\par\b|#parbreak/u;

/** Returns the words of a range of a document: its prose, the characters that markup prints, and paragraph breaks as blank lines. */
export function quotedText({ text, prose, excluded, signs }: QuotationContext, { start, end }: OffsetRange): PlainQuotation {
	const out = new PlainText();
	let last = start;
	const gapUntil = (to: number) => {
		if (to > last) {
			const gap = gapText(text, { start: last, end: to }, excluded);
			if (gap === text.slice(last, to)) {
				out.add(last, gap);
			} else {
				out.gap(last, gap);
			}
		}
		last = Math.max(last, to);
	};
	for (const part of partsIn({ text, prose, excluded, signs }, { start, end })) {
		gapUntil(part.start);
		out.add(part.start, part.text ?? text.slice(part.start, part.end));
		last = Math.max(last, part.end);
	}
	gapUntil(end);
	return out;
}

/** Returns the range of a text unchanged, for a quotation without markup. */
export function plainQuotation(text: string, { start, end }: OffsetRange): PlainQuotation {
	return { text: text.slice(start, end), startOf: offset => start + offset, endOf: offset => start + offset };
}

interface Part extends OffsetRange {
	readonly text?: string;
}

/** Returns the prose and the printed characters in a range, without what is excluded, in order. */
function partsIn({ prose, excluded, signs }: QuotationContext, range: OffsetRange): readonly Part[] {
	const omitted = overlapping(excluded, range);
	const printed = overlapping(signs, range).filter(
		sign =>
			sign.start >= range.start
			&& (sign.end <= range.end || sign.text === '')
			&& !overlapping(omitted, sign).some(({ start, end }) => start <= sign.start && end >= sign.end),
	);
	const removed = [...omitted, ...printed].sort((a, b) => a.start - b.start);
	const parts: Part[] = [...printed];
	for (const { start, end } of overlapping(prose, range)) {
		let from = Math.max(start, range.start);
		const to = Math.min(end, range.end);
		for (const one of removed) {
			if (one.end > from && one.start < to) {
				parts.push({ start: from, end: one.start });
				from = Math.max(from, one.end);
			}
		}
		parts.push({ start: from, end: to });
	}
	return parts.filter(part => part.end > part.start).sort((a, b) => a.start - b.start);
}

/** Returns the text that a gap between prose represents. */
function gapText(text: string, gap: OffsetRange, excluded: readonly OffsetRange[]): string {
	let rest = '';
	let from = gap.start;
	for (const one of overlapping(excluded, gap)) {
		rest += text.slice(from, Math.max(from, one.start));
		from = Math.max(from, one.end);
	}
	rest += text.slice(Math.min(from, gap.end), gap.end);
	const bracket = BRACKET.exec(rest)?.[1];
	if (bracket === ']' || (bracket === '[' && !LINK.test(text.slice(text.indexOf('[', gap.start), gap.end + MAX_LINK_TEXT)))) {
		// In Markdown, square brackets may be a link; otherwise they are printed.
		return rest.startsWith(bracket) ? bracket : ` ${bracket}`;
	}
	const printed = rest.replace(MARKUP, '');
	if (PARAGRAPH.test(rest)) {
		return '\n\n';
	}
	if (/[\p{L}\p{N}]/u.test(printed)) {
		return ` ${UNREAD} `;
	}
	return /\s|~/u.test(printed) ? ' ' : '';
}

class PlainText implements PlainQuotation {
	private readonly pieces: { readonly flat: number; readonly source: number; readonly length: number }[] = [];
	private flat = '';

	get text(): string {
		return this.flat;
	}

	add(source: number, text: string): void {
		this.pieces.push({ flat: this.flat.length, source, length: text.length });
		this.flat += text;
	}

	gap(source: number, text: string): void {
		if (text !== '') {
			this.pieces.push({ flat: this.flat.length, source, length: 0 });
			this.flat += text;
		}
	}

	readonly startOf = (offset: number): number => {
		const piece = this.pieces[partitionPoint(1, this.pieces.length, index => (this.pieces[index]?.flat ?? 0) <= offset) - 1];
		return piece ? piece.source + Math.min(offset - piece.flat, piece.length) : 0;
	};

	readonly endOf = (offset: number): number => {
		const piece = this.pieces[partitionPoint(1, this.pieces.length, index => (this.pieces[index]?.flat ?? 0) < offset) - 1];
		return piece ? piece.source + Math.min(offset - piece.flat, piece.length) : 0;
	};
}
