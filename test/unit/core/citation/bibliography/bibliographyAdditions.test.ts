import assert from 'node:assert/strict';
import { addToBibliography } from '../../../../../src/core/citation/bibliography/addToBibliography';
import { BibliographyAdditions } from '../../../../../src/core/citation/bibliography/bibliographyAdditions';
import { exportItems } from '../../../../../src/core/citation/bibliography/exportItems';
import type { BibliographyItem } from '../../../../../src/core/citation/bibliography/items/item';
import { readBibliography, readBibliographyInSteps } from '../../../../../src/core/citation/bibliography/readBibliography';
import { complete } from '../../../../../src/core/steps/steps';
import { runs } from '../../../../support/core/budget';
import { randomItem } from '../../../../support/core/citation/randomItem';
import { withChance } from '../../../../support/core/random';

const FORMATS = ['bib', 'cslJson', 'cslYaml', 'hayagriva'] as const;

/** Returns a text with items added at once, and how often the text was read for that. */
function addedAtOnce(text: string, items: readonly BibliographyItem[], format: (typeof FORMATS)[number]) {
	let reads = 0;
	const read = (given: string) => {
		reads++;
		return readBibliographyInSteps(given, format);
	};
	const additions = new BibliographyAdditions(complete(read(text)), { dialect: 'biblatex', read });
	const results = items.map(item => complete(additions.addInSteps(item)));
	return { text: additions.text, results, reads };
}

function addedOneByOne(text: string, items: readonly BibliographyItem[], format: (typeof FORMATS)[number]): string {
	return items.reduce((before, item) => {
		const result = addToBibliography(before, item, { format, dialect: 'biblatex' });
		return result.kind === 'add' ? before.slice(0, result.edit.start) + result.edit.text + before.slice(result.edit.end) : before;
	}, text);
}

const item = (key: string, title = `Title of ${key}`): BibliographyItem => ({ key, csl: { type: 'book', title, publisher: `Office ${key}` } });

describe('adding items to a bibliography at once', () => {
	for (const format of FORMATS) {
		it(`has the same result as one after the other, but reads ${format} once`, () => {
			withChance(`adding items at once in ${format}`, runs(15), (chance, run) => {
				const others = Array.from({ length: 3 + chance.below(4) }, (_, index) => ({ ...randomItem(chance), key: `k${chance.below(90)}x${index}` }));
				const text = exportItems(others, format === 'bib' ? 'biblatex' : format).text.replaceAll('\n', chance.pick(['\n', '\r\n']));
				const items = Array.from({ length: 6 }, (_, index) => item(`k${chance.below(90)}y${index}`, `Title ${run} of ${index}`));
				const { text: after, reads } = addedAtOnce(text, items, format);
				assert.equal(after, addedOneByOne(text, items, format));
				assert.equal(reads, 1);
				assert.deepEqual(
					readBibliography(after, format).records.map(({ key }) => key).sort(),
					[...others, ...items].map(({ key }) => key).sort(),
				);
			});
		});

		it(`reads ${format} a second time if it had no records, however many are added`, () => {
			const items = ['b', 'a', 'd', 'c'].map(key => item(key));
			for (const text of ['', '\uFEFF']) {
				const { text: after, reads } = addedAtOnce(text, items, format);
				assert.equal(reads, 2);
				assert.deepEqual(readBibliography(after, format).records.map(({ key }) => key), ['b', 'a', 'd', 'c'], after);
			}
		});

		it(`finds in ${format} what was added before`, () => {
			const text = exportItems(['m', 'n', 'z'].map(key => item(key)), format === 'bib' ? 'biblatex' : format).text;
			const items = [item('a'), item('b', 'Title of a'), { ...item('a'), key: 'c' }, item('a', 'Another'), item('A'), item('a'), item('M')];
			assert.deepEqual(
				addedAtOnce(text, items, format).results.map(result => `${result.kind} ${'key' in result ? result.key : ''}`),
				['add a', 'add b', 'present a', 'clash a', 'clash a', 'present a', 'clash m'],
			);
		});
	}

	it('adds nothing to a file that cannot be read', () => {
		const { text, results } = addedAtOnce('@misc{a,\n', [item('b'), item('c')], 'bib');
		assert.equal(text, '@misc{a,\n');
		assert.deepEqual(results.map(({ kind }) => kind), ['unreadable', 'unreadable']);
	});
});
