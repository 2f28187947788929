import assert from 'node:assert/strict';
import type { GlossarySyntax } from '../../../../src/core/exchange/documents/glossaryPart';
import { growthOf } from '../../../support/core/growth/growth';

describe('files of terms', () => {
	const {
		readers: { readGlossaries },
		overgrowth,
	} = growthOf<typeof import('../../../../src/core/exchange/glossaries/readGlossaries')>(
		'src/core/exchange/glossaries/readGlossaries.ts',
	);
	const table = growthOf<typeof import('../../../../src/core/exchange/table/readTable')>('src/core/exchange/table/readTable.ts');
	const csv = growthOf<typeof import('../../../../src/core/exchange/table/readCsv')>('src/core/exchange/table/readCsv.ts');

	for (const part of [
		'\\newacronym{', '\\newacronym[', '\\newacronym{a}{', '\\newacronym{a}[b', '\\newglossaryentry{a}{name={b},', '\\acrodef{a}[b]{', '\\newacronym{a}{b}{c}\n', '\\newglossaryentry{a}{name={', '%\n', '}', '{',
	]) {
		it(`in LaTeX are read in time proportional to their length: ${JSON.stringify(part)}`, () =>
			assert.equal(
				overgrowth(text => readGlossaries(text, 'en'), part),
				undefined,
			));
	}
	for (const part of ['a,', '"a,', '"a",', 'a\n', '"', '""', ',', 'a|b|', 'a,A\n', 'a,A|B|C\n']) {
		it(`in tables are read in time proportional to their length: ${JSON.stringify(part)}`, () => {
			const rowsOf = (text: string) => csv.readers.readCsv(`preferred:en,acronym:en\n${text}`, ',');
			assert.equal(csv.overgrowth(rowsOf, part), undefined);
			assert.equal(table.overgrowth(text => table.readers.readTable(rowsOf(text), 'en'), part), undefined);
		});
	}
	for (const [name, ...parts] of [
		['markdown', '```\n', '*a* b\n', '**a**\n', '**a', '| a |\n', '|-|-|\n', 'a\n: b\n', '## a\n', '[a](', '`a` '],
		['html', '<!--', '<script', '<dt>a<dd>b', '<td>', '<b>', '<p><b>a</b>', '&amp', '<li><b>a</b>: b'],
		['asciidoc', '----\n', 'a::\n', '|===\n', '|a\n', 'a::', '<<a', 'link:'],
		['rest', ' ', '..  glossary::\n', 'a\n b\n', 'a::\n', '==  ==\n', '+--+\n| a |\n', '.. csv-table::\n  a,"b\n', '`a <'],
		['text', 'a: b\n', 'a\tb\n', 'a –', ' - '],
	] as const) {
		const { readers, overgrowth: ofDocument } = growthOf<Readonly<Record<string, GlossarySyntax>>>(`src/core/exchange/documents/${name}Parts.ts`);
		const [syntax = assert.fail()] = Object.values(readers);
		for (const part of parts) {
			it(`in documents are read in time proportional to their length: ${name}, ${JSON.stringify(part)}`, () => {
				assert.equal(ofDocument(syntax.parts, part), undefined);
				assert.equal(name === 'html' ? undefined : ofDocument(syntax.plain, part), undefined);
			});
		}
	}
	for (const part of ['\\begin{description}', '\\item[a] ', '\\item[']) {
		it(`in description lists are read in time proportional to their length: ${JSON.stringify(part)}`, () =>
			assert.equal(overgrowth(text => readGlossaries(`\\begin{description}${text}`, 'en'), part), undefined));
	}
	for (const [what, fileOf] of [
		['many contexts', (text: string) => `{"@context":[${text}{}]}`],
		['a context in each of many nodes', (text: string) => `{"@context":[${text}{}],"@graph":[${text.replaceAll('{', '{"@context":{').replaceAll('}', '}}')}{}]}`],
	] as const) {
		it(`in JSON-LD with ${what} are read in time proportional to their length`, () => {
			const { readers: { readJsonLd }, overgrowth: ofJsonLd } = growthOf<typeof import('../../../../src/core/exchange/skos/readJsonLd')>(
				'src/core/exchange/skos/readJsonLd.ts', { shortest: 1000, confirming: 12_000 },
			);
			let count = 0;
			const numbered = (text: string) => text.replaceAll('#', () => String(count++).padStart(6, '0'));
			assert.equal(ofJsonLd(text => readJsonLd(fileOf(numbered(text))), '{"a#":"http://b"},'), undefined);
		});
	}
});
