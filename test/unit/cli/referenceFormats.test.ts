import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { exportItems } from '../../../src/core/citation/bibliography/exportItems';
import type { CslItem } from '../../../src/core/dossier/model';
import { runOn } from './support';

const ITEMS = (load(readFileSync('test/fixtures/library/twenty.yaml', 'utf8'), { schema: CORE_SCHEMA }) as readonly (CslItem & { readonly id: string })[])
	.map(({ id, ...csl }) => ({ key: id, csl: csl as CslItem }));

const FILES: Readonly<Record<string, string>> = {
	'a.json': exportItems(ITEMS, 'cslJson').text,
	'a.yaml': exportItems(ITEMS, 'cslYaml').text,
	'a.bib': exportItems(ITEMS, 'biblatex').text,
	'a.ris': exportItems(ITEMS, 'ris').text,
};

async function textsOf(file: string, style: string, position: string): Promise<Readonly<Record<string, string>>> {
	const { code, out, problems } = await runOn(FILES, 'reference', file, '--style', style, '--position', position, '--format', 'json');
	assert.deepEqual({ code, problems }, { code: 0, problems: [] });
	return Object.fromEntries(out.map(line => JSON.parse(line) as { readonly key: string; readonly text: string }).map(({ key, text }) => [key, text]));
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
