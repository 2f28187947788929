import type { EntryId } from '../library/library';
import type { CheckFix } from './fix';

/** The members that all findings have. Offsets are UTF-16 units of the text that was checked; `end` is exclusive. */
export interface FindingBase {
	readonly start: number;
	readonly end: number;
	/** The entry that the finding is about; absent if it is about none, or if it may be several. */
	readonly entry?: EntryId;
	/** The fixes, best first; empty if only a person can resolve the finding. */
	readonly fixes: readonly CheckFix[];
}
