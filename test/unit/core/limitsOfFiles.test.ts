import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { dateOf } from '../../../src/core/citation/bibliography/cslDate';
import { readBib } from '../../../src/core/citation/bibliography/readBib';
import { readHayagriva } from '../../../src/core/citation/bibliography/hayagriva/readHayagriva';
import { readCslJson } from '../../../src/core/citation/bibliography/readCslJson';
import { readCslYaml } from '../../../src/core/citation/bibliography/readCslYaml';
import { isSafeKey } from '../../../src/core/citation/formats/form';
import type { DossierFinding } from '../../../src/core/dossier/finding';
import { readDossierData, readDossierJson } from '../../../src/core/dossier/read';
import { readDossierYaml } from '../../../src/core/dossier/readYaml';
import {
	DEEPEST_CSL, DEEPEST_NESTING, FURTHEST_YEAR, GREATEST_NUMBER, LONGEST_CSL_TEXT, LONGEST_YAML, LONGEST_DOSSIER, LONGEST_KEY, MOST_CSL_MEMBERS, MOST_ENTRIES, MOST_FINDINGS,
} from '../../../src/core/limits';
import { formNamed } from '../../support/core/citing';
import { SMALL_YAML, validateShape } from '../../support/core/smallLibrary';

interface SmallFile {
	readonly sources: Record<string, { csl: Record<string, unknown> }>;
	readonly entries: Record<string, { facts?: Record<string, unknown>[] }>;
}

/** What the small dossier is refused for when something in it is changed. */
function findingsOf(change: (file: SmallFile) => void): readonly DossierFinding[] {
	const file = load(SMALL_YAML) as SmallFile;
	change(file);
	const result = readDossierData(file, validateShape);
	return 'findings' in result ? result.findings : [];
}

function withVariable(value: unknown): readonly string[] {
	return findingsOf(({ sources }) => Object.assign(sources['charter']?.csl ?? {}, { custom: value })).map(({ path, detail }) => `${path.slice(0, 4).join('.')}: ${detail}`);
}

function nested(depth: number, innermost: unknown): unknown {
	return Array.from({ length: depth }).reduce((inner: unknown) => [inner], innermost);
}

describe('files that others write are bounded: at the bound they are read, above it they are refused with the reason', () => {
	it('the nesting of a bibliography', () => {
		// The list and the record are two levels, in YAML with the map of the file three.
		const json = (depth: number) => readCslJson(`[{"id":"a","x":${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}}]`).problem?.code;
		assert.deepEqual([json(DEEPEST_NESTING), json(DEEPEST_NESTING + 1)], [undefined, 'tooDeep']);
		const yaml = (depth: number) => readCslYaml(`references:\n- id: a\n  x: ${'['.repeat(depth)}${']'.repeat(depth)}\n`).problem?.code;
		assert.equal(yaml(DEEPEST_NESTING - 4), undefined);
		assert.equal(yaml(DEEPEST_NESTING + 1), 'form');
		const bib = (depth: number) => readBib(`@book{a,\n title = {${'{'.repeat(depth)}x${'}'.repeat(depth)}},\n}\n`);
		assert.deepEqual(bib(DEEPEST_NESTING).problems, []);
		assert.deepEqual(bib(DEEPEST_NESTING + 1).problems.map(({ code }) => code), ['tooDeep']);
	});

	it('the length of a bibliography in YAML', () => {
		for (const [read, head] of [[readCslYaml, 'references:\n- id: a\n#'], [readHayagriva, 'a:\n  type: book\n#']] as const) {
			const yaml = (length: number) => read(head + 'x'.repeat(length - head.length)).problem?.code;
			assert.deepEqual([yaml(LONGEST_YAML), yaml(LONGEST_YAML + 1)], [undefined, 'tooLong']);
		}
	});

	it('the length of a dossier', () => {
		const json = (length: number) => readDossierJson(' '.repeat(length), validateShape);
		const [at, above] = [json(LONGEST_DOSSIER), json(LONGEST_DOSSIER + 1)].map(result => ('findings' in result ? result.findings[0].code : ''));
		assert.deepEqual([at, above], ['syntax', 'shape']);
		const yaml = readDossierYaml(' '.repeat(LONGEST_DOSSIER + 1), validateShape);
		assert.ok('findings' in yaml && yaml.findings[0].detail === `maxLength ${LONGEST_DOSSIER}`);
	}).timeout(20_000);

	it('the variables of a source: their depth, their length and their members', () => {
		assert.deepEqual(withVariable(nested(DEEPEST_CSL, 'x')), []);
		assert.deepEqual(withVariable(nested(DEEPEST_CSL + 1, 'x')), [`sources.charter.csl.custom: maxDepth ${DEEPEST_CSL}`]);
		assert.deepEqual(withVariable('x'.repeat(LONGEST_CSL_TEXT)), []);
		assert.deepEqual(withVariable('x'.repeat(LONGEST_CSL_TEXT + 1)), [`sources.charter.csl.custom: maxLength ${LONGEST_CSL_TEXT}`]);
		assert.deepEqual(withVariable(Array.from({ length: MOST_CSL_MEMBERS }, () => 1)), []);
		assert.deepEqual(withVariable(Array.from({ length: MOST_CSL_MEMBERS + 1 }, () => 1)), [`sources.charter.csl.custom: maxItems ${MOST_CSL_MEMBERS}`]);
		assert.equal(withVariable(nested(9000, 'x')).length, 1);
	});

	it('numbers', () => {
		const withAmount = (value: number) => findingsOf(({ entries }) => {
			const [entry] = Object.values(entries);
			assert.ok(entry);
			entry.facts = [{ property: 'contribution', amount: { value, currency: 'EUR' }, evidence: [{ source: 'charter', page: value }] }, { property: 'members', count: value, evidence: [{ source: 'charter' }] }];
		}).map(({ path }) => path.slice(2).join('.'));
		assert.deepEqual(withAmount(GREATEST_NUMBER), []);
		const refused = ['facts.0.evidence.0.page', 'facts.0.amount.value', 'facts.1.count'].sort();
		assert.deepEqual([...withAmount(2 * GREATEST_NUMBER)].sort(), refused);
		assert.deepEqual([...withAmount(1e308)].sort(), refused);
	});

	it('the years of dates', () => {
		const year = (value: number) => dateOf({ type: 'book', issued: { 'date-parts': [[value]] } }, 'issued')?.start.year;
		assert.deepEqual([FURTHEST_YEAR, -FURTHEST_YEAR, FURTHEST_YEAR + 1, 1e308].map(year), [FURTHEST_YEAR, -FURTHEST_YEAR, undefined, undefined]);
	});

	it('keys that are written into documents', () => {
		const pandoc = formNamed('pandoc');
		assert.deepEqual([LONGEST_KEY, LONGEST_KEY + 1].map(length => isSafeKey(pandoc, 'k'.repeat(length))), [true, false]);
	});

	it('findings that are listed, in a dossier of JSON too', () => {
		const withWrong = (count: number) => findingsOf(({ entries }) => {
			const [entry] = Object.values(entries);
			assert.ok(entry);
			Array.from({ length: count }, (_, index) => Object.assign(entry, { [`wrong${index}`]: 1 }));
		}).map(({ code }) => code);
		assert.equal(withWrong(MOST_FINDINGS).length, MOST_FINDINGS);
		assert.deepEqual([...new Set(withWrong(MOST_FINDINGS))], ['shape']);
		assert.equal(withWrong(5000).length, MOST_FINDINGS + 1);
		assert.equal(withWrong(5000).at(-1), 'moreFindings');
	});

	it('as the schema says', () => {
		const { properties, $defs } = JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8'));
		assert.equal(properties.entries.maxProperties, MOST_ENTRIES);
		assert.deepEqual(JSON.stringify($defs).match(/"maximum":\d+/g)?.map(found => Number(found.slice(10))), Array.from({ length: 3 }, () => GREATEST_NUMBER));
	});
});
