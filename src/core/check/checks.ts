import { acronyms } from './acronyms/acronyms';
import type { DocumentCheck, SegmentCheck } from './checkInput';
import { citationMissing } from './citations/citationMissing';
import { citationUnknown } from './citations/citationUnknown';
import { noteMalformed } from './citations/noteMalformed';
import { factDiffers } from './facts/factDiffers';
import { houseRules } from './house/houseRules';
import { expansionWrong } from './names/expansionWrong';
import { nameDiscouraged } from './names/nameDiscouraged';
import { nameInconsistent } from './names/nameInconsistent';
import { nameMisspelt } from './names/nameMisspelt';
import { quotationCheck } from './quotations/quotationCheck';
import { symbolMalformed } from './symbols/symbolMalformed';
import { symbolTitleDiffers } from './symbols/symbolTitleDiffers';

/** The checks of single segments. */
export const SEGMENT_CHECKS: readonly SegmentCheck[] = [
	expansionWrong,
	nameDiscouraged,
	nameMisspelt,
	factDiffers,
	symbolMalformed,
	symbolTitleDiffers,
	houseRules,
];

/** The checks of whole documents. */
export const DOCUMENT_CHECKS: readonly DocumentCheck[] = [
	acronyms, nameInconsistent, quotationCheck, citationUnknown, citationMissing, noteMalformed,
];
