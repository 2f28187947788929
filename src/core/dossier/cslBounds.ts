import { isCollection } from '../data/isObject';
import { MAX_CSL_DEPTH, MAX_CSL_TEXT_LENGTH, MAX_CSL_MEMBERS } from '../limits';
import type { DossierFinding, FilePath } from './finding';
import type { CslItem } from './model';

/**
 * Returns a finding for the first value in a CSL item that is longer or nested deeper than the limits; the schema only limits the number of
 * variables.
 */
export function checkCsl(csl: CslItem, path: FilePath): readonly DossierFinding[] {
	const beyond = (value: unknown, at: FilePath, depth: number): DossierFinding | undefined => {
		if (typeof value === 'string') {
			return value.length > MAX_CSL_TEXT_LENGTH ? { code: 'shape', path: at, detail: `maxLength ${MAX_CSL_TEXT_LENGTH}` } : undefined;
		}
		if (!isCollection(value)) {
			return undefined;
		}
		if (depth > MAX_CSL_DEPTH) {
			return { code: 'shape', path: at, detail: `maxDepth ${MAX_CSL_DEPTH}` };
		}
		const members: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
			? [...value.entries()]
			: Object.entries(value);
		if (members.length > MAX_CSL_MEMBERS) {
			return { code: 'shape', path: at, detail: `maxItems ${MAX_CSL_MEMBERS}` };
		}
		for (const [key, member] of members) {
			const found = beyond(member, [...at, key], depth + 1);
			if (found) {
				return found;
			}
		}
		return undefined;
	};
	const found = beyond(csl, path, 0);
	return found ? [found] : [];
}
