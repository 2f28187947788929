import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCslJson } from '../../../../src/core/citation/bibliography/cslJson/readCslJson';
import { dossierText } from '../../../../src/core/dossier/dossierText';
import type { DossierFile } from '../../../../src/core/dossier/file';
import { readDossierJson } from '../../../../src/core/dossier/read';
import { duplicateKeysIn } from '../../../../src/core/dossier/yaml/duplicateKeys';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { MAX_FINDINGS } from '../../../../src/core/limits';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';

const SEED = 2020;

function pathsIn(text: string): readonly string[] {
	JSON.parse(text);
	return duplicateKeysIn(text).map(({ path, offset }) => `${path.join('.')} @${offset}`);
}

/** The reason for which a dossier is refused, with the text at the reported place. */
function refused(text: string): readonly (readonly unknown[])[] {
	const result = readDossierJson(text, validateShape);
	assert.ok('findings' in result, 'it was read');
	return result.findings.map(({ code, path, line = 0, column = 0 }) => [
		code,
		path.join('.'),
		text.split('\n')[line - 1]?.slice(column - 1, column + 4),
	]);
}

describe('duplicate keys in a JSON object', () => {
	it('are found at any depth, with the offset of the second one', () => {
		assert.deepEqual(pathsIn('{"a":1,"a":2}'), ['a @7']);
		assert.deepEqual(pathsIn('[{"a":{"b":[0,{"c":1, "d":2,"c":3}]}}]'), ['0.a.b.1.c @28']);
		assert.deepEqual(pathsIn('{"a":1,"\\u0061":2,"a":3}'), ['a @7', 'a @18']);
		assert.deepEqual(pathsIn('{"":1,"":2,"__proto__":1,"__proto__":2}'), [' @6', '__proto__ @25']);
	});

	it('are not reported for keys in different objects, nor for values', () => {
		assert.deepEqual(
			pathsIn('{"a":{"a":{"a":"a"}},"b":["a","a"],"c":[{"a":1},{"a":1}],"d":"\\"a\\":1,{\\"a\\"","e\\\\":"\\\\","a\\"":1}'),
			[],
		);
		assert.deepEqual(pathsIn('"a"'), []);
	});

	it('are found in no text that JSON.stringify writes, and in each in which a member is written twice', () => {
		fc.assert(fc.property(fc.json(), text => assert.deepEqual(duplicateKeysIn(text), [])), { seed: SEED, numRuns: 200 });
		fc.assert(fc.property(fc.string(), fc.json(), (key, value) => {
			const member = `${JSON.stringify(key)}:${value}`;
			assert.deepEqual(duplicateKeysIn(`{${member},${member}}`).map(({ path }) => path), [[key]]);
		}), { seed: SEED, numRuns: 200 });
	});

	it('are limited in number', () => assert.equal(duplicateKeysIn(`{"a":1${',"a":1'.repeat(1000)}}`).length, MAX_FINDINGS));

	it('refuse a dossier, however it is laid out', () => {
		const { data } = readDossierYaml(SMALL_YAML, validateShape) as { readonly data: DossierFile };
		const [first = ''] = Object.keys(data.entries);
		const more = Object.fromEntries(
			Array.from({ length: 450 }, (_, index) => [
				`thing${index}`,
				{ kind: 'term' as const, labels: { en: { preferred: `thing ${index}` } }, gloss: { en: 'a' } },
			]),
		);
		const text = dossierText({ ...data, entries: { ...data.entries, ...more } });
		const last = text.split('\n').at(-2) ?? '';
		const twiceFarApart = text.replace(last, `${last},\n${last.replace('thing449', first)}`);
		const code = 'duplicateKey';
		assert.deepEqual(refused(twiceFarApart), [[code, `entries.${first}`, `"${first}`.slice(0, 5)]]);
		assert.deepEqual(refused(text.replace('"gloss":{"en":"a"}', '"gloss":{"en":"a","en":"b"}')), [
			[code, 'entries.thing0.gloss.en', '"en":'],
		]);
		assert.deepEqual(refused(text.replace('{"format"', '{"id":"x","format"')), [[code, 'id', '"id":']]);
		assert.deepEqual(refused(text.replace('"entries":{', '"entries":{},"entries":{')), [[code, 'entries', '"entr']]);
		assert.deepEqual(refused(JSON.stringify(data, undefined, '\t').replace('"entries": {', '"entries": {},\n\t"entries": {')), [
			[code, 'entries', '"entr'],
		]);
	});

	it('are a problem of a CSL-JSON file that does not hide its records', () => {
		const text = '[{"id":"a","title":"b","title":"c"},{"id":"d","id":"e"},{"id":"f","x":{"y":[{"z":1,"z":1}]}}]';
		const { records, problem } = readCslJson(text);
		assert.deepEqual(problem, { code: 'duplicateKey', offset: text.indexOf('"title":"c"'), key: 'title' });
		assert.deepEqual(records.map(({ key }) => key), ['a', 'e', 'f']);
		assert.deepEqual(readCslJson('[{"id":"f","x":{"z":1,"z":1}}]').problem?.code, 'duplicateKey');
	});
});
