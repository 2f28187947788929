import type { Locator } from '../../dossier/model';
import type { CitationKey } from '../../library/library';
import type { OffsetRange } from '../../text/offsetRange';
import type { CitationMode, ParsedCitations, ParsingFinding, WrittenCitation, WrittenNote } from './written';

/** A source in a citation. */
export interface PlacedSource extends OffsetRange {
	/** The key in the document; absent for a full reference. */
	readonly key?: string;
	/** The source in the library; absent if it is not in the library or ambiguous. */
	readonly source?: CitationKey;
	/** The possible sources, if several have the same reference. */
	readonly candidates?: readonly CitationKey[];
	readonly mode: CitationMode;
	readonly prefix: string;
	/** The locator as written, such as `p. 3` or, in a full reference, `3`; empty if there is none. */
	readonly locator: string;
	/** The parsed locator, if it could be parsed. */
	readonly place?: Locator;
	readonly suffix: string;
}

/**
 * A citation in a document.
 * - `keys`: it has citation keys.
 * - `note`: a note with full references.
 * - `brackets`: full references in square brackets.
 */
export interface PlacedCitation extends OffsetRange {
	readonly kind: 'keys' | 'note' | 'brackets';
	/** The name of its form. */
	readonly form: string;
	readonly mode: CitationMode;
	/** In order; empty for a note without known references. */
	readonly sources: readonly PlacedSource[];
	/** Whether all sources are known: keys of known bibliographies, or references as Dossier writes them. */
	readonly isOurs: boolean;
	/** Set for citations with keys. */
	readonly written?: WrittenCitation | undefined;
	/** The note that is the citation or contains it. */
	readonly note?: WrittenNote | undefined;
}

/** The citations of a document in text order. Citations in a note are listed at its mark. */
export interface DocumentCitations {
	readonly citations: readonly PlacedCitation[];
	readonly parsed: ParsedCitations;
	readonly findings: readonly ParsingFinding[];
	/**
	 * Returns some of the citations and notes, with all that are at an offset or in a note there; absent if that would take as long as all.
	 */
	readonly around?: (offset: number) => CitationsAround;
}

/** Some citations and notes of a document, in order. */
export interface CitationsAround {
	readonly citations: readonly PlacedCitation[];
	readonly parsed: Pick<ParsedCitations, 'notes'>;
}
