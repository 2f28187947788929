import assert from 'node:assert/strict';
import { problemSentence } from '../../../../src/cli/words/exchangeWords';
import { risItemsInSteps } from '../../../../src/core/citation/bibliography/ris/readRis';
import { TERM_FORMATS } from '../../../../src/core/exchange/formats';
import type { ReadTerms } from '../../../../src/core/exchange/termBase';
import { complete } from '../../../../src/core/steps/steps';
import { made } from './support';

function read(name: string, text: string): ReadTerms {
	const format = TERM_FORMATS.find(one => one.name === name) ?? assert.fail();
	return format.read?.(text, { language: 'en' }) ?? assert.fail();
}

const sentences = ({ problems }: ReadTerms) => problems.map(problemSentence);

// Files as people have them, each with a mistake that is easy to make.
describe('files of terms with a mistake', () => {
	const withoutHeadings: readonly (readonly [csv: string, headings: string, entries: readonly string[]])[] = [
		['coral reef,CR,A bank of coral\natoll,AT,A ring\n', 'preferred, acronym, definition', ['coral reef|CR|A bank of coral', 'atoll|AT|A ring']],
		['WRF,World Reef Fund\nWFC,World Fish Council\n', 'acronym, preferred', ['WRF|World Reef Fund', 'WFC|World Fish Council']],
		['reef,A bank of coral that is made by many small animals\natoll,A ring\n', 'preferred, definition', ['reef|A bank of coral that is made by many small animals', 'atoll|A ring']],
		['Reefs of the World\n,\nWRF,World Reef Fund\n', '', []],
	];
	for (const [csv, headings, entries] of withoutHeadings) {
		it(`without headings are read by their cells, which is reported: ${csv.split('\n', 1).join('')}`, () => {
			const { base, problems } = read('csv', csv);
			assert.deepEqual(
				base.concepts.map(({ terms, definition }) => [...terms.map(({ text }) => text), ...Object.values(definition)].join('|')),
				entries,
			);
			assert.deepEqual(problems.filter(({ code }) => code === 'noHeadings').map(({ detail, line }) => [detail, line]), headings === '' ? [] : [[headings, 1]]);
		});
	}

	it('whose headings mean nothing are not taken for entries', () =>
		assert.deepEqual(read('csv', 'Mot,Sens,Langue\nrécif,banc,FR\n').problems.map(({ code }) => code), ['noColumns']));

	it('have an entry that is there twice once, and two entries with one name, and say so', () => {
		const { base } = read('csv', 'preferred,definition\nreef,A bank\natoll,A ring\nreef , A bank\nReef,A rock\n');
		const { dossier, problems } = made(base);
		assert.deepEqual([...dossier.entries.keys()], ['reef', 'atoll', 'reef_2']);
		assert.deepEqual(problems.map(({ code, detail, line }) => [code, detail, line]), [['repeated', 'reef', 4], ['sameName', 'Reef', 5]]);
	});

	it('may have two entries with one name if they have ids', () => {
		const { problems } = made(read('csv', 'key,preferred,definition\na,reef,A bank\nb,reef,A bank\nc,reef,A rock\n').base);
		assert.deepEqual(problems, []);
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
