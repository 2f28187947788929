import type { TextPart } from '../referenceListSyntax';
import { partAt } from './noteDefinitions';
import { bracketCitations, keyCitation, wholeNote, type CitationKnowledge, type WholeReferences } from './parseCitations';
import type { PlacedCitation, PlacedSource } from './placedCitation';
import type { RecognisedReference, ReferenceRecogniser } from './recogniseReferences';
import type { DraftPart, WrittenCitation } from './written';

/** The citations and notes in a part of a document, with offsets in the document. */
export interface PlacedPart {
	readonly part: DraftPart;
	/** One for each citation of the part, without the note that contains it. */
	readonly keyed: readonly PlacedCitation[];
	/** The full references in the text of each definition, and then of each note in the text; absent where there are none. */
	readonly noted: readonly (WholeReferences | undefined)[];
}

/** The references recognised in a part. */
interface Found {
	readonly by: ReferenceRecogniser;
	readonly references: readonly RecognisedReference[];
	readonly noted: readonly (WholeReferences | undefined)[];
}

/**
 * The citations of a part of a document. It caches its last results, so that a part before an edit costs nothing, and the offsets of one
 * after it only have to be moved.
 */
export class PartCitations {
	private readonly text: string;
	private readonly part: DraftPart;
	private readonly contents: readonly (TextPart | undefined)[];
	private keyed: { readonly by: CitationKnowledge; readonly citations: readonly PlacedCitation[] } | undefined;
	private found: Found | undefined;
	private readonly movedPart = new Moved<DraftPart>(partAt);
	private readonly movedKeyed = new Moved<readonly PlacedCitation[]>((citations, by) => citations.map((citation, index) => writtenAt(citation, this.partAt(by).citations[index], by)));
	private readonly movedNoted = new Moved<PlacedPart['noted']>((noted, by) => noted.map(references => references && { sources: sourcesAt(references, by), isOurs: references.isOurs }));

	constructor(text: string, part: DraftPart) {
		this.text = text;
		this.part = part;
		this.contents = [...part.definitions, ...part.inText].map(({ content }) => content);
	}

	/** Returns the part where it begins at an offset. */
	partAt(start: number): DraftPart {
		return this.movedPart.at(this.part, start);
	}

	/** Returns the citations where the part begins at an offset. Knowledge is compared by identity. */
	at(start: number, knowledge: CitationKnowledge): PlacedPart {
		if (this.keyed?.by !== knowledge) {
			this.keyed = { by: knowledge, citations: this.part.citations.map(citation => keyCitation(citation, knowledge)) };
		}
		return { part: this.partAt(start), keyed: this.movedKeyed.at(this.keyed.citations, start), noted: this.movedNoted.at(this.foundBy(knowledge)?.noted ?? NONE, start) };
	}

	/** Returns the citations in brackets where the part begins at an offset. `isNote` tells whether an offset of the document is in a note. */
	bracketsAt(start: number, knowledge: CitationKnowledge, isNote: (offset: number) => boolean): readonly PlacedCitation[] {
		const references = this.foundBy(knowledge)?.references ?? [];
		if (references.length === 0 || !this.text.includes('[')) {
			return [];
		}
		return bracketCitations(this.text, references.filter(reference => !isNote(start + reference.start))).map(citation => citationAt(citation, start));
	}

	/** Whether a citation with keys, or the mark or definition of a note, contains an offset of the part. */
	isWrittenAt(offset: number): boolean {
		const { citations, marks, definitions, inText } = this.part;
		return [citations, marks, definitions, inText].some(parts => parts.some(part => contains(part, offset)));
	}

	/** Whether full references in brackets may contain an offset of the part; without a recogniser, whether the part has brackets. */
	isBracketAt(offset: number, knowledge: CitationKnowledge): boolean {
		return knowledge.recognise ? this.bracketsAt(0, knowledge, () => false).some(part => contains(part, offset)) : this.text.includes('[');
	}

	private foundBy({ recognise }: CitationKnowledge): Found | undefined {
		if (recognise && this.found?.by !== recognise) {
			const references = recognise(this.text);
			this.found = { by: recognise, references, noted: this.contents.map(content => wholeNote(this.text, content, references)) };
		}
		return recognise && this.found;
	}
}

const NONE: PlacedPart['noted'] = [];

function contains({ start, end }: TextPart, offset: number): boolean {
	return start <= offset && offset <= end;
}

function citationAt(citation: PlacedCitation, by: number): PlacedCitation {
	return { ...citation, start: citation.start + by, end: citation.end + by, sources: sourcesAt(citation, by) };
}

/** A citation with keys, which shares its syntax with the part. */
function writtenAt({ kind, start, end, form, mode, sources, isOurs }: PlacedCitation, written: WrittenCitation | undefined, by: number): PlacedCitation {
	return { kind, start: start + by, end: end + by, form, mode, sources: sourcesAt({ sources }, by), isOurs, ...(written && { written }) };
}

function sourcesAt({ sources }: Pick<PlacedCitation, 'sources'>, by: number): readonly PlacedSource[] {
	return sources.map(source => ({ ...source, start: source.start + by, end: source.end + by }));
}

/** A value with offsets, and the length by which it was last moved. */
class Moved<Value> {
	private readonly move: (value: Value, by: number) => Value;
	private last: { readonly value: Value; readonly by: number; readonly moved: Value } | undefined;

	constructor(move: (value: Value, by: number) => Value) {
		this.move = move;
	}

	at(value: Value, by: number): Value {
		if (by === 0) {
			return value;
		}
		if (this.last?.value !== value || this.last.by !== by) {
			this.last = { value, by, moved: this.move(value, by) };
		}
		return this.last.moved;
	}
}
