import { partitionPoint } from '../data/binarySearch';
import type { Mention } from '../lexicon/matching/mentions';
import type { FlatBlock } from '../prose/flatBlocks';
import { quotationsIn } from '../prose/quotationMarks';
import { structureKindsAt, type StructureKind, type StructureRange } from '../prose/structure';
import type { OffsetRange } from '../text/offsetRange';
import { isBibliographicEntry, isCaption } from './noSentences';
import { textWords, type TextWords } from './words/textWords';
import { QUOTE } from './words/unitClass';
import { WORD } from './words/wordFlags';
import type { WordTable } from './words/wordTable';

const NO_KINDS: readonly StructureKind[] = [];
const ASIDES: ReadonlySet<StructureKind> = new Set<StructureKind>(['caption', 'note']);

/** A block of prose of a segment, as checks read it. Offsets are those of the segment, unless said otherwise. */
export class BlockView implements OffsetRange {
	readonly start: number;
	readonly end: number;
	/** The text without markup. */
	readonly text: string;
	/** The mentions in the block, in order. */
	readonly mentions: readonly Mention[];
	readonly flat: FlatBlock;
	/** The properties of words. */
	readonly table: WordTable;
	private readonly structure: readonly StructureRange[];
	private quotations: readonly OffsetRange[] | undefined;
	private hasNoSentences: boolean | undefined;
	private knownWords: TextWords | undefined;

	/** `structure` are the parts outside the running text that overlap the block. */
	constructor(
		flat: FlatBlock,
		{
			mentions,
			structure,
			table,
		}: { readonly mentions: readonly Mention[]; readonly structure: readonly StructureRange[]; readonly table: WordTable },
	) {
		this.flat = flat;
		this.text = flat.text;
		this.start = flat.start(0);
		this.end = flat.end(flat.text.length);
		this.mentions = mentions;
		this.structure = structure;
		this.table = table;
	}

	/** Returns the view of this block and another one further on that continues its sentence after a note or a citation. */
	joined(next: BlockView): BlockView {
		return new BlockView(this.flat.joined(next.flat), {
			mentions: [...this.mentions, ...next.mentions],
			structure: [...new Set([...this.structure, ...next.structure])],
			table: this.table,
		});
	}

	/** The words of the text, in one pass for all checks. */
	get words(): TextWords {
		this.knownWords ??= textWords(this.text, this.table);
		return this.knownWords;
	}

	/** The kinds of those parts outside the running text that contain the beginning of the block. */
	get kinds(): readonly StructureKind[] {
		return this.structure.length === 0 ? NO_KINDS : structureKindsAt(this.structure, this.flat.start(Math.max(0, this.text.search(/\S/u))));
	}

	/** Whether an offset of the segment is in the running text, in the words of the author. */
	isRunning(offset: number): boolean {
		this.hasNoSentences ??= ((this.words.flags & WORD.year) !== 0 && isBibliographicEntry(this.text)) || isCaption(this.text);
		return (
			!this.hasNoSentences
			&& (this.structure.length === 0 || structureKindsAt(this.structure, offset).every(kind => kind === 'abstract'))
			&& !this.isQuoted({ start: offset, end: offset })
		);
	}

	/** Whether an offset of the segment is in an abstract, which is read without the rest of the document. */
	isAbstract(offset: number): boolean {
		return this.structure.length > 0 && structureKindsAt(this.structure, offset).includes('abstract');
	}

	/** Whether an offset of the segment is in a caption or note, which readers of the running text may skip. */
	isAside(offset: number): boolean {
		return (this.structure.length > 0 && structureKindsAt(this.structure, offset).some(kind => ASIDES.has(kind))) || isCaption(this.text);
	}

	/** Returns a range of the segment, given one of the text of the block. */
	inSegment(start: number, end: number): OffsetRange {
		return { start: this.flat.start(start), end: this.flat.end(end) };
	}

	/** Returns the offset in the text of the block for one in the segment. */
	offsetOf(inSegment: number): number {
		return this.flat.offsetOf(inSegment);
	}

	/** Returns the range in the text of the block for one of the segment. */
	within({ start, end }: OffsetRange): OffsetRange {
		const last = this.offsetOf(end - 1);
		return { start: this.offsetOf(start), end: last + 1 };
	}

	/** Whether a range of the segment is in a quotation: its words are somebody else's. */
	isQuoted({ start, end }: OffsetRange): boolean {
		if (this.structure.length > 0 && structureKindsAt(this.structure, start).includes('quotation')) {
			return true;
		}
		if ((this.words.units & QUOTE) === 0) {
			return false;
		}
		this.quotations ??= quotationsIn(this.text).map(quotation => this.inSegment(quotation.start, quotation.end));
		const quotations = this.quotations;
		const last = quotations[partitionPoint(0, quotations.length, index => (quotations[index]?.start ?? 0) <= start) - 1];
		return last !== undefined && end <= last.end;
	}
}
