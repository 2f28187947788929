import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DossierSchema, type SchemaNode } from '../../../../src/core/authoring/schema';
import type { FilePath } from '../../../../src/core/dossier/finding';
import { homeOfKey, keyPlaceAt, KEYS_BY_PLACE, type KeyPlace } from '../../../../src/core/dossier/yaml/keyPlaces';

const SCHEMA = new DossierSchema(JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8')) as SchemaNode);

/** A path of each place. */
const PATHS: Readonly<Record<KeyPlace, FilePath>> = {
	file: [],
	source: ['sources', 'a'],
	csl: ['sources', 'a', 'csl'],
	consulted: ['sources', 'a', 'consulted'],
	entry: ['entries', 'a'],
	language: ['entries', 'a', 'labels', 'en'],
	name: ['entries', 'a', 'labels', 'en', 'variant', 0],
	wrongName: ['entries', 'a', 'labels', 'en', 'discouraged', 0],
	statement: ['entries', 'a', 'definition'],
	fact: ['entries', 'a', 'facts', 0],
	amount: ['entries', 'a', 'facts', 0, 'amount'],
	relation: ['entries', 'a', 'relations', 0],
	departure: ['entries', 'a', 'departures', 0],
	evidence: ['entries', 'a', 'facts', 0, 'evidence', 0],
	imported: ['entries', 'a', 'imported', 0],
};

describe('the places of keys in a dossier file', () => {
	it('have the keys that the schema has', () => {
		for (const [place, path] of Object.entries(PATHS) as [KeyPlace, FilePath][]) {
			assert.equal(keyPlaceAt(path), place);
			if (place !== 'csl') {
				assert.deepEqual([...KEYS_BY_PLACE[place]].sort(), [...SCHEMA.properties(path).keys()].sort(), place);
			}
		}
		assert.equal(keyPlaceAt(['overview', 0]), 'statement');
		assert.equal(keyPlaceAt(['entries', 'a', 'labels', 'en', 'preferred']), 'name');
		assert.equal(keyPlaceAt(['sources', 'a', 'imported', '1']), 'imported');
		for (const path of [
			['entries'],
			['entries', 'a', 'labels'],
			['entries', 'a', 'gloss'],
			['entries', 'a', 'facts'],
			['sources', 'a', 'csl', 'author', 0],
			['overview'],
		]) {
			assert.equal(keyPlaceAt(path), undefined, path.join('.'));
		}
	});

	it('are inside the map, around it, or anywhere', () => {
		assert.deepEqual(homeOfKey('title', PATHS.source), { places: ['csl'] });
		assert.deepEqual(homeOfKey('kind', PATHS.name), { places: ['entry'], at: PATHS.entry });
		assert.deepEqual(homeOfKey('licence', PATHS.entry), { places: ['file'], at: [] });
		assert.deepEqual(homeOfKey('preferred', ['entries', 'a', 'labels']), { places: ['language'] });
		assert.deepEqual(homeOfKey('reason', PATHS.language), { places: ['wrongName'] });
		assert.deepEqual(homeOfKey('property', PATHS.source), { places: ['fact'] });
		assert.equal(homeOfKey('colour', PATHS.entry), undefined);
	});
});
