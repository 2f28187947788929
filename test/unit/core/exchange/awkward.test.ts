import assert from 'node:assert/strict';
import { problemSentence } from '../../../../src/cli/words/exchangeWords';
import { TERM_FORMATS } from '../../../../src/core/exchange/formats';
import type { ReadTerms } from '../../../../src/core/exchange/termBase';
import { complete } from '../../../../src/core/steps';
import { risItemsInSteps } from '../../../../src/core/citation/bibliography/ris/readRis';

function read(name: string, text: string): ReadTerms {
	const format = TERM_FORMATS.find(one => one.name === name) ?? assert.fail();
	return format.read?.(text, { language: 'en' }) ?? assert.fail();
}

const sentences = ({ problems }: ReadTerms) => problems.map(problemSentence);

// Files as people have them, each with a mistake that is easy to make.
describe('files of terms with a mistake', () => {
	it('without headings are not taken for a table with headings', () => {
		const { base, problems } = read('csv', 'coral reef,CR,A bank of coral\natoll,AT,A ring\n');
		assert.deepEqual([base.concepts, problems.map(({ code, line }) => [code, line])], [[], [['noHeadings', 1]]]);
	});

	it('with tags of languages as headings are read', () =>
		assert.deepEqual(read('csv', 'EN,FR,Note\nreef,récif,x\n').base.concepts.length, 1));

	it('say so if they are empty or have headings only', () => {
		assert.deepEqual(sentences(read('csv', '')), ['the file has no entries.']);
		assert.deepEqual(sentences(read('tsv', 'preferred\tacronym\n')), ['the file has no entries.']);
	});

	it('say which quotation mark is open', () =>
		assert.match(sentences(read('csv', 'preferred,acronym\n"coral reef,CR\n')).join(), /^a quotation mark in this row is never closed/));

	it('say what they lack if they are in the right format but have other content', () => {
		const terms = '{"@context":{"@vocab":"https://schema.org/"},"@type":"DefinedTerm","name":"reef"}';
		assert.deepEqual(sentences(read('skos-jsonld', terms)), ['the file has no entries (expected: skos:Concept).']);
		assert.deepEqual(sentences(read('glossaries', '\\section{Reefs}')), ['the file has no entries (expected: \\newglossaryentry).']);
	});
});

describe('acronyms of the LaTeX package acronym', () => {
	it('are read, and uses of the package acro are not', () => {
		const { base, problems } = read('glossaries', '\\acro{WRF}{World Reef Fund}\n\\acro{wfc}[WFC]{World Fish Council}\n\\newacro{b}[B1]{Bank}\nSee \\acro{WRF} [1].\n');
		assert.deepEqual(
			base.concepts.map(({ id, terms }) => [id, ...terms.map(({ text }) => text)]),
			[['WRF', 'World Reef Fund', 'WRF'], ['wfc', 'World Fish Council', 'WFC'], ['b', 'Bank', 'B1']],
		);
		assert.deepEqual(problems, []);
	});
});

describe('SKOS concepts without an address', () => {
	it('are identified by their name, whatever label their node has', () => {
		const concepts = (label: string) =>
			read('skos', `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://a.example/r> a skos:Concept ; skos:prefLabel "reef"@en ; skos:broader _:${label} .
_:${label} a skos:Concept ; skos:prefLabel "bank"@en .
[] a skos:Concept ; skos:prefLabel "atoll"@en .`).base.concepts.map(({ id, links }) => [id, ...links.map(({ to }) => to)]);
		assert.deepEqual(concepts('x'), [['r', 'bank'], ['bank'], ['atoll']]);
		assert.deepEqual(concepts('b1'), concepts('x'));
	});
});

describe('a record of RIS without its last line', () => {
	it('is reported with that line', () =>
		assert.deepEqual(complete(risItemsInSteps('TY  - JOUR\nTI  - Reefs\n')).problems, [{ code: 'expected', expected: 'ER  -', offset: 0 }]));
});
