import type { AcronymFinding } from './acronyms/acronymFinding';
import type { CitationMissing, CitationUnknown, NoteMalformed } from './citations/citationFinding';
import type { FactDiffers } from './facts/factFinding';
import type { HouseFinding } from './house/houseFinding';
import type { IgnoreFinding } from './ignore/ignoreFinding';
import type { NameFinding } from './names/nameFinding';
import type { QuotationFinding } from './quotations/quotationFinding';
import type { SymbolFinding } from './symbols/symbolFinding';

/**
 * Something in a document that a careful reader would question. It consists of a code, a place and data; the code that shows it adds the
 * words.
 */
export type CheckFinding =
	| AcronymFinding
	| NameFinding
	| FactDiffers
	| QuotationFinding
	| CitationUnknown
	| CitationMissing
	| NoteMalformed
	| HouseFinding
	| SymbolFinding
	| IgnoreFinding;
