import assert from 'node:assert/strict';
import type { Steps } from '../../../../src/core/steps/steps';
import { UTF8 } from '../../../support/core/dossiers/compiled';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';
import { growthOf } from '../../../support/core/growth/growth';

/** Less than there are slots when the table grows, and more than the words whose checksum is computed together. */
const MOST = 100_000;

describe('compiling labels in steps', () => {
	it('does not move all of a large table in one', () => {
		const {
			readers: { compileLabelsInSteps },
			stepsOf,
		} = growthOf<typeof import('../../../../src/core/compiled/compileDossier')>('src/core/compiled/compileDossier.ts');
		// More prefixes than are expected of so many entries.
		const { dossiers: [dossier = assert.fail()] } = libraryOfLabels(Array.from({ length: 11_000 }, (_, number) => (
			{ text: `name${number} of its${number} own with${number} more words than usual${number}` })));
		const { longest, all } = longestOf(compileLabelsInSteps(dossier, 'one', UTF8), stepsOf);
		assert.ok(all > 5 * MOST, `${all} steps are too few to tell.`);
		assert.ok(longest < MOST, String(longest));
	});
});

/** Returns how many operations the longest of some steps has, and how many all have together. */
function longestOf(
	steps: Steps<unknown>,
	operationsOf: (work: () => unknown) => number,
): { readonly longest: number; readonly all: number } {
	let longest = 0;
	let all = 0;
	for (let done = false; !done;) {
		const operations = operationsOf(() => (done = steps.next().done === true));
		longest = Math.max(longest, operations);
		all += operations;
	}
	return { longest, all };
}
