import assert from 'node:assert/strict';
import { run } from '../../../src/cli/run';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { memoryMachine, runOnSmall, type Traces } from './support';

const CSV = 'Nom,Sigle,Explication,Remarques\nFonds des récifs,FR,Paie.,x\nBureau,,,\n';
const MAP = ['--map', 'Nom=preferred:en', '--map', 'Sigle=acronym', '--map', 'Explication=definition:en', '--map', 'Remarques=none'];

describe('dossier convert --map', () => {
	it('reads columns whose headings say nothing', async () => {
		const { code, out, problems } = await runOnSmall({ 'a.csv': CSV }, 'convert', 'a.csv', ...MAP);
		assert.deepEqual([code, problems], [0, []]);
		assert.match(out.join('\n'), /preferred: Fonds des récifs, acronym: \[FR\][^]*definition: \{ text: \{ en: Paie\. \}/);
	});
	it('reports a column that the table does not have', async () => {
		const { code, problems } = await runOnSmall({ 'a.csv': CSV }, 'convert', 'a.csv', ...MAP, '--map', 'Nome=kind');
		assert.deepEqual([code, problems], [1, ['a.csv:1: the table has no column “Nome”.']]);
	});
	for (const map of ['Nom', '=key', 'Nom=name', 'Nom=preferred:english language', 'Nom=key:en']) {
		it(`refuses ${map}`, async () => assert.equal((await runOnSmall({ 'a.csv': CSV }, 'convert', 'a.csv', '--map', map)).code, 2));
	}
});

describe('dossier convert --into', () => {
	const files = { 'a.csv': CSV, 'my.dossier.yaml': SMALL_YAML };
	const into = async (dossier: string, ...more: readonly string[]) => {
		const result = await runOnSmall(
			{ ...files, 'my.dossier.yaml': dossier },
			'convert',
			'a.csv',
			'--into',
			'my.dossier.yaml',
			...MAP,
			...more,
		);
		return { ...result, yaml: String(result.written?.['my.dossier.yaml']) };
	};

	it('writes nothing if the dossier has changed since it was read', async () => {
		const traces: Traces = { out: [], problems: [], written: {}, removed: [] };
		const machine = memoryMachine({ ...files, 'bundled.dossier.yaml': SMALL_YAML }, traces);
		let reads = 0;
		const changing = async (path: string) => {
			const bytes = await machine.read(path);
			return path === 'my.dossier.yaml' && reads++ > 0 ? new TextEncoder().encode(`${SMALL_YAML}# Mine.\n`) : bytes;
		};
		assert.equal(await run(['convert', 'a.csv', '--into', 'my.dossier.yaml', ...MAP], { ...machine, read: changing }), 2);
		assert.deepEqual([traces.written, traces.problems], [{}, ['my.dossier.yaml: it has changed meanwhile, or is not in UTF-8; nothing was written.']]);
	});

	it('adds what is new, and nothing the second time', async () => {
		const once = await into(SMALL_YAML);
		assert.deepEqual(
			[once.code, once.out, once.problems],
			[0, [], ['my.dossier.yaml: new entries: 2; new sources: 1; entries that it has already: 0.']],
		);
		const twice = await into(once.yaml);
		assert.equal(twice.yaml, once.yaml);
		assert.deepEqual(twice.problems, ['my.dossier.yaml: new entries: 0; new sources: 0; entries that it has already: 2.']);
		assert.equal((await runOnSmall({ 'b.dossier.yaml': once.yaml }, 'validate', 'b.dossier.yaml')).code, 0);
	});

	it('says what entries lack, and adds it with --update', async () => {
		const poorer = (await into(SMALL_YAML)).yaml.replace(', acronym: [FR]', '');
		const kept = await into(poorer);
		assert.equal(kept.yaml, poorer);
		assert.match(kept.problems[0] ?? '', /The file has names, texts or relations that 1 of these lack \(fr\); --update adds them\.$/);
		assert.match((await into(poorer, '--update')).yaml, /preferred: Fonds des récifs, acronym: \[FR\]/);
	});

	it('remembers what was imported, and does not add what was removed since', async () => {
		const remembering = async (given: Readonly<Record<string, string>>, ...more: readonly string[]) => {
			const { code, problems, written = {} } = await runOnSmall({ ...files, ...given }, 'convert', 'a.csv', '--into', 'my.dossier.yaml', ...MAP, '--remember', 'memory.json', ...more);
			return { code, problems, yaml: String(written['my.dossier.yaml']), memory: String(written['memory.json']) };
		};
		const once = await remembering({});
		assert.equal(once.code, 0);
		const removed = once.yaml.replace(/\n {2}bureau:\n(?: {4}.*\n)+/, '\n');
		assert.ok(!removed.includes('Bureau'));
		const again = await remembering({ 'my.dossier.yaml': removed, 'memory.json': once.memory });
		assert.equal(again.yaml, removed);
		assert.deepEqual(again.problems, [
			'my.dossier.yaml: new entries: 0; new sources: 0; entries that it has already: 1. Removed since an earlier import, and not added again: 1.',
		]);
		assert.equal(again.memory, once.memory);
		const more = await remembering({ 'my.dossier.yaml': removed, 'memory.json': once.memory, 'a.csv': `${CSV}Fonds neuf,,,\n` });
		assert.ok(more.yaml.includes('Fonds neuf') && !more.yaml.includes('Bureau'));
		assert.ok((await into(removed)).yaml.includes('Bureau'), 'without the memory, it is added again');
		for (const memory of ['{', '{"format":2}', '[]']) {
			const { code, problems, yaml } = await remembering({ 'memory.json': memory });
			assert.deepEqual([code, yaml, problems.length], [2, 'undefined', 1]);
		}
		assert.equal((await runOnSmall(files, 'convert', 'a.csv', '--remember', 'memory.json')).code, 2);
	});

	it('says how many relations of an entry there is no room for', async () => {
		const term = (name: string, links: string) =>
			`<http://t.example/${name}> a skos:Concept ; skos:prefLabel "Term ${name}"@en${links} .\n`;
		const numbers = Array.from({ length: 503 }, (_, index) => `n${index}`);
		const ttl = (from: number, to: number) =>
			`@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n${term(
				'hub',
				` ; skos:broader ${numbers
					.slice(from, to)
					.map(name => `<http://t.example/${name}>`)
					.join(', ')}`,
			)}${numbers.map(name => term(name, '')).join('')}`;
		const made = await runOnSmall({ 'a.ttl': ttl(0, 503) }, 'convert', 'a.ttl');
		assert.deepEqual(
			[made.code, made.problems],
			[1, ['a.ttl: “hub”: the entry has too many relations (503). Those after the first 500 are left out.']],
		);
		assert.equal(made.out.join('\n').match(/type: partOf/g)?.length, 500);
		const first = await runOnSmall({ 'a.ttl': ttl(0, 499) }, 'convert', 'a.ttl');
		const more = await runOnSmall(
			{ 'a.ttl': ttl(3, 503), 'b.dossier.yaml': first.out.join('\n') },
			'convert',
			'a.ttl',
			'--into',
			'b.dossier.yaml',
			'--update',
		);
		assert.equal(more.code, 1);
		assert.match(more.problems.join('\n'), /Relations left out, because an entry has at most 500: 3\./);
	});

	it('writes another file with --out', async () => {
		const { written } = await runOnSmall(files, 'convert', 'a.csv', '--into', 'my.dossier.yaml', ...MAP, '--out', 'new.dossier.yaml');
		assert.deepEqual(Object.keys(written ?? {}), ['new.dossier.yaml']);
	});

	it('reports bad rows, and adds the others', async () => {
		const { code, problems, written } = await runOnSmall(
			{ ...files, 'a.csv': 'Term,Kind\nReef Fund,fund,more\nReef Bank,bank\n' },
			'convert',
			'a.csv',
			'--into',
			'my.dossier.yaml',
		);
		assert.equal(code, 1);
		assert.deepEqual(problems.slice(0, 2), [
			'a.csv:2: the row has more cells than the header (2). It is left out.',
			'a.csv:3: “bank” is not a kind of entry. The entry is a term.',
		]);
		assert.match(String(written?.['my.dossier.yaml']), /reef_bank:/);
	});

	it('adds the references of a bibliography as sources', async () => {
		const { written } = await runOnSmall(
			{ ...files, 'a.bib': '@book{berg, title = {On Law}, year = 2020}\n' },
			'convert',
			'a.bib',
			'--into',
			'my.dossier.yaml',
		);
		assert.match(String(written?.['my.dossier.yaml']), /\n {2}berg:\n {4}shortName: On Law\n/);
	});

	for (const [what, dossier, ...args] of [
		['a dossier with errors', SMALL_YAML.replace('format: 1', 'format: 9')],
		['a dossier in JSON', '{"format":1}'],
		['no dossier', 'x'],
		['another format to write', SMALL_YAML, '--to', 'csv'],
		['a language', SMALL_YAML, '--language', 'fr'],
	] as const) {
		it(`changes nothing of ${what}`, async () => {
			const { code, written, problems } = await into(dossier, ...args);
			assert.deepEqual([code, written], [2, undefined]);
			assert.doesNotMatch(problems.join('\n'), /\n\s+at |TypeError|undefined/);
		});
	}
	it('needs a dossier that can be read', async () =>
		assert.equal((await runOnSmall(files, 'convert', 'a.csv', '--into', 'none.yaml')).code, 2));
});
