import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dossierText } from '../../../../src/core/dossier/dossierText';
import type { DossierFile, EntryInFile } from '../../../../src/core/dossier/file';
import type { DossierFinding } from '../../../../src/core/dossier/finding';
import { readDossierInSteps, readDossierJson } from '../../../../src/core/dossier/read';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { MAX_ENTRIES } from '../../../../src/core/limits';
import { SMALL_YAML, smallDossier } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { once } from '../../../support/core/once';

const MANY = 1000;

const smallFile = once(() => (readDossierYaml(SMALL_YAML, validateShape) as { readonly data: DossierFile }).data);

/** Returns the small dossier as a file, with a number of additional entries. */
function fileWith(more: number): DossierFile {
	const data = smallFile();
	const entry = (index: number): EntryInFile => ({
		kind: 'term',
		labels: { en: { preferred: `thing ${index}` } },
		gloss: { en: 'a thing' },
	});
	return {
		...data,
		entries: { ...data.entries, ...Object.fromEntries(Array.from({ length: more }, (_, index) => [`thing${index}`, entry(index)])) },
	};
}

function findingsOf(text: string): readonly DossierFinding[] {
	const result = readDossierJson(text, validateShape);
	assert.ok('findings' in result, 'it is valid');
	return result.findings;
}

describe('the text of a dossier', () => {
	it('is JSON with an entry in each line', () => {
		const file = fileWith(0);
		const text = dossierText(file);
		assert.deepEqual(JSON.parse(text), file);
		assert.deepEqual(
			text
				.split('\n')
				.slice(1, -1)
				.map(line => Object.keys(JSON.parse(`{${line.replace(/,$/, '')}}`))[0]),
			Object.keys(file.entries),
		);
	});

	it('is read in steps that check no more than some of its entries each', () => {
		const checked: number[] = [];
		const steps = readDossierInSteps(dossierText(fileWith(MANY)), value => {
			checked.push(Object.keys((value as DossierFile).entries).length);
			return validateShape(value);
		});
		let count = 0;
		let step = steps.next();
		for (; step.done !== true; step = steps.next()) {
			count++;
		}
		assert.ok('dossier' in step.value);
		assert.equal(step.value.dossier.entries.size, smallDossier().entries.size + MANY);
		assert.equal(checked.reduce((sum, entries) => sum + entries), step.value.dossier.entries.size);
		assert.ok(Math.max(...checked) <= MANY / 4, `${Math.max(...checked)} entries at once`);
		assert.ok(count > MANY, `${count} steps`);
	});

	it('is the same dossier however its JSON is laid out', () => {
		const file = fileWith(3);
		const expected = readDossierJson(JSON.stringify(file), validateShape);
		assert.ok('dossier' in expected);
		for (const text of [
			dossierText(file),
			JSON.stringify(file, undefined, '\t'),
			dossierText(file).replace(/\{"kind"/g, '\n{"kind"'),
			`${dossierText(file)}\n`,
		]) {
			assert.deepEqual(readDossierJson(text, validateShape), expected);
		}
		for (const many of [file, fileWith(200), fileWith(401), { ...file, entries: {} }]) {
			assert.deepEqual(readDossierJson(dossierText(many), validateShape), readDossierJson(JSON.stringify(many), validateShape));
		}
	});

	it('is refused where JSON is', () => {
		const small = Object.keys(fileWith(0).entries).length;
		const lines = dossierText(fileWith(200 - small)).split('\n');
		const [opening = '', ...members] = lines.slice(0, -1);
		for (const damaged of [
			[opening, ...members.slice(0, -1), `${members.at(-1)},`, '', '}}'],
			[opening, ...Array.from({ length: 199 }, () => ''), ',', ...members, '}}'],
			[opening, ',', ...members, '}}'],
			[opening, ...members, ',', '}}'],
		]) {
			const text = damaged.join('\n');
			assert.throws(() => JSON.parse(text), ({ message }: SyntaxError) => `other ${message}` === findingsOf(text)[0]?.detail);
		}
		assert.equal(findingsOf('{"id\\"entries":{\n"a":1\n}}')[0]?.code, 'shape');
	});

	it('locates errors in every part', () => {
		const text = dossierText(fileWith(MANY));
		assert.deepEqual(findingsOf(text.replace('"thing 777"', '777')).map(({ code, path }) => [code, path.slice(0, 2)])[0], [
			'shape',
			['entries', 'thing777'],
		]);
		assert.deepEqual(
			findingsOf(text.replace('"thing 777"', '"thing 7"')).map(({ code, path }) => [code, path[1]]),
			[['duplicateLabel', 'thing777']],
		);
		assert.deepEqual(
			findingsOf(text.replace('"thing777":', '"__proto__":')).map(({ code }) => code),
			['shape'],
		);
		const damaged = text.replace('"thing777":', '"thing777"');
		assert.throws(() => JSON.parse(damaged), ({ message }: SyntaxError) => `other ${message}` === findingsOf(damaged)[0]?.detail);
	});

	it('has no more entries than the schema allows', () => {
		const schema = JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8'));
		assert.equal(schema.properties.entries.maxProperties, MAX_ENTRIES);
		const { entries, ...head } = fileWith(0);
		const lines = Array.from({ length: MAX_ENTRIES }, (_, index) => `"thing${index}":{}`);
		const text = `${JSON.stringify(head).slice(0, -1)},"entries":{\n${JSON.stringify(entries).slice(1, -1)},\n${lines.join(',\n')}\n}}`;
		const result = readDossierJson(text, () => []);
		assert.deepEqual('findings' in result && result.findings.map(({ code, path }) => [code, path]), [['shape', ['entries']]]);
	}).timeout(20_000);
});
