import assert from 'node:assert/strict';
import type { Dossier } from '../../../../src/core/dossier/model';
import { exportedFile, exportedFileInSteps } from '../../../../src/core/exchange/exportedFile';
import { smallDossier } from '../../../support/core/dossiers/smallLibrary';

/** A dossier with many entries that are alike. */
function large(count: number): Dossier {
	const dossier = smallDossier();
	const [first = assert.fail()] = dossier.entries.values();
	return { ...dossier, entries: new Map(Array.from({ length: count }, (_, index) => [`k${index}`, { ...first, key: `k${index}` }])) };
}

describe('exporting in steps', () => {
	for (const format of ['csv', 'tsv', 'skos', 'tbx']) {
		it(`takes more steps for more entries, and gives the same file, as ${format}`, () => {
			const dossier = large(50);
			const steps = exportedFileInSteps(dossier, format, { language: 'en' });
			let count = 0;
			let step = steps.next();
			for (; step.done !== true; step = steps.next()) {
				count++;
			}
			// One to read an entry, and one or more to write it.
			assert.ok(count >= 2 * dossier.entries.size, String(count));
			assert.deepEqual(step.value, exportedFile(dossier, format, { language: 'en' }));
		});
	}
});
