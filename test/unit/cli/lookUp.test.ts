import assert from 'node:assert/strict';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { runOnSmall } from './support';

const OTHER = SMALL_YAML.replace('id: small', 'id: other').replaceAll('Small Fund', 'Other Fund').replaceAll('[SF]', '[OF]');
const jsonOf = (lines: readonly string[]) => lines.map(line => JSON.parse(line) as Record<string, unknown>);

describe('dossier find', () => {
	it('finds entries and sources, best first', async () => {
		const { code, out, problems } = await runOnSmall({}, 'find', 'small', 'charter');
		assert.deepEqual({ code, problems }, { code: 0, problems: [] });
		assert.equal(out[0], 'small/charter  Charter of Small Things (CST) · instrument · founding treaty');
	});

	it('prints objects with the same members for entries and sources', async () => {
		const { out } = await runOnSmall({}, 'find', 'small charter', '--format', 'json');
		const [entry, source] = jsonOf(out);
		assert.deepEqual(entry, {
			type: 'entry',
			id: 'small/charter',
			kind: 'instrument',
			name: 'Charter of Small Things',
			acronym: 'CST',
			gloss: 'founding treaty',
		});
		assert.deepEqual(source, {
			type: 'source',
			id: 'small_charter',
			kind: null,
			name: 'Charter of Small Things',
			acronym: null,
			gloss: null,
		});
	});

	it('limits the results, and says how many more there are', async () => {
		const { code, out, problems } = await runOnSmall({}, 'find', 'small', '--limit', '1');
		assert.deepEqual([code, out.length, problems.length], [0, 1, 1]);
		assert.match(problems[0] ?? '', /^dossier find: \d+ more; --limit \d+ shows all\.$/);
	});

	it('looks in the dossiers that are named', async () => {
		const { out } = await runOnSmall({ 'a.yaml': OTHER }, 'find', 'fund', '--dossier', 'a.yaml');
		assert.match(out[0] ?? '', /^other\/fund {2}Other Fund \(OF\)/);
		const both = await runOnSmall(
			{ 'a.yaml': OTHER, 'b.yaml': SMALL_YAML },
			'find',
			'fund',
			'--dossier',
			'a.yaml',
			'--dossier',
			'b.yaml',
		);
		assert.deepEqual(
			both.out
				.map(line => line.split(' ')[0])
				.filter(id => id?.endsWith('/fund'))
				.sort(),
			['other/fund', 'small/fund'],
		);
	});

	it('looks in a dossier that comes with the program if its id is named', async () => {
		const files = { 'optional.yaml': OTHER.replace('id: other', 'id: small') };
		assert.match((await runOnSmall(files, 'find', 'fund', '--dossier', 'small')).out[0] ?? '', /^small\/fund {2}Other Fund \(OF\)/);
		assert.match((await runOnSmall(files, 'find', 'fund')).out[0] ?? '', /^small\/fund {2}Small Fund \(SF\)/);
	});

	it('exits with 1 if nothing is found', async () =>
		assert.deepEqual(await runOnSmall({}, 'find', 'zzzzzz'), {
			code: 1,
			out: [],
			problems: ['dossier find: nothing contains “zzzzzz”.'],
		}));

	for (const [what, ...args] of [
		['no text'],
		['a wrong limit', 'x', '--limit', '0'],
		['a wrong language', 'x', '--language', 'English!'],
		['a missing dossier', 'x', '--dossier', 'none.yaml'],
		['a dossier with errors', 'x', '--dossier', 'bad.yaml'],
	]) {
		it(`cannot work with ${what}`, async () => {
			const { code, out, problems } = await runOnSmall(
				{ 'bad.yaml': SMALL_YAML.replace('release: notice', 'release: nowhere') },
				'find',
				...args,
			);
			assert.deepEqual([code, out, problems.length], [2, [], 1]);
		});
	}
});

describe('dossier show', () => {
	for (const name of ['small/charter', 'charter', 'CST', 'Small Charter', 'small charter', 'Charte des petites choses']) {
		it(`finds an entry by “${name}”`, async () => {
			const { code, out } = await runOnSmall({}, 'show', ...name.split(' '), '--format', 'json');
			assert.deepEqual([code, jsonOf(out).map(({ id }) => id)], [0, ['small/charter']]);
		});
	}

	it('shows the text that the editor shows, with evidence', async () => {
		const { out } = await runOnSmall({}, 'show', 'CST');
		const text = out.join('\n');
		assert.match(text, /^# Charter of Small Things \(CST\)\n\n\*instrument\* · founding treaty\n/);
		assert.match(text, /Small Charter, art\. 2\(a\) \(official\)/);
	});

	it('names the entry in the language that is wanted', async () => {
		const { out } = await runOnSmall({}, 'show', 'CST', '--language', 'fr', '--format', 'json');
		const [shown] = jsonOf(out);
		assert.equal(shown?.['name'], 'Charte des petites choses');
		assert.match(String(shown?.['text']), /^# Charte des petites choses/);
		assert.match(String(shown?.['card']), /^\*\*Charte des petites choses\*\*/);
		assert.equal(shown?.['cite'], 'small_charter');
	});

	it('shows all entries of a name', async () => {
		const { out } = await runOnSmall(
			{ 'a.yaml': OTHER, 'b.yaml': SMALL_YAML },
			'show',
			'WHO',
			'--format',
			'json',
			'--dossier',
			'a.yaml',
			'--dossier',
			'b.yaml',
		);
		assert.deepEqual(
			jsonOf(out).map(({ id }) => id),
			['other/who', 'small/who'],
		);
	});

	it('exits with 1 if there is no such entry', async () => {
		const { code, out, problems } = await runOnSmall({}, 'show', 'nobody');
		assert.deepEqual([code, out, problems.length], [1, [], 1]);
	});
});

describe('dossier cite', () => {
	const citing = async (...args: readonly string[]) => {
		const { code, out, problems } = await runOnSmall({}, 'cite', ...args);
		assert.deepEqual({ code, problems }, { code: 0, problems: [] });
		return out.join('\n');
	};

	it('writes a footnote of Markdown with its definition', async () =>
		assert.match(
			await citing('CST', '--style', 'oscola', '--locator', 'art. 2'),
			/^\[\^1\]\n\n\[\^1\]: Charter of Small Things \(.*2000\).* art 2\.$/,
		));
	it('writes keys of pandoc', async () =>
		assert.equal(await citing('CST', '--as', 'pandoc', '--locator', 'art. 2(a)'), '[@small_charter, art. 2(a)]'));
	it('cites a paragraph of an article', async () => {
		for (const [style, place] of [
			['un', /, art\. 12, para\. 3\.$/],
			['oscola', / art 12, para 3\.$/],
			['bluebook', / art\. 12, ¶.3, /],
			['chicago', /, art\. 12, para\. 3, /],
			['apa', /, Art\. 12, para\. 3\)$/],
		] as const) {
			assert.match(await citing('CST', '--style', style, '--locator', 'art. 12, para. 3'), place);
		}
		assert.equal(
			await citing('CST', '--as', 'pandoc', '--locator', 'art. 12, para. 3 and 5'),
			'[@small_charter, art. 12, paras. 3 and 5]',
		);
	});
	it('writes a command of LaTeX', async () =>
		assert.match(await citing('charter', '--as', 'latexCite'), /^\\\w*cite\w*\{small_charter\}$/));
	it('writes the footnote of another kind of document', async () =>
		assert.match(await citing('CST', '--in', 'latex'), /^\\footnote\{.*\}$/));
	it('writes the reference in brackets', async () =>
		assert.match(await citing('CST', '--as', 'brackets'), /^\[.*Charter of Small Things.*\]$/));
	it('cites a source by its key', async () => {
		for (const key of ['small_notice', 'notice']) {
			assert.equal(await citing(key, '--as', 'pandoc'), '[@small_notice]');
		}
	});
	it('prints an object with what a bibliography needs', async () => {
		const { key, form, mark, definitions, csl } = JSON.parse(await citing('CST', '--format', 'json')) as Record<string, unknown>;
		assert.deepEqual([key, form, mark], ['small_charter', 'footnote', '[^1]']);
		assert.equal((definitions as readonly string[]).length, 1);
		assert.deepEqual(csl, {
			id: 'small_charter',
			type: 'treaty',
			title: 'Charter of Small Things',
			issued: { 'date-parts': [[2000, 11, 15]] },
		});
	});
	it('follows the language of the text', async () =>
		assert.notEqual(await citing('CST', '--language', 'fr', '--locator', 'art. 2'), await citing('CST', '--locator', 'art. 2')));

	it('does not choose among several entries', async () => {
		const { code, problems } = await runOnSmall(
			{ 'a.yaml': OTHER, 'b.yaml': SMALL_YAML },
			'cite',
			'WHO',
			'--dossier',
			'a.yaml',
			'--dossier',
			'b.yaml',
		);
		assert.equal(code, 1);
		assert.match(problems[0] ?? '', /other\/who, small\/who/);
	});
	it('exits with 1 if there is nothing with that name', async () => assert.equal((await runOnSmall({}, 'cite', 'nobody')).code, 1));
	it('lists each kind of document once if it does not know the one that is named', async () => {
		const { problems } = await runOnSmall({}, 'cite', 'CST', '--in', 'word');
		const listed = /must be one of (.*), not/.exec(problems[0] ?? '')?.[1]?.split(', ') ?? [];
		assert.ok(listed.includes('markdown'), problems[0]);
		assert.deepEqual(listed, [...new Set(listed)]);
	});
	for (const [what, ...args] of [
		['no entry'],
		['an unknown form', 'CST', '--as', 'mla'],
		['a form of another kind of document', 'CST', '--as', 'pandoc', '--in', 'latex'],
		['an unknown place', 'CST', '--locator', 'somewhere nice'],
		['an unknown language', 'CST', '--language', 'xx'],
	]) {
		it(`cannot work with ${what}`, async () => {
			const { code, out, problems } = await runOnSmall({}, 'cite', ...args);
			assert.deepEqual([code, out, problems.length], [2, [], 1]);
		});
	}
});
