import type { DocumentCheck, SegmentCheck } from './checkInput';
import { factDiffers } from './facts/factDiffers';
import { expansionWrong } from './names/expansionWrong';

/** The checks of single segments. */
export const SEGMENT_CHECKS: readonly SegmentCheck[] = [expansionWrong, factDiffers];

/** The checks of whole documents. */
export const DOCUMENT_CHECKS: readonly DocumentCheck[] = [];
