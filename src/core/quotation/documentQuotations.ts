import type { ParsedCitations } from '../citation/document/written';
import { flatBlocks } from '../prose/flatBlocks';
import { overlapping } from '../prose/overlapping';
import type { ProseRange } from '../prose/prose';
import { insideMarks, quotationsIn } from '../prose/quotationMarks';
import { outerFirst, type OffsetRange } from '../text/offsetRange';
import type { MarkedQuotation, QuotationSyntax } from './quotationSyntax';
import { plainQuotation, quotedText, type PlainQuotation, type QuotationContext } from './quotedText';
import { withoutOverlaps } from './withoutOverlaps';

/** A quotation in a document. Its range is that of the words; `outer` contains the marks and markup around them. */
export interface DocumentQuotation extends OffsetRange, PlainQuotation {
	readonly outer: OffsetRange;
	/** Whether it is set apart from the paragraphs around it. */
	readonly isBlock: boolean;
}

/** A document in which quotations are searched for. `prose` and `parsed` come from the document's language. */
export interface QuotingDocument {
	readonly text: string;
	/** How the language of the document marks quotations; absent if it has no syntax for them. */
	readonly syntax: QuotationSyntax | undefined;
	readonly prose: readonly ProseRange[];
	readonly parsed: ParsedCitations;
}

/** Finds the outermost quotations of a document, in marks, in block quotes and in the markup of its language, in order. */
export function documentQuotations({ text, syntax, prose, parsed }: QuotingDocument): readonly DocumentQuotation[] {
	const { quotations: marked = [], signs = [] } = syntax?.(text) ?? {};
	const excluded = excludedIn(parsed);
	const context: QuotationContext = { text, prose, excluded: excluded.parts, signs };
	const inMarks = [...markedIn(context, excluded.notes)];
	const all = [...marked, ...inMarks].sort((a, b) => outerFirst(a.outer, b.outer));
	const found: DocumentQuotation[] = [];
	let end = 0;
	for (const quotation of all) {
		if (quotation.outer.start >= end) {
			const plain = plainOf(quotation, context);
			if (/[\p{L}\p{N}]/u.test(plain.text)) {
				found.push({
					start: quotation.start,
					end: quotation.end,
					outer: quotation.outer,
					isBlock: quotation.isBlock,
					text: plain.text,
					startOf: plain.startOf,
					endOf: plain.endOf,
				});
			}
			end = quotation.outer.end;
		}
	}
	return found;
}

function plainOf(quotation: MarkedQuotation, context: QuotationContext): PlainQuotation {
	// A note that contains the quotation does not exclude it.
	const excluded = context.excluded.filter(({ start, end }) => start > quotation.start || end < quotation.end);
	const plain = quotation.isPlain ? plainQuotation(context.text, quotation) : quotedText({ ...context, excluded }, quotation);
	return quotation.isBlock ? { text: withoutOrigin(plain.text), startOf: plain.startOf, endOf: plain.endOf } : plain;
}

/** Returns the text of a block without its last line if that names the source. */
function withoutOrigin(text: string): string {
	const end = text.trimEnd().lastIndexOf('\n');
	return end >= 0 && /^\s*(?:—|–|--|―)/u.test(text.slice(end + 1)) ? text.slice(0, end) : text;
}

/** Returns the ranges that are not quoted, and those of the texts of notes, both in order and without overlaps. */
function excludedIn({ citations, notes }: ParsedCitations): {
	readonly parts: readonly OffsetRange[];
	readonly notes: readonly OffsetRange[];
} {
	const contents = withoutOverlaps(notes.flatMap(({ content }) => content ?? []));
	const inNote = (part: OffsetRange) => overlapping(contents, part).length > 0;
	return { parts: withoutOverlaps([...citations.filter(one => !inNote(one)), ...notes]), notes: contents };
}

/** Finds quotation marks: in the running text without notes, then in each note. */
function* markedIn(context: QuotationContext, notes: readonly OffsetRange[]): Generator<MarkedQuotation> {
	const isInNote = (range: ProseRange) => overlapping(notes, range).length > 0;
	const inNotes = context.prose.filter(isInNote);
	const running = inNotes.length === 0 ? context.prose : context.prose.filter(range => !isInNote(range));
	for (const block of [...flatBlocks(context.text, joined(context, running)), ...flatBlocks(context.text, joined(context, inNotes))]) {
		for (const range of quotationsIn(block.text)) {
			const { start, end } = insideMarks(block.text, range);
			if (end > start) {
				yield {
					start: block.start(start),
					end: block.end(end),
					outer: { start: block.start(range.start), end: block.end(range.end) },
					isBlock: false,
				};
			}
		}
	}
}

/**
 * Matches markup that separates two blocks on one line: cells, elements and commands. Anything else there is inline, such as code, a
 * formula or an address.
 */
const BETWEEN_BLOCKS =
	/[\n|&]|<\/?(?:p|div|li|ul|ol|td|th|tr|table|caption|h[1-6]|blockquote|section|br|d[dt])\b|\\(?:item|par|(?:sub){0,2}section|chapter|part|begin|end|caption|title|author)\b/iu;

/** Joins the prose of a paragraph to one block, even if citations, notes, code, formulas or links separate its parts. */
function joined({ text, excluded, signs }: QuotationContext, prose: readonly ProseRange[]): readonly ProseRange[] {
	return prose.map((range, index) => {
		const before = prose[index - 1];
		if (range.continues || !before) {
			return range;
		}
		const gap = { start: before.end, end: range.start };
		const written = text.slice(gap.start, gap.end);
		const isInline =
			overlapping(excluded, { start: gap.start, end: Math.max(gap.end, gap.start + 1) }).length > 0
			|| overlapping(signs, gap).length > 0;
		const isJoined = !/\n[ \t>]*\r?\n/.test(written) && (isInline || (written !== '' && !BETWEEN_BLOCKS.test(written)));
		return isJoined ? { ...range, continues: true } : range;
	});
}
