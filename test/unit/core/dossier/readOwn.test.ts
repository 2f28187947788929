import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dossierText } from '../../../../src/core/dossier/dossierText';
import type { DossierFile } from '../../../../src/core/dossier/file';
import type { Dossier } from '../../../../src/core/dossier/model';
import type { OwnDossier } from '../../../../src/core/dossier/own/ownDossier';
import { readOwnInSteps } from '../../../../src/core/dossier/readOwn';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { MAX_DOSSIER_BYTES, MAX_FINDINGS } from '../../../../src/core/limits';
import { complete } from '../../../../src/core/steps/steps';
import { runs, SEED } from '../../../support/core/budget';
import { SMALL_YAML, smallDossier } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';

function read(text: string, previous?: Dossier): OwnDossier {
	return complete(readOwnInSteps(text, { validate: validateShape, previous }));
}

/** The findings in short: line, code and entry. */
function found({ findings }: OwnDossier): readonly string[] {
	return findings.map(({ line, code, path }) => `${line ?? '?'} ${code} ${path.slice(0, 2).join('.')}`);
}

function lineOf(text: string, part: string): number {
	return text.slice(0, text.indexOf(part)).split('\n').length;
}

const TERM = (key: string, text = key) =>
	`  ${key}:\n    kind: term\n    labels: { en: { preferred: ${text} } }\n    gloss: { en: a thing }\n`;
const HEAD = SMALL_YAML.slice(0, SMALL_YAML.indexOf('entries:\n'));
const fileOf = (...entries: readonly string[]) => `${HEAD}entries:\n${entries.join('')}`;

describe('a dossier of somebody’s own', () => {
	it('is the same as a bundled one in any layout', () => {
		const { data } = readDossierYaml(SMALL_YAML, validateShape) as { readonly data: DossierFile };
		const layouts = [
			SMALL_YAML, `\uFEFF${SMALL_YAML}`, SMALL_YAML.replaceAll('\n', '\r\n'), `# first\n---\n${SMALL_YAML}`,
			SMALL_YAML.replace('entries:', 'entries: # all of them'), SMALL_YAML.replace(/^entries:\n/m, 'entries:\n\n# a comment\n'),
			dossierText(data), JSON.stringify(data), JSON.stringify(data, undefined, '\t'),
		];
		for (const text of layouts) {
			const { valid, ...result } = read(text);
			assert.deepEqual(result, { dossier: smallDossier(), findings: [], setAside: new Set() }, text.slice(0, 60));
			assert.deepEqual([...valid?.entries ?? []], Object.entries(data.entries));
		}
	});

	it('has the keys of the file before and after its entries', () => {
		const [version = ''] = /^version: .*\n/m.exec(SMALL_YAML) ?? [];
		assert.deepEqual(read(`${SMALL_YAML.replace(version, '')}\n${version}`).dossier, smallDossier());
	});

	it('says at a line without a colon that a key with a value is expected', () => {
		const text = fileOf(TERM('one'), '  two\n', TERM('three'));
		const result = read(text);
		assert.deepEqual([...result.dossier?.entries.keys() ?? []], ['one', 'three']);
		assert.deepEqual(result.findings, [
			{ code: 'shape', path: ['entries', 'two'], detail: 'type object', line: lineOf(text, '  two'), column: 1 },
		]);
	});

	it('sets aside an entry that is not YAML, and says where', () => {
		const text = fileOf(TERM('one'), '  two:\n    kind: "term\n    gloss: x\n', TERM('three'));
		const result = read(text);
		assert.deepEqual([...result.dossier?.entries.keys() ?? []], ['one', 'three']);
		assert.deepEqual(result.findings.map(({ code, path }) => [code, ...path]), [['syntax', 'entries', 'two']]);
		assert.ok((result.findings[0]?.line ?? 0) >= lineOf(text, 'two:'));
		assert.ok((result.findings[0]?.line ?? 0) <= lineOf(text, 'three:'));
	});

	it('sets aside an entry that does not match the schema or refers to nothing, and no other', () => {
		const text = fileOf(
			TERM('one'),
			TERM('two').replace('kind: term', 'kind: thing'),
			TERM('three').replace('    gloss', '    cite: nothing\n    gloss'),
		);
		const result = read(text);
		assert.deepEqual([...(result.dossier?.entries.keys() ?? [])], ['one']);
		assert.deepEqual(found(result), [
			`${lineOf(text, 'kind: thing')} shape entries.two`,
			`${lineOf(text, 'cite: nothing')} unknownSource entries.three`,
		]);
		assert.deepEqual([...result.setAside], ['two', 'three']);
	});

	it('lists everything in an entry that does not match the schema, up to twenty problems', () => {
		const text = fileOf(TERM('one').replace('kind: term', 'kind: thing').replace('gloss: { en: a thing }', 'gloss: a thing\n    facts: [{ property: held, date: 3 May }]'));
		assert.deepEqual(read(text).findings.map(({ path, detail }) => [path.slice(2).join('.'), detail.split(' ')[0]]), [
			['kind', 'resolution,'], ['gloss', 'type'], ['facts.0', 'required'], ['facts.0.date', 'pattern'],
		]);
		const many = TERM('one').replace('gloss: { en: a thing }', `facts: [${'1, '.repeat(30)}]`);
		assert.equal(read(fileOf(many)).findings.length, 20);
	});

	it('lists what the schema cannot detect, too, in an entry that does not match it', () => {
		const evidence = 'evidence: [{ source: none, paragraph: 1 }, 5, { source: release, paragraph: 1, article: 2 }]';
		const text = fileOf(
			TERM('one').replace('kind: term', `kind: thing\n    cite: none\n    facts: [{ property: held, date: 2020-13, ${evidence} }, 7, { property: held, count: x }]`)
				.replace('preferred', 'acronym'),
			TERM('two').replace('labels: {', 'labels: 5 #'), '  three: 7\n',
		);
		assert.deepEqual([...new Set(read(text).findings.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`))].sort(), [
			'noPreferredLabel one.labels', 'notADate one.facts.0.date', 'severalLocators one.facts.0.evidence.2',
			'shape one.facts.0.evidence.1', 'shape one.facts.1', 'shape one.facts.2', 'shape one.facts.2.count', 'shape one.kind',
			'shape one.labels.en.acronym', 'shape three', 'shape two.labels', 'unknownSource one.cite',
			'unknownSource one.facts.0.evidence.0.source', 'unknownSource one.facts.0.evidence.2.source',
			'wrongProperty one.facts.2.property',
		]);
	});

	it('sets aside the entry before a line that begins with a tab, and no other', () => {
		const text = fileOf(TERM('one'), TERM('two'), '\tcite: release\n', TERM('three'), '\t\n', TERM('four'));
		const result = read(text);
		assert.deepEqual([...result.dossier?.entries.keys() ?? []], ['one', 'three', 'four']);
		assert.deepEqual(found(result), [`${lineOf(text, '\tcite')} syntax entries.two`]);
		assert.deepEqual(found(read(fileOf('\tzero:\n', TERM('one')))), [`${lineOf(fileOf('\tzero:\n'), '\tzero')} syntax `]);
	});

	it('sets aside the second of two entries with the same key, however far they are apart', () => {
		for (const between of [[], Array.from({ length: 300 }, (_, index) => TERM(`between${index}`))]) {
			const text = fileOf(TERM('one', 'first'), ...between, TERM('one', 'second'), TERM('last'));
			const result = read(text);
			assert.equal(result.dossier?.entries.get('last')?.labels[0]?.text, 'last');
			assert.deepEqual(found(result), [`${lineOf(text, 'preferred: second') - 2} duplicateKey entries.one`]);
		}
	});

	it('uses what an entry was before it was wrong', () => {
		const before = read(fileOf(TERM('one'), TERM('two', 'Two Before'))).dossier;
		const result = read(fileOf(TERM('one'), TERM('two').replace('kind: term', 'kind: thing')), before);
		assert.equal(result.dossier?.entries.get('two'), before?.entries.get('two'));
		assert.deepEqual([...result.setAside], ['two']);
	});

	it('has no old entry whose sources are gone', () => {
		const citing = TERM('two').replace('    gloss', '    cite: charter\n    gloss');
		const before = read(fileOf(citing)).dossier;
		const text = fileOf(citing.replace('kind: term', 'kind: thing')).replace(/^ {2}charter:\n(?: {4}.*\n)+/m, '');
		assert.equal(read(text, before).dossier?.entries.size, 0);
	});

	it('keeps an entry that refers to one that is set aside, without that statement', () => {
		const text = SMALL_YAML.replace(
			'    kind: organization\n    labels:\n      en: { preferred: World Hat Office',
			'    kind: organisation\n    labels:\n      en: { preferred: World Hat Office',
		);
		const result = read(text);
		assert.deepEqual(result.findings.map(({ path }) => path[1]), ['who']);
		const fund = result.dossier?.entries.get('fund');
		assert.deepEqual(fund?.relations.map(({ target }) => target), ['charter']);
		assert.deepEqual(fund?.facts.map(({ property }) => property), ['number']);
	});

	it('is used with labels that two entries share, which is reported', () => {
		const text = fileOf(TERM('one', 'thing'), TERM('two', 'thing'));
		const result = read(text);
		assert.equal(result.dossier?.entries.size, 2);
		assert.deepEqual(result.findings.map(({ code }) => code), ['duplicateLabel']);
	});

	it('is read if an entry that is not YAML has the key of another one that is wrong', () => {
		const text = fileOf('  one: "abc\n', TERM('one').replace('kind: term', 'kind: thing'));
		assert.deepEqual(found(read(text)), [
			`${lineOf(text, '  one: "abc')} syntax entries.one`,
			`${lineOf(text, 'kind: thing')} shape entries.one`,
		]);
	});

	it('can have texts in Tongan, whose tag is also the name of who receives a contribution', () => {
		const text = fileOf(TERM('one').replace('{ en: a thing }', '{ en: a thing, to: me‘a }'));
		assert.deepEqual(found(read(text)), []);
	});

	it('has no characters that change the direction of its text, however they are escaped', () => {
		for (const mark of ['\\u200E', '\\U0000200E', '\u200E']) {
			const text = fileOf(TERM('one', `"${mark}one"`));
			assert.deepEqual([...read(text).dossier?.entries.values() ?? []].map(({ labels }) => labels[0]?.text), ['one']);
		}
	});

	it('has the same objects for what has not changed', () => {
		const before = read(fileOf(TERM('one'), TERM('two'))).dossier;
		const after = read(fileOf('  # moved\n', TERM('two', 'another'), TERM('one')), before).dossier;
		assert.equal(after?.entries.get('one'), before?.entries.get('one'));
		assert.notEqual(after?.entries.get('two'), before?.entries.get('two'));
	});

	for (const [what, text, line, code] of [
		['is empty', '', undefined, 'syntax'],
		['is not YAML before its entries', SMALL_YAML.replace('language: en', 'language: "en'), undefined, 'syntax'],
		['has no title', SMALL_YAML.replace(/^title:.*\n/m, ''), 2, 'shape'],
		['has a source without a type', SMALL_YAML.replace('      type: webpage\n', ''), lineOf(SMALL_YAML, '    csl:\n'), 'shape'],
		[
			'has a release that is not among its sources',
			SMALL_YAML.replace('release: notice', 'release: none'),
			lineOf(SMALL_YAML, 'release:'),
			'unknownSource',
		],
		['is half a JSON file', '{"format": 1, "id": "x", "entries": {', undefined, 'syntax'],
		['has no entries', `${HEAD}entries:\n`, lineOf(SMALL_YAML, 'entries:'), 'shape'],
		['is in a newer format', SMALL_YAML.replace('format: 1', 'format: 2'), lineOf(SMALL_YAML, 'format: 1'), 'newerFormat'],
	] as const) {
		it(`cannot be used if it ${what}`, () => {
			const result = read(text, smallDossier());
			assert.equal(result.dossier, undefined);
			assert.equal(result.findings[0]?.code, code);
			assert.ok(result.findings[0].line !== undefined || text === '');
			if (line !== undefined) {
				assert.equal(result.findings[0].line, line);
			}
		});
	}

	it('has as many findings as anybody reads, and all valid entries', () => {
		const text = fileOf(
			...Array.from({ length: 1000 }, (_, index) =>
				TERM(`thing${index}`).replace('kind: term', index % 2 ? 'kind: thing' : 'kind: term'),
			),
		);
		const result = read(text);
		assert.equal(result.dossier?.entries.size, 500);
		assert.equal(result.setAside.size, 500);
		assert.ok(result.findings.length <= MAX_FINDINGS + 1);
		assert.equal(result.findings.at(-1)?.code, 'moreFindings');
	});

	it('is read in steps that parse no more than some of its text each', () => {
		const text = fileOf(...Array.from({ length: 5000 }, (_, index) => TERM(`thing${index}`)));
		const steps = readOwnInSteps(text, { validate: validateShape });
		let count = 0;
		let step = steps.next();
		for (; step.done !== true; step = steps.next()) {
			count++;
		}
		assert.equal(step.value.dossier?.entries.size, 5000);
		assert.ok(count > text.length / 0x4000, `${count} steps`);
	});

	it('has no entry with lines at the indent of its key, as YAML requires', () => {
		for (const entry of [
			'  one: { kind: term, labels: { en: { preferred: one } },\n  gloss: { en: a thing } }\n',
			'  one:\n    kind: term\n    labels: { en: { preferred: one } }\n    gloss: { en: "a\n  two: thing" }\n',
		]) {
			const text = fileOf(entry, TERM('three'));
			const whole = readDossierYaml(text, validateShape);
			assert.deepEqual('findings' in whole && whole.findings.map(({ code }) => code), ['syntax']);
			assert.deepEqual([...read(text).dossier?.entries.keys() ?? []], ['three']);
		}
	});

	it('is read up to its limit of 100 MB, in steps, however much of it are comments', function () {
		this.timeout(60_000);
		const comment = `# ${'x'.repeat(97)}\n`;
		const text = SMALL_YAML + comment.repeat(Math.floor((MAX_DOSSIER_BYTES - SMALL_YAML.length) / comment.length));
		const steps = readOwnInSteps(text, { validate: validateShape });
		let count = 1;
		let step = steps.next();
		for (; step.done !== true; step = steps.next()) {
			count++;
		}
		assert.deepEqual([step.value.findings, step.value.dossier?.entries.size], [[], smallDossier().entries.size]);
		assert.ok(count > 500, `only ${count} steps`);
	});

	it('never throws, and is a dossier or has findings, whatever was typed or deleted', () => {
		const lines = SMALL_YAML.split('\n');
		const edit = fc.record({
			line: fc.nat(lines.length - 1),
			column: fc.nat(60),
			remove: fc.nat(30),
			insert: fc.oneof(
				fc.constantFrom('"', "'", '{', '}', '[', ': ', '- ', '\n', '\t', '|', '&a', '*a', '#', '---\n', '  '),
				fc.string({ maxLength: 5 }),
			),
		});
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), edits => {
				let text = SMALL_YAML;
				for (const { line, column, remove, insert } of edits) {
					const at = Math.min(text.length, text.split('\n').slice(0, line).join('\n').length + column);
					text = text.slice(0, at) + insert + text.slice(at + remove);
				}
				const result = read(text, smallDossier());
				assert.ok(result.dossier !== undefined || result.findings.length > 0);
				const whole = readDossierYaml(text, validateShape);
				// A dossier that is valid as a whole is the same when it is read in parts.
				if ('dossier' in whole) {
					assert.deepEqual(result.dossier, whole.dossier);
					assert.deepEqual(result.findings, []);
				} else {
					assert.ok(result.findings.length > 0, JSON.stringify(whole.findings));
				}
			}),
			{ seed: SEED, numRuns: runs(60) },
		);
	});
});
