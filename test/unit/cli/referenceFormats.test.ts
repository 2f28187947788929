import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { exportItems } from '../../../src/core/citation/bibliography/exportItems';
import type { CslItem } from '../../../src/core/dossier/model';
import { runOn } from './support';

const ITEMS = (
	load(readFileSync('test/fixtures/library/twenty.yaml', 'utf8'), { schema: CORE_SCHEMA }) as readonly (CslItem & {
		readonly id: string;
	})[]
).map(({ id, ...csl }) => ({ key: id, csl: csl as CslItem }));

const FILES: Readonly<Record<string, string>> = {
	'a.json': exportItems(ITEMS, 'cslJson').text,
	'a.yaml': exportItems(ITEMS, 'cslYaml').text,
	'a.bib': exportItems(ITEMS, 'biblatex').text,
	'a.ris': exportItems(ITEMS, 'ris').text,
};

async function textsOf(file: string, style: string, position: string): Promise<Readonly<Record<string, string>>> {
	const { code, out, problems } = await runOn(FILES, 'reference', file, '--style', style, '--position', position, '--format', 'json');
	assert.deepEqual({ code, problems }, { code: 0, problems: [] });
	return Object.fromEntries(
		out.map(line => JSON.parse(line) as { readonly key: string; readonly text: string }).map(({ key, text }) => [key, text]),
	);
}

describe('dossier reference on twenty sources', () => {
	for (const style of ['un', 'oscola', 'bluebook', 'chicago', 'apa']) {
		for (const position of ['first', 'later', 'list']) {
			it(`formats them in ${style}, ${position}, the same from every format, without markup`, async () => {
				const expected = await textsOf('a.json', style, position);
				assert.equal(Object.keys(expected).length, ITEMS.length);
				for (const text of Object.values(expected)) {
					assert.doesNotMatch(text, /[*_{}\\]|<(?!https?:)|&(?:amp|lt|gt);/);
				}
				for (const file of Object.keys(FILES)) {
					assert.deepEqual(await textsOf(file, style, position), expected, file);
				}
			});
		}
	}
});

describe('dossier reference on files as other programs write them', () => {
	const read = (name: string) => readFileSync(`test/fixtures/library/${name}`, 'utf8');
	for (const style of ['un', 'oscola', 'bluebook', 'chicago', 'apa']) {
		it(`formats them in ${style} as from CSL-JSON`, async () => {
			const expected = await textsOf('a.json', style, 'list');
			for (const [file, count] of [
				['zotero.bib', 8],
				['zotero.ris', 8],
			] as const) {
				const { out, problems } = await runOn(
					{ [file]: read(file) },
					'reference',
					file,
					'--style',
					style,
					'--position',
					'list',
					'--format',
					'json',
				);
				assert.deepEqual(problems, []);
				const found = out.map(line => JSON.parse(line) as { readonly key: string; readonly text: string });
				assert.equal(found.length, count);
				assert.deepEqual(found.map(({ text }) => text), found.map(({ key }) => expected[key]), file);
			}
		});
	}
	it('reads the reports, court and docket of a case, the version of a program, and the ISBN of a report', async () => {
		const ris = 'TY  - CASE\nID  - a\nTI  - Smith v Jones\nA2  - AC\nVL  - 2\nSP  - 3\nPB  - House of Lords\nPY  - 1990\nER  - \n'
			+ 'TY  - CASE\nID  - b\nTI  - Smith v Jones\nSV  - 25965/04\nPB  - European Court of Human Rights\nPY  - 2010\nER  - \n'
			+ 'TY  - COMP\nID  - c\nTI  - Tool\nET  - 4.0\nPY  - 2020\nER  - \nTY  - RPRT\nID  - d\nTI  - On Crime\nPB  - UNODC\nSN  - 978-92-1-130000-0\nPY  - 2020\nER  - \n';
		const { out } = await runOn({ 'a.ris': ris }, 'reference', 'a.ris', '--style', 'oscola');
		assert.deepEqual(out, [
			'Smith v Jones [1990] 2 AC 3 (HL).',
			'Smith v Jones App no 25965/04 (ECtHR, 2010).',
			'‘Tool’ (Software, version 4.0, 2020).',
			'UNODC, On Crime (2020).',
		]);
	});
});
