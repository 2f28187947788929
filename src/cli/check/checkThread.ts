import type { PartResult } from './checkPart';

/** Checks a batch of files. Rejects if the thread fails. */
export type CheckBatch = (paths: readonly string[]) => Promise<readonly PartResult[]>;

/** Another thread that checks files. */
export interface CheckThread {
	readonly check: CheckBatch;
	/** Ends the thread. It checks nothing any more. */
	readonly end: () => void;
}
