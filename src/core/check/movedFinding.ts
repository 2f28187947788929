import { shifted } from '../text/offsetRange';
import type { CheckFinding } from './finding';
import type { CheckFix } from './fix';

/** Returns a finding with all offsets shifted, those of its fixes included. */
export function movedFinding<Finding extends CheckFinding>(finding: Finding, by: number): Finding {
	return by === 0 ? finding : { ...shifted(finding, by), fixes: finding.fixes.map(fix => movedFix(fix, by)) };
}

function movedFix(fix: CheckFix, by: number): CheckFix {
	return { ...fix, edits: fix.edits.map(edit => shifted(edit, by)) };
}
