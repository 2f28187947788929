import type { CheckSettings } from '../../core/check/checkSettings';
import type { CheckFinding } from '../../core/check/finding';

/** A document that was checked. */
export interface CheckedFile {
	/** As given on the command line. */
	readonly path: string;
	readonly text: string;
	readonly findings: readonly CheckFinding[];
}

/** The input of a report. */
export interface ReportInput {
	readonly files: readonly CheckedFile[];
	readonly settings: CheckSettings;
	/** The version of the program. */
	readonly version: string;
}
