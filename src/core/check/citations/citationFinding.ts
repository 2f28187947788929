import type { FindingBase } from '../findingBase';

/** A citation has a key that neither a dossier nor a bibliography of the document has. */
export interface CitationUnknown extends FindingBase {
	readonly code: 'citation-unknown';
	readonly key: string;
	/** The similar key that is known; absent if there is none. */
	readonly suggestion?: string;
}
