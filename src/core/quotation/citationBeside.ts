import type { PlacedCitation } from '../citation/document/placedCitation';
import { partitionPoint } from '../data/binarySearch';
import type { OffsetRange } from '../text/offsetRange';
import { endsWithAbbreviation } from './abbreviations';

/** The range of a quotation with its marks, and whether it is a separate block. */
export interface PlacedQuotation {
	readonly outer: OffsetRange;
	readonly isBlock: boolean;
}

/** The maximum distance between a quotation and its citation. */
const REACH = 300;

/** The end of a sentence that another follows, and the end of a paragraph. */
const SENTENCE_END = /[.!?…]["”’»›)\]}*_]*(?:\[\^[\w-]{1,40}\])?\s+["“„«‘‚‹([{\\*_]*\p{Lu}/gu;
const PARAGRAPH_END = /\n[ \t>]*\r?\n/;

/** Finds the citations of the quotations of a document. */
export class CitationsBeside {
	private readonly text: string;
	private readonly quotations: readonly PlacedQuotation[];
	private readonly places: readonly CitationPlace[];

	/** Quotations must be in order and not overlap. */
	constructor(text: string, quotations: readonly PlacedQuotation[], citations: readonly PlacedCitation[]) {
		this.text = text;
		this.quotations = quotations;
		this.places = citations.filter(({ mode }) => mode !== 'hidden').flatMap(placesOf).sort((a, b) => a.start - b.start);
	}

	/**
	 * Returns the citation of the quotation with an index: in it or in its markup, otherwise after it in the same sentence, where no other
	 * quotation is in between, otherwise before it in the same sentence. That of a block quotation may be at the near edge of the next or
	 * previous paragraph. `undefined` if it has none.
	 */
	of(index: number): PlacedCitation | undefined {
		const quotation = this.quotations[index];
		if (!quotation) {
			return undefined;
		}
		const { outer } = quotation;
		const next = partitionPoint(0, this.places.length, at => (this.places[at]?.start ?? 0) < outer.end);
		const last = this.inSameNote(this.places[next - 1], outer);
		if (last && last.start >= outer.start) {
			return last.citation;
		}
		const after = this.inSameNote(this.places[next], outer);
		const end = this.quotations[index + 1]?.outer.start ?? Infinity;
		if (after && after.start <= end && this.isBeside(quotation, { start: outer.end, end: after.start })) {
			return after.citation;
		}
		const previous = this.quotations[index - 1];
		const isFree =
			last
			&& last.start >= (previous?.outer.end ?? 0)
			&& !(previous && this.isBeside(previous, { start: previous.outer.end, end: last.start }));
		return isFree && this.isBeside(quotation, { start: last.end, end: outer.start }) ? last.citation : undefined;
	}

	/** Returns a place, unless it is in a note in which the quotation is not. */
	private inSameNote(place: CitationPlace | undefined, { start, end }: OffsetRange): CitationPlace | undefined {
		return place?.note && (start < place.note.start || end > place.note.end) ? undefined : place;
	}

	private isBeside({ isBlock }: PlacedQuotation, { start, end }: OffsetRange): boolean {
		if (end - start > REACH) {
			return false;
		}
		const gap = this.text.slice(start, end);
		return !hasSentenceEnd(gap) && !(hasOtherClause(gap) && !isBlock) && gap.split(PARAGRAPH_END).length <= (isBlock ? 2 : 1);
	}
}

/**
 * Whether the text between a quotation and a citation has a semicolon and then words of a clause of its own, to which the citation belongs:
 * “…”, as a member said; the audit has the figures [1].
 */
function hasOtherClause(text: string): boolean {
	return OTHER_CLAUSE.test(text);
}

const OTHER_CLAUSE = /\p{L}[^;]{0,300};\s+(?:\p{L}[\p{L}’'-]*,?\s+){3}/u;

function hasSentenceEnd(text: string): boolean {
	return [...text.matchAll(SENTENCE_END)].some(({ index }) => !endsWithAbbreviation(text, index + 1));
}

/** The place of a citation. In a note it has two places: that of the note's mark, and its own, which counts only inside this note. */
interface CitationPlace extends OffsetRange {
	readonly citation: PlacedCitation;
	readonly note?: OffsetRange;
}

function placesOf(citation: PlacedCitation): readonly CitationPlace[] {
	const { start, end, note, sources } = citation;
	if (!note) {
		return [{ citation, start, end }];
	}
	const first = sources[0];
	const last = sources.at(-1);
	return [
		{ citation, start: note.start, end: note.end },
		...note.content && first && last ? [{ citation, start: first.start, end: last.end, note: note.content }] : [],
	];
}
