import assert from 'node:assert/strict';
import { renderArticleCard } from '../../../../src/core/render/card/articleCard';
import type { ArticlePlace } from '../../../../src/core/symbol/articles';
import { LABELS } from '../../../support/core/dossiers/labels';
import { smallEntry, smallLibrary } from '../../../support/core/dossiers/smallLibrary';

const library = smallLibrary();
const words = { restsOn: 'Based on it', assumed: 'The charter is named *before*.' };

/** The card of article 2(a) of the charter. */
function card(more: Partial<ArticlePlace>): string {
	const place: ArticlePlace = {
		start: 0,
		end: 1,
		article: '2(a)',
		instrument: smallEntry(library, 'charter'),
		assumed: false,
		entries: [],
		...more,
	};
	return renderArticleCard(place, LABELS, words, ({ id }) => `command:open?${id}`);
}

describe('the card of an article', () => {
	it('names the instrument of the article', () => assert.equal(card({}), '$(law) **art\\. 2\\(a\\)** · Charter of Small Things'));
	it('links to each entry that is based on it', () => assert.equal(card({ entries: [smallEntry(library, 'rule'), smallEntry(library, 'fund')] }),
		'$(law) **art\\. 2\\(a\\)** · Charter of Small Things\n\nBased on it: [rule of small things](command:open?small/rule) · [Small Fund](command:open?small/fund)'));
	it('explains that the text named the instrument earlier', () =>
		assert.equal(
			card({ assumed: true }),
			'$(law) **art\\. 2\\(a\\)** · Charter of Small Things\n\n*The charter is named \\*before\\*\\.*',
		));
	it('is in the language of the texts that the user reads', () => {
		const french = renderArticleCard(
			{ start: 0, end: 1, article: '5', instrument: smallEntry(library, 'charter'), assumed: false, entries: [] },
			{ ...LABELS, content: 'fr' },
			words,
			() => '',
		);
		assert.equal(french, '$(law) **art\\. 5** · Charte des petites choses');
	});
});
