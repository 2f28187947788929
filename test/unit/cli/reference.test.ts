import assert from 'node:assert/strict';
import { runOn } from './support';

const BIB = '@book{berg, title = {On {Law} \\& Order}, author = {Berg, Zoë}, publisher = {Press}, address = {Vienna}, year = 2020}\n';
const CSL = [
	{
		id: 'berg',
		type: 'book',
		title: 'On <i>Law</i>',
		author: [{ family: 'Berg', given: 'Zoë' }],
		publisher: 'Press',
		issued: { 'date-parts': [[2020]] },
	},
];

describe('dossier reference', () => {
	const one = async (...args: readonly string[]) => {
		const { code, out, problems } = await runOn(
			{ 'a.bib': BIB, 'a.json': JSON.stringify(CSL) },
			'reference',
			...args,
			'--format',
			'json',
		);
		assert.deepEqual({ code, problems }, { code: 0, problems: [] });
		return JSON.parse(out[0] ?? '') as { readonly key: string; readonly text: string };
	};

	for (const style of ['un', 'oscola', 'bluebook', 'chicago', 'apa']) {
		it(`formats an item in ${style} at each position, without markup`, async () => {
			for (const position of ['first', 'later', 'list']) {
				for (const file of ['a.bib', 'a.json']) {
					const { key, text } = await one(file, '--style', style, '--position', position);
					assert.equal(key, 'berg');
					assert.match(text, /berg/i);
					assert.doesNotMatch(text, /[*_<>\\{}]/);
				}
			}
		});
	}

	it('shortens later notes, and refers to the first', async () => {
		const first = await one('a.bib', '--style', 'oscola');
		const later = await one('a.bib', '--style', 'oscola', '--position', 'later');
		assert.equal(later.text, 'Berg (n 1).');
		assert.ok(first.text.length > later.text.length);
	});

	it('follows the language of the text', async () => {
		const bib = { 'a.bib': BIB.replace('author', 'editor') };
		const texts = await Promise.all(
			['en', 'fr', 'es'].map(
				async language =>
					(await runOn(bib, 'reference', 'a.bib', '--style', 'chicago', '--position', 'list', '--language', language)).out[0],
			),
		);
		assert.equal(new Set(texts).size > 1, true, texts.join('\n'));
	});

	it('prints one reference a line as text', async () => {
		const { out } = await runOn({ 'a.bib': `${BIB}${BIB.replace('{berg', '{other')}` }, 'reference', 'a.bib');
		assert.equal(out.length, 2);
	});

	it('reads RIS, CSL-YAML and Hayagriva', async () => {
		const files = {
			'a.ris': 'TY  - BOOK\nID  - berg\nTI  - On Law\nAU  - Berg, Zoë\nER  - \n',
			'a.yaml': 'references:\n- id: berg\n  type: book\n  title: On *Law*\n',
			'b.yml': 'berg:\n  type: book\n  title: On Law\n',
		};
		for (const file of Object.keys(files)) {
			const { code, out } = await runOn(files, 'reference', file, '--format', 'json');
			assert.equal(code, 0);
			assert.match(out.join('\n'), /^\{"key":"berg","text":".*On Law.*"\}$/);
		}
	});

	it('reports what cannot be read with its line, and formats the rest', async () => {
		const { code, out, problems } = await runOn({ 'a.bib': `${BIB}\n@book{open, title = {On Order` }, 'reference', 'a.bib');
		assert.equal(code, 1);
		assert.equal(out.length, 1);
		assert.match(problems.join('\n'), /^a\.bib:3:\d+: the closing brace of a record is missing\.$/);
	});

	for (const [what, ...args] of [
		['no file'],
		['a missing file', 'none.bib'],
		['another ending', 'a.docx'],
		['two files', 'a.bib', 'a.bib'],
		['an unknown style', 'a.bib', '--style', 'mla'],
	]) {
		it(`cannot work with ${what}`, async () => {
			const { code, out, problems } = await runOn({ 'a.bib': BIB }, 'reference', ...args);
			assert.deepEqual({ code, out, count: problems.length }, { code: 2, out: [], count: 1 });
		});
	}
});
