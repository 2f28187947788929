import type { DocumentCheck, SegmentCheck } from './checkInput';
import { expansionWrong } from './names/expansionWrong';
import { quotationCheck } from './quotations/quotationCheck';

/** The checks of single segments. */
export const SEGMENT_CHECKS: readonly SegmentCheck[] = [expansionWrong];

/** The checks of whole documents. */
export const DOCUMENT_CHECKS: readonly DocumentCheck[] = [quotationCheck];
