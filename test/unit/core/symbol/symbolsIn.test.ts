import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { findSymbolPlaces } from '../../../../src/core/symbol/findPlaces';
import { readMarked } from '../../../support/core/prose/marked';

/** A library without entries. */
const EMPTY = { bySymbol: new Map(), byNumber: new Map() };

const FIXTURES = 'test/fixtures/symbols';
const LANGUAGES: Readonly<Record<string, string>> = { md: 'markdown', tex: 'latex', txt: 'plaintext' };

/** Every marked place, and nothing else, is a symbol. */
function check(source: string, language = 'markdown'): void {
	const { text, marked } = readMarked(source);
	const found = findSymbolPlaces(EMPTY, text, documentLanguageOf(language).prose.find(text));
	assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), marked);
}

describe('finding document symbols', () => {
	const files = readdirSync(FIXTURES);
	it('has fixtures in several languages', () => assert.ok(new Set(files.map(name => name.split('.').at(-1))).size >= 3));
	for (const name of files) {
		it(`finds the marked symbols in ${name}, and nothing else`, () => {
			const source = readFileSync(`${FIXTURES}/${name}`, 'utf8');
			assert.match(source, /⟦/u);
			check(source, LANGUAGES[name.split('.').at(-1) ?? '']);
		});
	}
	it('leaves out the full stop', () => check('See ⟦A/RES/55/25⟧. And ⟦S/RES/1373 (2001)⟧.'));
	it('takes a symbol that is the first part of a word, but not of the name of a file', () =>
		check('⟦A/RES/55/25⟧-based, A/RES/55/25-en.pdf, A/RES/55/25-2'));
	it('takes no part of a name with an escaped sign', () => check('A/RES/55/25\\_x, \\_A/RES/55/25, ⟦A/RES/55/25⟧\\*'));
	it('takes symbols in brackets, quotes and lists', () => check('(⟦A/70/23⟧), “⟦E/CN.15/2020/1⟧”; ⟦A/76/120⟧, ⟦A/RES/3363(XXX)⟧'));
	it('reads on to the next line for a year', () => check('⟦S/RES/1373\n(2001)⟧'));
	it('leaves other parentheses alone', () => check('⟦A/RES/55/25⟧ (2000), ⟦S/RES/1373⟧ (in 2001)'));
});
