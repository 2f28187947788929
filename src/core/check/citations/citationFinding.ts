import type { ParsingFinding } from '../../citation/document/written';
import type { CitationKey } from '../../library/library';
import type { FindingBase } from '../findingBase';

/** A citation has a key that neither a dossier nor a bibliography of the document has. */
export interface CitationUnknown extends FindingBase {
	readonly code: 'citation-unknown';
	readonly key: string;
	/** The similar key that is known; absent if there is none. */
	readonly suggestion?: string;
}

/**
 * A sentence has a date or sum that a dossier records, or a quotation of a source, and cites nothing. The place is that of the value or the
 * words.
 */
export interface CitationMissing extends FindingBase {
	readonly code: 'citation-missing';
	readonly what: 'value' | 'quotation';
	readonly written: string;
	/** The source that has it, by its short name. */
	readonly source: string;
	readonly sourceKey: CitationKey;
}

/** A note or citation of which only a part could be understood. */
export interface NoteMalformed extends FindingBase {
	readonly code: 'note-malformed';
	readonly problem: ParsingFinding['code'];
}
