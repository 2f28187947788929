import type { FindingBase } from '../findingBase';

/** A finding about a comment that ignores findings. */
export type IgnoreFinding = IgnoreUnused | IgnoreUnknown;

/** A comment ignores findings that do not exist. */
export interface IgnoreUnused extends FindingBase {
	readonly code: 'ignore-unused';
	/** The code of a check, as written. */
	readonly check: string;
}

/** A comment names no check, one that does not exist, or a directive that does not exist. */
export interface IgnoreUnknown extends FindingBase {
	readonly code: 'ignore-unknown';
	readonly problem: 'noCode' | 'unknownCode' | 'unknownDirective';
	/** The code or directive as written; empty if there is none. */
	readonly written: string;
}
