import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { readBib } from '../../../src/core/citation/bibliography/bib/readBib';
import { readCslJson } from '../../../src/core/citation/bibliography/cslJson/readCslJson';
import { readCslYaml } from '../../../src/core/citation/bibliography/cslYaml/readCslYaml';
import { readHayagriva } from '../../../src/core/citation/bibliography/hayagriva/readHayagriva';
import { isSafeKey } from '../../../src/core/citation/formats/form';
import { dateOf } from '../../../src/core/csl/cslDate';
import type { DossierFinding } from '../../../src/core/dossier/finding';
import { readDossierData, readDossierJson } from '../../../src/core/dossier/read';
import { readDossierYaml } from '../../../src/core/dossier/yaml/readYaml';
import {
	MAX_CSL_DEPTH,
	MAX_NESTING,
	MAX_YEAR,
	MAX_NUMBER,
	MAX_CSL_TEXT_LENGTH,
	MAX_YAML_LENGTH,
	MAX_DOSSIER_LENGTH,
	MAX_KEY_LENGTH,
	MAX_CSL_MEMBERS,
	MAX_ENTRIES,
	MAX_FINDINGS,
} from '../../../src/core/limits';
import { formNamed } from '../../support/core/citation/citing';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../support/core/dossiers/validDossier';

interface SmallFile {
	readonly sources: Record<string, { csl: Record<string, unknown> }>;
	readonly entries: Record<string, { facts?: Record<string, unknown>[] }>;
}

/** The reason for which the small dossier is refused after a change. */
function findingsOf(change: (file: SmallFile) => void): readonly DossierFinding[] {
	const file = load(SMALL_YAML) as SmallFile;
	change(file);
	const result = readDossierData(file, validateShape);
	return 'findings' in result ? result.findings : [];
}

function withVariable(value: unknown): readonly string[] {
	return findingsOf(({ sources }) => Object.assign(sources['charter']?.csl ?? {}, { custom: value })).map(
		({ path, detail }) => `${path.slice(0, 4).join('.')}: ${detail}`,
	);
}

function nested(depth: number, innermost: unknown): unknown {
	return Array.from({ length: depth }).reduce((inner: unknown) => [inner], innermost);
}

describe('files that others write are bounded: at the bound they are read, above it they are refused with the reason', () => {
	it('the nesting of a bibliography', () => {
		// The list and the record are two levels, in YAML with the map of the file three.
		const json = (depth: number) => readCslJson(`[{"id":"a","x":${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}}]`).problem?.code;
		assert.deepEqual([json(MAX_NESTING), json(MAX_NESTING + 1)], [undefined, 'tooDeep']);
		const yaml = (depth: number) => readCslYaml(`references:\n- id: a\n  x: ${'['.repeat(depth)}${']'.repeat(depth)}\n`).problem?.code;
		assert.equal(yaml(MAX_NESTING - 4), undefined);
		assert.equal(yaml(MAX_NESTING + 1), 'form');
		const bib = (depth: number) => readBib(`@book{a,\n title = {${'{'.repeat(depth)}x${'}'.repeat(depth)}},\n}\n`);
		assert.deepEqual(bib(MAX_NESTING).problems, []);
		assert.deepEqual(bib(MAX_NESTING + 1).problems.map(({ code }) => code), ['tooDeep']);
	});

	it('the length of a bibliography in YAML', () => {
		for (const [read, head] of [[readCslYaml, 'references:\n- id: a\n#'], [readHayagriva, 'a:\n  type: book\n#']] as const) {
			const yaml = (length: number) => read(head + 'x'.repeat(length - head.length)).problem?.code;
			assert.deepEqual([yaml(MAX_YAML_LENGTH), yaml(MAX_YAML_LENGTH + 1)], [undefined, 'tooLong']);
		}
	});

	it('the length of a dossier', () => {
		const json = (length: number) => readDossierJson(' '.repeat(length), validateShape);
		const [at, above] = [json(MAX_DOSSIER_LENGTH), json(MAX_DOSSIER_LENGTH + 1)].map(result =>
			'findings' in result ? result.findings[0].code : '',
		);
		assert.deepEqual([at, above], ['syntax', 'shape']);
		const yaml = readDossierYaml(' '.repeat(MAX_DOSSIER_LENGTH + 1), validateShape);
		assert.ok('findings' in yaml && yaml.findings[0].detail === `maxLength ${MAX_DOSSIER_LENGTH}`);
	}).timeout(20_000);

	it('the variables of a source: their depth, their length and their members', () => {
		assert.deepEqual(withVariable(nested(MAX_CSL_DEPTH, 'x')), []);
		assert.deepEqual(withVariable(nested(MAX_CSL_DEPTH + 1, 'x')), [`sources.charter.csl.custom: maxDepth ${MAX_CSL_DEPTH}`]);
		assert.deepEqual(withVariable('x'.repeat(MAX_CSL_TEXT_LENGTH)), []);
		assert.deepEqual(withVariable('x'.repeat(MAX_CSL_TEXT_LENGTH + 1)), [
			`sources.charter.csl.custom: maxLength ${MAX_CSL_TEXT_LENGTH}`,
		]);
		assert.deepEqual(withVariable(Array.from({ length: MAX_CSL_MEMBERS }, () => 1)), []);
		assert.deepEqual(withVariable(Array.from({ length: MAX_CSL_MEMBERS + 1 }, () => 1)), [
			`sources.charter.csl.custom: maxItems ${MAX_CSL_MEMBERS}`,
		]);
		assert.equal(withVariable(nested(9000, 'x')).length, 1);
	});

	it('numbers', () => {
		const withAmount = (value: number) =>
			findingsOf(({ entries }) => {
				const [entry] = Object.values(entries);
				assert.ok(entry);
				entry.facts = [
					{ property: 'contribution', amount: { value, currency: 'EUR' }, evidence: [{ source: 'charter', page: value }] },
					{ property: 'members', count: value, evidence: [{ source: 'charter' }] },
				];
			}).map(({ path }) => path.slice(2).join('.'));
		assert.deepEqual(withAmount(MAX_NUMBER), []);
		const refused = ['facts.0.evidence.0.page', 'facts.0.amount.value', 'facts.1.count'].sort();
		assert.deepEqual([...withAmount(2 * MAX_NUMBER)].sort(), refused);
		assert.deepEqual([...withAmount(1e308)].sort(), refused);
	});

	it('the years of dates', () => {
		const year = (value: number) => dateOf({ type: 'book', issued: { 'date-parts': [[value]] } }, 'issued')?.start.year;
		assert.deepEqual([MAX_YEAR, -MAX_YEAR, MAX_YEAR + 1, 1e308].map(year), [MAX_YEAR, -MAX_YEAR, undefined, undefined]);
	});

	it('keys that are written into documents', () => {
		const pandoc = formNamed('pandoc');
		assert.deepEqual([MAX_KEY_LENGTH, MAX_KEY_LENGTH + 1].map(length => isSafeKey(pandoc, 'k'.repeat(length))), [true, false]);
	});

	it('findings that are listed, in a dossier of JSON too', () => {
		const withWrong = (count: number) => findingsOf(({ entries }) => {
			const [entry] = Object.values(entries);
			assert.ok(entry);
			Array.from({ length: count }, (_, index) => Object.assign(entry, { [`wrong${index}`]: 1 }));
		}).map(({ code }) => code);
		assert.equal(withWrong(MAX_FINDINGS).length, MAX_FINDINGS);
		assert.deepEqual([...new Set(withWrong(MAX_FINDINGS))], ['shape']);
		assert.equal(withWrong(5000).length, MAX_FINDINGS + 1);
		assert.equal(withWrong(5000).at(-1), 'moreFindings');
	});

	it('as in the schema', () => {
		const { properties, $defs } = JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8'));
		assert.equal(properties.entries.maxProperties, MAX_ENTRIES);
		assert.deepEqual(
			JSON.stringify($defs)
				.match(/"maximum":\d+/g)
				?.map(found => Number(found.slice(10))),
			Array.from({ length: 3 }, () => MAX_NUMBER),
		);
	});
});
