import assert from 'node:assert/strict';
import { formPlainText } from '../../../../../src/core/citation/formats/formText';
import { noteText, type NoteItem } from '../../../../../src/core/citation/style/noteText';
import { STYLES, styleOf } from '../../../../../src/core/citation/style/styles';
import { OUTPUTS } from '../../../../support/core/citation/outputs';

const treaty: NoteItem = {
	id: 'a',
	csl: { type: 'treaty', title: 'Charter of Small Things', issued: { 'date-parts': [[2001, 2, 3]] } },
	locators: [
		{ label: 'article', value: '2(a)' },
		{ label: 'article', value: '5' },
		{ label: 'paragraph', value: '9' },
	],
};
const form = { style: styleOf('un'), language: 'en' } as const;

describe('a note in a style', () => {
	for (const style of STYLES) {
		it(`in ${style.id} has the same text, whether its locator is marked or not`, () => {
			for (const format of ['plainText', 'markdown', 'latex'] as const) {
				const [locator] = treaty.locators;
				const one = noteText([{ ...treaty, locators: locator ? [locator] : [] }], { style, language: 'en' }, OUTPUTS[format]);
				assert.match(formPlainText(one), /2 ?\(a\)/);
				assert.doesNotMatch(formPlainText(one), /\uE000/);
			}
		});
	}

	it('has alternatives with the same label, the most likely first', () => {
		const note = noteText([treaty], form, OUTPUTS.plainText);
		const [part] = note.filter(piece => typeof piece !== 'string');
		assert.deepEqual(part?.places, ['2 (a)', '5']);
		assert.match(formPlainText(note), /, art\. 2 \(a\)/);
	});

	it('has no locator if the source is cited as a whole', () =>
		assert.ok(noteText([{ ...treaty, locators: [] }], form, OUTPUTS.plainText).every(part => typeof part === 'string')));

	it('with several sources has the first locator of each', () => {
		const text = formPlainText(noteText([treaty, { ...treaty, id: 'b', csl: { type: 'treaty', title: 'Other Charter' }, prefix: 'see also', locators: [{ label: 'page', value: '3' }] }], form, OUTPUTS.plainText));
		assert.match(text, /Charter of Small Things.*2 \(a\); see also Other Charter.*3.*\.$/);
	});

	it('tolerates hostile locators', () => {
		for (const value of ['$1', '}', '|', '\\', ',', '\uE000', '', ' '.repeat(100)]) {
			assert.equal(
				typeof formPlainText(noteText([{ ...treaty, locators: [{ label: 'article', value }] }], form, OUTPUTS.latex)),
				'string',
			);
		}
	});
});
