import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { load } from 'js-yaml';
import { exportItems } from '../../src/core/citation/bibliography/exportItems';
import { bundledItems, hostileItems, SAMPLES } from './support/items';

describe('CSL-JSON', () => {
	const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('test/interop/schema/csl-data.json', 'utf8')));
	for (const [name, items] of [
		['the bundled sources', bundledItems()],
		['samples', SAMPLES],
		['hostile items', hostileItems(200)],
	] as const) {
		it(`is valid against its schema, for ${name}`, () =>
			assert.ok(validate(JSON.parse(exportItems(items, 'cslJson').text)), JSON.stringify(validate.errors)));
		it(`is valid in YAML, too, for ${name}`, () =>
			assert.ok(
				validate((load(exportItems(items, 'cslYaml').text) as { references: unknown }).references),
				JSON.stringify(validate.errors),
			));
	}
	it('is rejected if it is invalid', () => assert.equal(validate([{ id: 'a', type: 'resolution' }]), false));
});
