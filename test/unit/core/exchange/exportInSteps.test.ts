import assert from 'node:assert/strict';
import type { Dossier } from '../../../../src/core/dossier/model';
import { exportedFile, exportedFileInSteps } from '../../../../src/core/exchange/exportedFile';
import { SOURCE_FORMATS, TERM_FORMATS } from '../../../../src/core/exchange/formats';
import { smallDossier } from '../../../support/core/dossiers/smallLibrary';

/** A dossier with many entries that are alike. */
function large(count: number): Dossier {
	const dossier = smallDossier();
	const [first = assert.fail()] = dossier.entries.values();
	return { ...dossier, entries: new Map(Array.from({ length: count }, (_, index) => [`k${index}`, { ...first, key: `k${index}` }])) };
}

/** Runs an export to its end, and returns the number of its steps and the file. */
function inSteps(dossier: Dossier, format: string) {
	const steps = exportedFileInSteps(dossier, format, { language: 'en' });
	let count = 0;
	let step = steps.next();
	for (; step.done !== true; step = steps.next()) {
		count++;
	}
	return { count, file: step.value };
}

describe('exporting in steps', () => {
	for (const { name, write } of TERM_FORMATS) {
		if (write) {
			it(`takes more steps for more entries, and gives the same file, as ${name}`, () => {
				const entries = 200;
				const dossier = large(entries);
				const { count, file } = inSteps(dossier, name);
				// One to read an entry, and one to write it; the sheet of a workbook is written by pieces of many rows.
				assert.ok(count >= (name === 'xlsx' ? entries + 2 : 2 * entries), String(count));
				assert.deepEqual(file, exportedFile(dossier, name, { language: 'en' }));
			});
		}
	}
	for (const { name, writes } of SOURCE_FORMATS) {
		if (writes) {
			it(`takes a step for each source, as ${name}`, () => {
				const small = smallDossier();
				const [first = assert.fail()] = small.sources.values();
				const dossier: Dossier = {
					...small,
					sources: new Map(Array.from({ length: 50 }, (_, index) => [`s${index}`, { ...first, key: `s${index}` }])),
				};
				const { count, file } = inSteps(dossier, name);
				assert.ok(count >= 50, String(count));
				assert.ok(typeof file?.content === 'string' && file.content.includes('s49'));
			});
		}
	}

	it('writes JSON as JSON.stringify does', () => {
		for (const count of [0, 2]) {
			for (const format of ['skos-jsonld', 'schema-org']) {
				const { content } = exportedFile(large(count), format, { language: 'en' }) ?? assert.fail();
				assert.ok(typeof content === 'string');
				assert.equal(content.replaceAll('<\\/', '</'), `${JSON.stringify(JSON.parse(content), undefined, '\t')}\n`);
			}
		}
	});
});
