import { MAX_FINDINGS } from '../../limits';
import type { Steps } from '../../steps/steps';
import type { DossierFinding } from '../finding';
import type { Key } from '../model';
import type { ReferenceCheck } from '../references';

/**
 * Returns what the schema cannot detect in entries that do not match it, such as unknown sources, in steps: an author then sees
 * everything that is wrong with an entry at once. `known` are the findings of the schema; what is in the same place is left out. Looks at
 * no more entries than there are findings shown.
 */
export function* findingsInWrongInSteps(
	entries: Iterable<readonly [Key, unknown]>,
	known: readonly DossierFinding[],
	check: ReferenceCheck,
): Steps<readonly DossierFinding[]> {
	const findings: DossierFinding[] = [];
	const places = new Set(known.slice(0, MAX_FINDINGS).map(placeOf));
	let count = 0;
	for (const [key, entry] of entries) {
		if (++count > MAX_FINDINGS) {
			break;
		}
		check.addFindingsIn(findings, key, entry);
		yield;
	}
	return findings.filter(finding => !places.has(placeOf(finding)));
}

function placeOf({ path }: DossierFinding): string {
	return JSON.stringify(path.map(String));
}
