import type { CheckFinding } from './finding';
import type { CheckEdit, CheckFix } from './fix';

/**
 * Returns the edits of the first fix of each finding that satisfies a predicate, in order. Of fixes that overlap, the first is taken; the others wait until the
 * text has been checked again.
 */
function chooseFixes(findings: readonly CheckFinding[], isWanted: (fix: CheckFix) => boolean): readonly CheckEdit[] {
	const chosen: CheckEdit[] = [];
	for (const { fixes } of findings) {
		const fix = fixes.find(isWanted);
		if (fix && fix.edits.every(edit => chosen.every(other => edit.end < other.start || other.end < edit.start))) {
			chosen.push(...fix.edits);
		}
	}
	return chosen.sort((a, b) => a.start - b.start);
}

/** Returns the edits of the safe fixes of findings, as `chooseFixes` does. */
export function chooseSafeFixes(findings: readonly CheckFinding[]): readonly CheckEdit[] {
	// Citations are never inserted without a person, and writing them takes time.
	return chooseFixes(findings.filter(({ code }) => code !== 'citation-missing'), ({ safe }) => safe);
}

/** Returns a text after edits in order. */
export function withEdits(text: string, edits: readonly CheckEdit[]): string {
	let result = '';
	let end = 0;
	for (const edit of edits) {
		result += text.slice(end, edit.start) + edit.text;
		end = edit.end;
	}
	return result + text.slice(end);
}
