import { partitionPoint } from '../data/binarySearch';
import type { TextEdit } from '../text/textEdit';
import type { CheckFinding } from './finding';
import type { CheckFix } from './fix';

/** Fixes that can be applied together: how many, and their edits in order. */
export interface ChosenFixes {
	readonly count: number;
	readonly edits: readonly TextEdit[];
}

/**
 * Returns the first fix of each finding that satisfies a predicate. Of fixes that overlap or touch, only the first is chosen; the others
 * have to wait until the text has been checked again.
 */
function chooseFixes(findings: readonly CheckFinding[], isWanted: (fix: CheckFix) => boolean): ChosenFixes {
	const chosen: TextEdit[] = [];
	let count = 0;
	for (const { fixes } of findings) {
		const fix = fixes.find(isWanted);
		if (fix?.edits.every(edit => isApart(edit, chosen))) {
			count++;
			for (const edit of fix.edits) {
				chosen.splice(partitionPoint(0, chosen.length, index => (chosen[index]?.start ?? 0) <= edit.start), 0, edit);
			}
		}
	}
	return { count, edits: chosen };
}

/** Whether an edit neither overlaps nor touches edits, which are in order. */
function isApart({ start, end }: TextEdit, edits: readonly TextEdit[]): boolean {
	const next = edits[partitionPoint(0, edits.length, index => (edits[index]?.end ?? 0) < start)];
	return !next || end < next.start;
}

/** Returns the first fix of each finding, safe or not, as `chooseFixes` does. */
export function chooseFirstFixes(findings: readonly CheckFinding[]): ChosenFixes {
	return chooseFixes(findings, () => true);
}

/** Returns the edits of the safe fixes of findings, as `chooseFixes` does. */
export function chooseSafeFixes(findings: readonly CheckFinding[]): readonly TextEdit[] {
	// Citations are never inserted without a person, and writing them takes time.
	return chooseFixes(findings.filter(({ code }) => code !== 'citation-missing'), ({ safe }) => safe).edits;
}

