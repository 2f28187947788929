import assert from 'node:assert/strict';
import type { MeantMention } from '../../../../src/core/naming/namesInDocument';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';
import { growthOf } from '../../../support/core/growth/growth';

const library = libraryOfLabels([
	{ entry: 'unodc', text: 'United Nations Office on Drugs and Crime', kind: 'organization' },
	{ entry: 'unodc', text: 'UNODC', role: 'acronym', case: 'exact' },
]);
const entry = [...library.entries.values()].find(({ id }) => id.endsWith('/unodc'));
const label = entry?.entry.labels.find(({ role }) => role === 'acronym');

describe('changes of all names', () => {
	const {
		readers: { changesOfAll },
		overgrowth,
		stepsOf,
	} = growthOf<typeof import('../../../../src/core/naming/namesInDocument')>('src/core/naming/namesInDocument.ts', {
		shortest: 150,
		confirming: 2500,
	});

	function read(text: string): unknown {
		assert.ok(entry && label);
		const mentions = Array.from(text.matchAll(/UNODC/g), ({ index }): MeantMention => ({ start: index, end: index + 5, entry, label }));
		return changesOfAll('expand', mentions, {
			text,
			prose: [{ start: 0, end: text.length, continues: false }],
			introductions: [],
			closed: [],
			language: 'en',
			escape: one => one,
		});
	}

	for (const part of ['UNODC ', 'by UNODC ', '(UNODC ', '“UNODC ', '“UNODC” ', '[UNODC] ', '[UNODC]: x ', 'UNODC', '"UNODC', '(a UNODC) ', 'UNODC. ']) {
		it(`are made in time proportional to the length of one paragraph of ${JSON.stringify(part)}`, () => assert.equal(overgrowth(read, part), undefined)).timeout(120_000);
	}

	// Whatever reads the rest of the paragraph at each name is a small part of the steps in shorter ones.
	it('are made in time proportional to the length of a long paragraph', () => {
		const [some, twice] = [500, 1000].map(times => stepsOf(() => read('[UNODC]: x '.repeat(times)))) as [number, number];
		assert.ok(twice < 2.3 * some, `${twice / some} times the steps for twice the text`);
	}).timeout(120_000);
});
