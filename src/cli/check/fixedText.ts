import { chooseSafeFixes } from '../../core/check/chooseFixes';
import type { CheckFinding } from '../../core/check/finding';
import { withEdits } from '../../core/text/textEdit';

/** The maximum number of times that a text is checked again: overlapping fixes wait for the next time. */
const MAX_PASSES = 10;

/** A text after all safe fixes, and the remaining findings. */
export interface FixedText {
	readonly text: string;
	readonly findings: readonly CheckFinding[];
}

/** Applies the safe fixes of a text until none is left. */
export function fixedText(text: string, check: (text: string) => readonly CheckFinding[]): FixedText {
	let fixed = { text, findings: check(text) };
	for (let pass = 0; pass < MAX_PASSES; pass++) {
		const edits = chooseSafeFixes(fixed.findings);
		if (edits.length === 0) {
			break;
		}
		const changed = withEdits(fixed.text, edits);
		fixed = { text: changed, findings: check(changed) };
	}
	return fixed;
}
