import type { Locator } from '../../dossier/model';
import type { CitationKey } from '../../library/library';
import type { TextPart } from '../referenceListSyntax';
import type { CitationMode, Draft, DraftFinding, WrittenCitation, WrittenNote } from './written';

/** A source as a citation of a document names it. */
export interface PlacedSource extends TextPart {
	/** The key in the document; absent where the reference is written in full. */
	readonly key?: string;
	/** The source of the library that is meant; absent where it is another's, or cannot be told. */
	readonly source?: CitationKey;
	/** Sources that are written alike, of which one is meant; absent where it is known which. */
	readonly candidates?: readonly CitationKey[];
	readonly mode: CitationMode;
	readonly prefix: string;
	/** The place in the source as it is written, such as `p. 3` or, in a whole reference, `3`; empty where none is named. */
	readonly locator: string;
	/** The same as a label and its value, where that can be told. */
	readonly place?: Locator;
	readonly suffix: string;
}

/**
 * A citation of a document. `keys`: it names sources by key; `note`: a note with whole references; `brackets`: whole references in
 * square brackets.
 */
export interface PlacedCitation extends TextPart {
	readonly kind: 'keys' | 'note' | 'brackets';
	/** The name of its form. */
	readonly form: string;
	readonly mode: CitationMode;
	/** In order; empty for a note without a reference that is known. */
	readonly sources: readonly PlacedSource[];
	/** Whether all of its sources are known: keys of a bibliography that is known, or references as we write them. */
	readonly isOurs: boolean;
	/** How it is written, where it names keys. */
	readonly written?: WrittenCitation;
	/** Where its note is, or the note that it is in. */
	readonly note?: WrittenNote;
}

/** The citations of a document, in the order of its text: those in a note are at the mark of the note. */
export interface DocumentCitations {
	readonly citations: readonly PlacedCitation[];
	readonly draft: Draft;
	readonly findings: readonly DraftFinding[];
}
