import { shifted, touches, type OffsetRange } from '../../../text/offsetRange';
import { isInBrackets } from '../brackets';
import { joinedPart, outerParts, partAt, slicedPart } from '../noteDefinitions';
import { bracketCitations, wholeNote, type CitationKnowledge, type WholeReferences } from '../parseCitations';
import type { PlacedCitation } from '../placedCitation';
import type { RecognizedReference, ReferenceRecognizer } from '../references/recognizeReferences';
import type { ParsedPart } from '../written';

/** The references recognized in a part. */
interface Found {
	readonly by: ReferenceRecognizer;
	readonly references: readonly RecognizedReference[];
	readonly noted: readonly (WholeReferences | undefined)[];
}

/**
 * The citations and notes of a part of a document, with offsets from the start of the part. It caches the references that were last
 * recognized.
 */
export class PartCitations {
	readonly part: ParsedPart;
	/** The text of each definition, and then of each note in the text. */
	readonly contents: readonly (OffsetRange | undefined)[];
	/** The index of the first definition of each label. */
	readonly definitions: ReadonlyMap<string, number>;
	/** The index of the first mark of each label. */
	readonly marks: ReadonlyMap<string, number>;
	private readonly text: string;
	private found: Found | undefined;
	/** The parts from which it was joined, until references are recognized. */
	private pieces: readonly { readonly piece: PartCitations; readonly start: number }[] | undefined;

	constructor(text: string, part: ParsedPart, references?: Pick<Found, 'by' | 'references'>) {
		this.text = text;
		this.part = part;
		this.contents =
			part.definitions.length + part.inText.length === 0 ? NONE : [...part.definitions, ...part.inText].map(({ content }) => content);
		this.definitions = firstByLabel(part.definitions);
		this.marks = firstByLabel(part.marks);
		this.found = references && this.foundIn(references);
	}

	/** Joins parts of a document, one after another, without reading their text again. */
	static joined(pieces: readonly PartCitations[]): PartCitations {
		const starts: number[] = [];
		let text = '';
		for (const piece of pieces) {
			starts.push(text.length);
			text += piece.text;
		}
		const joined = new PartCitations(text, joinedPart(pieces.map(({ part }, index) => partAt(part, starts[index] ?? 0))));
		joined.pieces = pieces.map((piece, index) => ({ piece, start: starts[index] ?? 0 }));
		return joined;
	}

	/** Returns the part in a range, which must begin and end with segments. */
	slice(start: number, end: number): PartCitations {
		return new PartCitations(
			this.text.slice(start, end),
			partAt(slicedPart(this.part, start, end), -start),
			this.found && {
				by: this.found.by,
				references: this.found.references.filter(one => start <= one.start && one.end <= end).map(one => shifted(one, -start)),
			},
		);
	}

	/** The length of its text, in UTF-16 units. */
	get length(): number {
		return this.text.length;
	}

	/** Whether the text of one note is inside the text of another. */
	get hasNested(): boolean {
		const contents = this.contents.flatMap(content => content ?? []);
		return contents.length > 1 && outerParts(contents).length < contents.length;
	}

	/** Returns the part placed at an offset. */
	partAt(start: number): ParsedPart {
		return partAt(this.part, start);
	}

	/** Returns the full references in each of the contents; `undefined` for those without any. */
	noted(recognize: ReferenceRecognizer): readonly (WholeReferences | undefined)[] {
		return this.foundBy(recognize).noted;
	}

	/** Returns the citations in brackets. `isNote` tells whether an offset is in a note. */
	brackets(recognize: ReferenceRecognizer, isNote: (offset: number) => boolean): readonly PlacedCitation[] {
		const { references } = this.foundBy(recognize);
		return references.length === 0 || !this.text.includes('[')
			? NONE
			: bracketCitations(
					this.text,
					references.filter(({ start }) => !isNote(start)),
				);
	}

	/** Whether a citation with keys, or the mark or definition of a note, contains an offset. */
	isWrittenAt(offset: number): boolean {
		const { citations, marks, definitions, inText } = this.part;
		return [citations, marks, definitions, inText].some(parts => parts.some(part => touches(part, offset)));
	}

	/** Whether full references in brackets may contain an offset; without a recognizer, whether brackets do. */
	isBracketAt(offset: number, { recognize }: CitationKnowledge): boolean {
		return recognize ? this.brackets(recognize, () => false).some(part => touches(part, offset)) : isInBrackets(this.text, offset);
	}

	private foundBy(recognize: ReferenceRecognizer): Found {
		if (this.found?.by !== recognize) {
			const { pieces } = this;
			// A joined part may already have the references in most of its text.
			this.pieces = undefined;
			this.found = this.foundIn({
				by: recognize,
				references: pieces
					? pieces.flatMap(({ piece, start }) => piece.foundBy(recognize).references.map(one => shifted(one, start)))
					: recognize(this.text),
			});
		}
		return this.found;
	}

	private foundIn({ by, references }: Pick<Found, 'by' | 'references'>): Found {
		return {
			by,
			references,
			noted: references.length === 0 ? NONE : this.contents.map(content => wholeNote(this.text, content, references)),
		};
	}
}

const NONE: readonly never[] = [];
const NO_LABELS: ReadonlyMap<string, number> = new Map();

/** Shared, because most parts have none. */
function firstByLabel(parts: readonly { readonly label: string }[]): ReadonlyMap<string, number> {
	// Set from the last to the first, so that the first of several with the same label remains.
	return parts.length === 0 ? NO_LABELS : new Map(parts.map(({ label }, index) => [label, index] as const).reverse());
}
