import assert from 'node:assert/strict';
import { placeOf, useActivated } from '../support/activated';

const KEY = 'cop10be_untoc_text';
const TITLE = 'United Nations Convention against Transnational Organized Crime';

describe('a key in a draft', () => {
	const extension = useActivated();

	/** The cards of keys; only these have a link that copies the reference. */
	async function cardsOn(language: string, text: string, place: string): Promise<readonly string[]> {
		const document = extension().open(language, text);
		const cards = await extension().hovers(document, placeOf(document, place));
		return cards.flatMap(card => (card.text.includes('dossier.copyReference') ? [card.text] : []));
	}

	for (const [language, text] of [
		['markdown', `One [@${KEY}, art. 5].\n\nTwo @${KEY}.`],
		['latex', `One \\autocite[art.~5]{${KEY}}.\n\nTwo \\cite{zebra,${KEY}}.`],
		['typst', `One @${KEY}[art. 5].\n\nTwo @${KEY} .`],
		['org', `One [cite:@${KEY} art. 5].\n\nTwo [cite:@${KEY}].`],
		['asciidoc', `One cite:[${KEY}(5)].\n\nTwo cite:[${KEY}].`],
		['restructuredtext', `One :cite:p:\`${KEY}\`.\n\nTwo :cite:t:\`${KEY}\`.`],
	] as const) {
		it(`has a card with its reference and the lines that cite it in ${language}`, async () => {
			const [card, ...others] = await cardsOn(language, text, KEY);
			assert.deepEqual(others, []);
			assert.ok(card?.replaceAll('&nbsp;', ' ').includes(TITLE), card);
			assert.match(card ?? '', /Cited on 2 lines: 1, 3/);
			assert.ok(card?.includes('command:dossier.openPreview'));
		});
	}

	it('has no card if it is not ours or part of an address', async () => {
		const text = 'See [@zebra] and me@cop10be_untoc_text.example.';
		assert.deepEqual(await cardsOn('markdown', text, 'zebra'), []);
		assert.deepEqual(await cardsOn('markdown', text, 'cop10be'), []);
	});
});
