import assert from 'node:assert/strict';
import { noteWriter } from '../../../../../src/core/citation/document/refresh/noteWriter';
import { LANGUAGES } from '../../../../../src/core/citation/style/locale/languages';
import { writeRich } from '../../../../../src/core/citation/style/output';
import type { Place, Position, PositionedItem } from '../../../../../src/core/citation/style/style';
import { STYLES } from '../../../../../src/core/citation/style/styles';
import type { CslItem } from '../../../../../src/core/dossier/model';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { notesOf } from '../../../../support/core/citation/documentCitations';
import { withChance } from '../../../../support/core/random';

const POSITIONS: readonly Position[] = [
	{ type: 'first' },
	{ type: 'subsequent', note: 3 },
	{ type: 'subsequent', note: 12 },
	{ type: 'ibid', note: 3, samePlace: false },
	{ type: 'ibid', note: 3, samePlace: true },
];
const LABELS: readonly Place['label'][] = ['paragraph', 'article', 'page', 'annex', 'section'];
const VALUES = ['1', '3', '17', '864', '3(a)', '4–5', 'IV', ''];

describe('a writer of notes', () => {
	for (const style of STYLES) {
		for (const languageId of ['markdown', 'latex']) {
			it(`writes in ${style.id} and ${languageId} what the style formats, however often it has written others`, () => {
				withChance(`notes in ${style.id}`, 1, chance => {
					const { writing } = notesOf(bundledLibrary, languageId, style.id);
					const write = noteWriter(writing);
					const sources = [...bundledLibrary.sources.values()].filter(() => chance.below(8) === 0);
					for (let time = 0; time < 400; time++) {
						const { key, source: { csl } } = chance.pick(sources);
						const item: PositionedItem = {
							id: key, csl, position: chance.pick(POSITIONS),
							...(chance.below(4) > 0 && { places: [{ label: chance.pick(LABELS), value: chance.pick(VALUES) }] }),
							...(chance.below(6) === 0 && { prefix: 'see' }),
							...(chance.below(6) === 0 && { suffix: 'at the end' }),
							...(chance.below(6) === 0 && { findable: true }),
							...(chance.below(6) === 0 && { named: true }),
							...(chance.below(6) === 0 && { yearSuffix: 'b' }),
						};
						const language = chance.pick([...LANGUAGES]);
						const items = chance.below(8) === 0 ? [item, { ...item, position: { type: 'first' as const } }] : [item];
						assert.equal(write(items, language), writeRich(writing.formatting.style.note(items, language), writing.output));
					}
				});
			});
		}
	}
	it('formats notes that differ in a number once', () => {
		const { writing } = notesOf(bundledLibrary, 'markdown', 'un');
		let formatted = 0;
		const style = {
			...writing.formatting.style,
			note: (...of: Parameters<typeof writing.formatting.style.note>) => (formatted++, writing.formatting.style.note(...of)),
		};
		const write = noteWriter({ ...writing, formatting: { ...writing.formatting, style } });
		const csl: CslItem = { type: 'report', title: 'A report', number: 'A/75/169' };
		const note = (value: string) =>
			write([{ id: 'a', csl, position: { type: 'first' }, places: [{ label: 'paragraph', value }] }], 'en');
		assert.deepEqual(['1', '2', '30'].map(note), [
			'“A report” (A/75/169), para. 1.',
			'“A report” (A/75/169), para. 2.',
			'“A report” (A/75/169), para. 30.',
		]);
		assert.equal(formatted, 1);
		assert.equal(note('4–5'), '“A report” (A/75/169), paras. 4–5.');
		assert.equal(formatted, 2);
	});
});
