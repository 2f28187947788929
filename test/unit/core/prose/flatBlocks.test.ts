import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { flatBlocks } from '../../../../src/core/prose/flatBlocks';
import type { ProseRange } from '../../../../src/core/prose/prose';
import { runs } from '../../../support/core/budget';
import { withChance } from '../../../support/core/random';

const { raw } = String;

describe('the text of a block without markup', () => {
	for (const [language, document, ...texts] of [
		['latex', raw`It cost \EUR{3} million, or 4~million\euro: \SI{3}{\euro}, \SI{2}{\mega\euro}, 5\%.`, 'It cost €3 million, or 4 million€:  3€,  2 M€, 5%.'],
		['latex', raw`\$3 and\par\EUR{4}.`, '$3 and', '€4.'],
		['latex', raw`The {euro} and \euro{} have no number.`, 'The euro and   have no number.'],
		['typst', raw`The paper CTOC\_COP costs \$3.`, 'The paper CTOC_COP costs $3.'],
	] as const) {
		it(`has the signs that markup prints: ${document}`, () =>
			assert.deepEqual(Array.from(flatBlocks(document, documentLanguageOf(language).prose.find(document)), block => block.text), texts));
	}
	for (const [language, text] of [
		['latex', 'Some 3 million'], ['typst', 'Some 3 million'], ['markdown', 'Some~3~million'], ['asciidoc', 'Some~3~million'],
		['wikitext', 'Some~3~million'], ['plaintext', 'Some~3~million'],
	] as const) {
		it(`has spaces for tildes only where they are ties: ${language}`, () =>
			assert.deepEqual(
				Array.from(flatBlocks('Some~3~million', documentLanguageOf(language).prose.find('Some~3~million')), block => block.text), [text],
			));
	}
	it('finds the first offset that is mapped to one of the document or after it', () => withChance('offsets in flat blocks', runs(200), chance => {
		const text = 'abc *def* {ghi} `x` ~jkl';
		const prose: ProseRange[] = [];
		for (let at = chance.below(3); at < text.length; at += chance.below(3)) {
			const end = Math.min(text.length, at + 1 + chance.below(5));
			prose.push({ start: at, end, continues: prose.length > 0, ...(chance.below(4) === 0 && { spaced: true }) });
			at = end;
		}
		for (const block of flatBlocks(text, prose)) {
			for (let source = 0; source <= text.length; source++) {
				const offsets = Array.from(block.text, (_, offset) => offset);
				assert.equal(block.offsetOf(source), offsets.find(offset => block.start(offset) >= source) ?? block.text.length, JSON.stringify({ prose, source }));
			}
		}
	}));
});
