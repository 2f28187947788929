import type { Evidence, FactValue } from '../../dossier/model';
import type { FactProperty } from '../../dossier/vocabulary';
import type { FindingBase } from '../findingBase';

/** A date, count, sum or town contradicts the fact that a dossier records for the entry of the same sentence. */
export interface FactDiffers extends FindingBase {
	readonly code: 'fact-differs';
	/** The value as written, and the recorded one in the same form. */
	readonly written: string;
	readonly recorded: string;
	/** The name of the entry as written. */
	readonly name: string;
	readonly property: FactProperty;
	readonly value: FactValue;
	readonly evidence: readonly Evidence[];
	/** The short name of the source that supports the fact best. */
	readonly source: string;
}
