import type { FindingBase } from '../findingBase';

/** A finding about a UN document symbol or the number of a resolution. */
export type SymbolFinding = SymbolMalformed | SymbolTitleDiffers;

/** A text that is nearly a document symbol. */
export interface SymbolMalformed extends FindingBase {
	readonly code: 'symbol-malformed';
	readonly written: string;
	/** The symbol that was probably meant. */
	readonly symbol: string;
}

/** The number of a resolution is beside the title of another. */
export interface SymbolTitleDiffers extends FindingBase {
	readonly code: 'symbol-title-differs';
	readonly written: string;
	/** The title beside it, and the number of the resolution with that title. */
	readonly title: string;
	readonly number: string;
}
