import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { addToBibliography } from '../../src/core/citation/bibliography/addToBibliography';
import { exportItems } from '../../src/core/citation/bibliography/exportItems';
import type { BibliographyItem } from '../../src/core/citation/bibliography/items/item';
import { bundledItems, hostileItems, SAMPLES } from './support/items';

/** Returns the bibliography that Typst renders as HTML for a Hayagriva file with all its keys. Throws Typst's error messages. */
function printed(text: string): string {
	const workspace = mkdtempSync(path.join(tmpdir(), 'dossier-typst-'));
	try {
		writeFileSync(path.join(workspace, 'a.yml'), text);
		writeFileSync(path.join(workspace, 'main.typ'), '#bibliography("a.yml", full: true, style: "apa")\n');
		const compiler = NodeCompiler.create({ workspace });
		const { result, diags } = { result: compiler.tryHtml({ mainFilePath: path.join(workspace, 'main.typ') }), diags: '' };
		const html = result.result?.html();
		assert.ok(html !== undefined, `${diags}${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`);
		return html;
	} finally {
		rmSync(workspace, { recursive: true, force: true });
	}
}

function letters(text: string): string {
	return text
		.replace(/<[^>]*>/g, '')
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

describe('Typst', () => {
	for (const [name, items] of [
		['the bundled sources', bundledItems()],
		['samples', SAMPLES],
		['hostile items', hostileItems(200)],
	] as const) {
		it(`renders ${name} from Hayagriva, each with its title`, () => {
			const html = printed(exportItems(items, 'hayagriva').text);
			const text = letters(html);
			const titles = items.map(({ csl }) => letters(csl.title ?? '')).filter(title => title !== '');
			assert.deepEqual(titles.filter(title => !text.includes(title)), []);
			assert.equal(html.match(/<li\b/g)?.length ?? 0, items.length);
		}).timeout(60_000);
	}
	it('renders a file to which entries were added one by one', () => {
		const text = SAMPLES.reduce((before: string, item: BibliographyItem) => {
			const result = addToBibliography(before, item, { format: 'hayagriva', dialect: 'biblatex' });
			assert.ok(result.kind === 'add', JSON.stringify(result));
			return before.slice(0, result.edit.start) + result.edit.text + before.slice(result.edit.end);
		}, '# Ours\nmine:\n    type: Book\n    title: Mine\n');
		assert.equal(printed(text).match(/<li\b/g)?.length, SAMPLES.length + 1);
	});
});
