import assert from 'node:assert/strict';
import { evidenceSources, locatorsIn, allLocatorsIn } from '../../../../src/core/citation/evidenceLocators';
import { smallDossier } from '../../../support/core/dossiers/smallLibrary';

const dossier = smallDossier();

function entry(key: string) {
	const found = dossier.entries.get(key);
	assert.ok(found);
	return found;
}

function source(key: string) {
	const found = dossier.sources.get(key);
	assert.ok(found);
	return found;
}

const printed = (places: readonly { readonly label: string; readonly value: string }[]) =>
	places.map(({ label, value }) => `${label} ${value}`);

describe('locators in a source', () => {
	it('are those of all evidence in the dossier, sorted and without duplicates', () => {
		assert.deepEqual(printed(allLocatorsIn(dossier, 'notice')), ['paragraph 1', 'paragraph 2', 'paragraph 3', 'paragraph 5']);
		assert.deepEqual(printed(allLocatorsIn(dossier, 'charter')), ['article 2(a)', 'article 5', 'article 9']);
		assert.deepEqual(allLocatorsIn(dossier, 'nothing'), []);
	});

	it('of an entry are those of its evidence, and empty if the source is the entry itself', () => {
		assert.deepEqual(printed(locatorsIn(entry('rule'), source('charter'))), ['article 2(a)', 'article 9']);
		assert.deepEqual(locatorsIn(entry('charter'), source('charter')), []);
	});
});

describe('the sources of an entry', () => {
	it('are sorted by the amount of evidence', () => {
		assert.deepEqual(evidenceSources(entry('charter')), ['charter', 'notice']);
		assert.deepEqual(evidenceSources(entry('hat')), []);
	});
});
