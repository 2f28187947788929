import assert from 'node:assert/strict';
import type { DossierFile } from '../../../../src/core/dossier/file';
import { readDossierJson } from '../../../../src/core/dossier/read';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { SMALL_YAML, smallDossier } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';

/** The findings in the small dossier after a change, as `line:column code detail`. */
function findingsAfter(from: string, to: string): readonly string[] {
	assert.ok(SMALL_YAML.includes(from), from);
	const result = readDossierYaml(SMALL_YAML.replace(from, to), validateShape);
	return 'findings' in result ? result.findings.map(({ line, column, code, detail }) => `${line}:${column} ${code} ${detail}`) : [];
}

/** Returns the line of the first occurrence of a text in the small dossier. */
function lineOf(text: string): number {
	return SMALL_YAML.slice(0, SMALL_YAML.indexOf(text)).split('\n').length;
}

describe('reading a dossier', () => {
	it('takes zero without its sign', () => {
		for (const [from, to] of [['value: 2000000', 'value: -0'], ['count: 190', 'count: -0']] as const) {
			const result = readDossierYaml(SMALL_YAML.replace(from, to), validateShape);
			const values = 'dossier' in result ? [...result.dossier.entries.values()].flatMap(({ facts }) => facts.map(({ value }) => value)) : [];
			const numbers = values.flatMap(value => (value.type === 'amount' ? value.amount : value.type === 'count' ? value.count : []));
			assert.ok(numbers.some(number => Object.is(number, 0)), JSON.stringify(values));
		}
	});

	it('takes a short title of forty characters in one line, of an entry and of a source', () => {
		const gloss = '    gloss: { en: founding treaty }';
		const shortName = '    shortName: Notice';
		assert.deepEqual(findingsAfter(gloss, `    short: { en: '${'a'.repeat(40)}' }\n${gloss}`), []);
		assert.deepEqual(findingsAfter(shortName, `${shortName}\n    short: { en: Notice, fr: Avis }`), []);
		for (const wrong of [`{ en: '${'a'.repeat(41)}' }`, '{}', 'Charter', '{ en: "a\\nb" }']) {
			assert.notDeepEqual(findingsAfter(gloss, `    short: ${wrong}\n${gloss}`), [], wrong);
			assert.notDeepEqual(findingsAfter(shortName, `${shortName}\n    short: ${wrong}`), [], wrong);
		}
	});

	it('fills in defaults', () => {
		const dossier = smallDossier();
		const charter = dossier.entries.get('charter');
		assert.deepEqual(charter?.labels.map(label => [label.text, label.language, label.role, label.case]), [
			['Charter of Small Things', 'en', 'preferred', 'fold'],
			['CST', 'en', 'acronym', 'exact'],
			['Small Charter', 'en', 'variant', 'fold'],
			['Chart of Small Things', 'en', 'discouraged', 'fold'],
			['Charte des petites choses', 'fr', 'preferred', 'fold'],
		]);
		assert.equal(dossier.entries.get('hat')?.labels[0]?.case, 'word');
		assert.deepEqual(charter?.definition?.evidence, [
			{ source: 'charter', locator: { label: 'article', value: '2(a)' }, status: 'official' },
		]);
		assert.deepEqual(charter?.facts[1]?.evidence, [
			{ source: 'notice', locator: { label: 'paragraph', value: '3' }, status: 'stated' },
		]);
		assert.equal(dossier.entries.get('fund')?.facts[1]?.unconfirmed, true);
	});

	it('reads the forms of a label, including those that must not be derived', () => {
		const result = readDossierYaml(
			SMALL_YAML.replace(
				'variant: [Small Charter]',
				'variant: [{ text: Small Charter, case: permissive, forms: [Smaller Charter], derive: { plural: false } }, { text: Charta, derive: false }]',
			),
			validateShape,
		);
		assert.ok('dossier' in result);
		assert.deepEqual(result.dossier.entries.get('charter')?.labels.slice(2, 4).map(label => [label.case, label.forms, label.derive]), [
			['permissive', ['Smaller Charter'], { plural: false }],
			['word', undefined, false],
		]);
	});

	it('is the same from JSON', () => {
		const yaml = readDossierYaml(SMALL_YAML, validateShape);
		assert.ok('data' in yaml);
		assert.deepEqual(readDossierJson(JSON.stringify(yaml.data), validateShape), { dossier: smallDossier() });
	});

	it('reports the line and column of an error', () => {
		const line = lineOf('kind: instrument');
		const [first] = findingsAfter('kind: instrument', 'kind: treaty');
		assert.equal(first, `${line}:5 shape resolution, fund, event, instrument, programme, organization, person, term`);
	});

	it('rejects what is not in the schema', () => {
		assert.match(
			findingsAfter('gloss: { en: founding treaty }', 'glos: { en: founding treaty }').join('\n'),
			/shape (?:required gloss|additionalProperties glos)/,
		);
		assert.match(findingsAfter('currency: EUR', 'currency: euro')[0] ?? '', /shape pattern/);
		assert.notDeepEqual(findingsAfter('property: parties, count: 190', 'property: parties, date: 2020'), []);
		assert.notDeepEqual(findingsAfter('property: parties, count: 190', 'property: parties, count: 190, place: Here'), []);
	});

	it('finds keys that lead nowhere', () => {
		assert.deepEqual(findingsAfter('target: charter', 'target: chart'), [`${lineOf('target: charter')}:32 unknownEntry chart`]);
		assert.match(findingsAfter('source: notice, paragraph: 2', 'source: note, paragraph: 2')[0] ?? '', /unknownSource note/);
		assert.match(findingsAfter('claimedBy: who', 'claimedBy: whom')[0] ?? '', /unknownEntry whom/);
		assert.match(findingsAfter('cite: charter', 'cite: chart')[0] ?? '', /unknownSource chart/);
		assert.match(findingsAfter('release: notice', 'release: note')[0] ?? '', /unknownSource note/);
	});

	it('looks into an entry whatever its key is', () => {
		const { data } = readDossierYaml(SMALL_YAML, validateShape) as { readonly data: DossierFile };
		const hat = { ...data.entries['hat'], definition: { text: { en: 'A hat.' }, evidence: [{ source: 'nowhere' }] } };
		const result = readDossierJson(
			JSON.stringify({ ...data, entries: { ...data.entries, csl: { ...hat, labels: { en: { preferred: 'cap' } } } } }),
			validateShape,
		);
		assert.deepEqual('findings' in result && result.findings.map(({ code, path }) => [code, path.slice(0, 2)]), [
			['unknownSource', ['entries', 'csl']],
		]);
	});

	it('finds days that do not exist, and evidence with two places', () => {
		assert.match(findingsAfter("date: '2000-11-15'", "date: '2000-11-31'")[0] ?? '', /notADate 2000-11-31/);
		assert.match(findingsAfter("article: '2(a)'", "article: '2(a)', page: 4")[0] ?? '', /severalLocators charter/);
	});

	it('finds labels that two entries share, unless both are marked as ambiguous', () => {
		assert.match(findingsAfter('preferred: hat', 'preferred: small fund')[0] ?? '', /duplicateLabel small fund \(fund\)/);
		assert.deepEqual(findingsAfter(
			'preferred: hat', 'preferred: { text: small fund, ambiguous: true, recognise: false }',
		), []);
		assert.deepEqual(findingsAfter('preferred: hat', 'preferred: who'), [], 'an acronym is exact');
	});

	it('finds relations that are stated from both ends', () => {
		const both = 'relations:\n      - { type: donor, target: who, evidence: [{ source: notice }] }\n      - { type: donor';
		assert.match(findingsAfter('relations:\n      - { type: donor', both)[0] ?? '', /duplicateRelation donor who/);
	});

	it('finds entries without a name', () => {
		assert.match(findingsAfter('en: { preferred: hat }', 'fr: { preferred: chapeau }')[0] ?? '', /noPreferredLabel en/);
	});

	it('locates a syntax error', () => {
		const result = readDossierYaml('a: [1\nb: 2', validateShape);
		assert.deepEqual('findings' in result && result.findings.map(({ code, line }) => [code, line]), [['syntax', 1]]);
	});

	it('does not follow hostile input', () => {
		for (const text of ['['.repeat(5000), 'a: &a [b]\nc: [*a, *a]', '__proto__: {admin: true}', '', '\u0000', '- '.repeat(500)]) {
			const result = readDossierYaml(text, validateShape);
			assert.ok('findings' in result, text.slice(0, 20));
		}
		assert.equal(({} as { admin?: boolean }).admin, undefined);
	});

	it('reports broken JSON as data', () => {
		const result = readDossierJson('{"format": 1', validateShape);
		assert.deepEqual('findings' in result && result.findings.map(({ code }) => code), ['syntax']);
	});
});
