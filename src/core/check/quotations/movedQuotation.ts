import type { DocumentQuotation } from '../../quotation/documentQuotations';

/** A quotation of a segment, with the offset by which its own offsets are moved in the document. */
export interface MovedQuotation {
	readonly quotation: DocumentQuotation;
	readonly by: number;
}
