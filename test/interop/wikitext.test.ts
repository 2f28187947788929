import assert from 'node:assert/strict';
import { formatDocument } from '../../src/core/citation/style/documents/document';
import { writeRich } from '../../src/core/citation/style/output';
import { richText } from '../../src/core/citation/style/rich';
import type { Rich } from '../../src/core/citation/style/style';
import { STYLES } from '../../src/core/citation/style/styles';
import { documentLanguageOf } from '../../src/core/language/languages';
import { bundledItems, hostileItems, SAMPLES } from './support/items';
import { itWith, run } from './support/program';

const { output, list } = documentLanguageOf('wikitext');

/** Formats the references of some sources in each style. */
function references(items: ReturnType<typeof bundledItems>): readonly Rich[] {
	const citations = items.map(({ key, csl }) => ({ items: [{ id: key, csl }] }));
	return STYLES.flatMap(style => formatDocument(citations, { style, language: 'en' }).references.map(({ reference }) => reference));
}

/** Returns what pandoc reads for each item of a list: its text, and the texts in italics. */
function readList(lines: readonly string[]): readonly { readonly text: string; readonly italics: readonly string[] }[] {
	const { output: html, complaints } = run('pandoc', ['-f', 'mediawiki', '-t', 'html', '--wrap=none'], lines.join('\n'));
	assert.equal(complaints, '');
	return html
		.split('<li>')
		.slice(1)
		.map(item => ({ text: plain(item), italics: [...item.matchAll(/<em>([^]*?)<\/em>/g)].map(([, text = '']) => plain(text)) }));
}

function plain(html: string): string {
	return html
		.replace(/<[^<>]*>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&amp;/g, '&')
		.replace(/[\s\u00A0\u202F]+/g, ' ')
		.trim();
}

describe('pandoc', () => {
	for (const [name, items] of [
		['the bundled sources', bundledItems()],
		['samples', SAMPLES],
		['hostile items', hostileItems(100)],
	] as const) {
		itWith('pandoc', `reads the references of ${name} in wikitext unchanged, in each style`, () => {
			const all = references(items);
			const read = readList(list.lines(all.map(rich => writeRich(rich, output))));
			assert.deepEqual(
				read.map(({ text }) => text),
				all.map(rich =>
					richText(rich)
						.replace(/[\s\u00A0\u202F]+/g, ' ')
						.trim(),
				),
			);
			assert.deepEqual(
				read.map(({ italics }) => italics.join(' ').replace(/\s+/g, '')),
				all.map(rich =>
					rich
						.filter(({ italic }) => italic === true)
						.map(({ text }) => text)
						.join(' ')
						.replace(/[\s\u00A0\u202F]+/g, ''),
				),
			);
		});
	}
});
