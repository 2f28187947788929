import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { articlePlaceAt } from '../../../../src/core/symbol/articles';
import { smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { readMarked } from '../../../support/core/prose/marked';

const library = smallLibrary();
const lexicon = buildLexicon(library);

/** The article at the mark: its number, its instrument, its words. */
function articleAt(source: string, language = 'markdown') {
	const { text, ranges: [range] } = readMarked(source);
	assert.ok(range);
	const place = articlePlaceAt({ library, lexicon }, text, documentLanguageOf(language).prose.find(text), range.start);
	return (
		place && {
			article: place.article,
			of: place.instrument.id,
			assumed: place.assumed,
			words: text.slice(place.start, place.end),
			entries: place.entries.map(({ id }) => id),
		}
	);
}

describe('an article of an instrument', () => {
	const found: readonly (readonly [source: string, article: string, words: string])[] = [
		['see ⟦⟧article 2 (a) of the Charter of Small Things', '2(a)', 'article 2 (a)'],
		['see art⟦⟧. 2(a) CST now', '2(a)', 'art. 2(a)'],
		['Article 2⟦⟧ of the CST', '2', 'Article 2'],
		['à l’⟦⟧article 5 de la Charte des petites choses', '5', 'article 5'],
		['article ⟦⟧3(1)(b), of the **Charter** of Small Things', '3(1)(b)', 'article 3(1)(b)'],
	];
	for (const [source, article, words] of found) {
		it(`is found in “${source}”`, () => {
			const place = articleAt(source);
			assert.deepEqual([place?.article, place?.of, place?.words], [article, 'small/charter', words]);
		});
	}
	it('of an instrument without its name is that of the one named last before', () => {
		for (const source of [
			'The Charter of Small Things matters. See ⟦⟧article 3 (a) of the Charter.', 'The CST.\n\nSo ⟦⟧art. 3(a) of the Charter says',
			'La Charte des petites choses, à l’⟦⟧article 3(a) de la Charte, dit',
		]) {
			assert.deepEqual(
				[articleAt(source)?.article, articleAt(source)?.of, articleAt(source)?.assumed],
				['3(a)', 'small/charter', true],
				source,
			);
		}
		assert.equal(articleAt('⟦⟧article 3 of the CST')?.assumed, false);
		for (const source of [
			'See ⟦⟧article 3 of the Charter. The CST',
			'The CST. See ⟦⟧article 3 of the Protocol.',
			'The CST. See ⟦⟧article 3 of the Charter of Great Things.',
			'The CST. See ⟦⟧article 3 of the charter.',
			'The CST. See ⟦⟧article 3 of the Charter Fund.',
			'The `CST`. See ⟦⟧article 3 of the Charter.',
		]) {
			assert.equal(articleAt(source), undefined, source);
		}
	});
	it('is found across the ties of LaTeX', () => assert.equal(articleAt('see ⟦⟧article~2(a) of the~CST', 'latex')?.words, 'article~2(a)'));
	for (const source of [
		'see ⟦⟧article 2 of the law',
		'see ⟦⟧article 2 of the Small Fund',
		'see ⟦⟧article 2. The CST',
		'see ⟦⟧article two of the CST',
		'see ⟦⟧particle 2 of the CST',
		'article 2 of the ⟦⟧CST',
		'`⟦⟧article 2` of the CST',
	]) {
		it(`is not found in “${source}”`, () => assert.equal(articleAt(source), undefined));
	}
	it('has the entries based on it', () => assert.deepEqual(articleAt('⟦⟧article 5 of the CST')?.entries, ['small/fund']));
	it('does not have the instrument itself', () => assert.deepEqual(articleAt('⟦⟧article 2 of the CST')?.entries, ['small/rule']));
});
