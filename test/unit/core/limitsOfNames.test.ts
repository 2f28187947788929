import assert from 'node:assert/strict';
import { buildLexicon } from '../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../src/core/lexicon/matching/find';
import { MAX_CANDIDATES, MAX_CARDS, MAX_CARDS_IN_DOCUMENT } from '../../../src/core/limits';
import { libraryOfLabels } from '../../support/core/dossiers/libraryOfLabels';
import { previewDataOf, markedMarkdown, marksIn, plainMarkdown } from '../../support/core/prose/markedMarkdown';

function sameName(entries: number) {
	return libraryOfLabels(Array.from({ length: entries }, () => ({ text: 'Small Office', ambiguous: true })));
}

function entriesAt(entries: number): readonly number[] {
	const text = 'The Small Office.';
	return findMentions(buildLexicon(sameName(entries)), text, [{ start: 0, end: text.length, continues: false }]).map(
		({ labels }) => labels.length,
	);
}

/** Returns the number of cards of each mark in a rendered document, and how often the host was informed of cards that were left out. */
function rendered(library: Parameters<typeof previewDataOf>[0], text: string) {
	let cuts = 0;
	const html = markedMarkdown(previewDataOf(library), plainMarkdown(), () => cuts++).render(text);
	return {
		html,
		cuts,
		cards: [...html.matchAll(/data-dossier-cards="([^"]*)"/g)].map(([, ids = '']) => ids.split(' ').length),
		ids: (html.match(/id="dossier:card:\d+"/g) ?? []).length,
	};
}

describe('names that others write are bounded', () => {
	it('a name has a maximum number of entries', () => {
		assert.deepEqual(entriesAt(MAX_CANDIDATES), [MAX_CANDIDATES]);
		assert.deepEqual(entriesAt(MAX_CANDIDATES + 1), [MAX_CANDIDATES]);
	});

	it('a mark in a preview has a maximum number of cards, even if the name has more entries', () => {
		assert.deepEqual(rendered(sameName(MAX_CARDS), 'The Small Office.').cards, [MAX_CARDS]);
		const { cards, ids, html } = rendered(sameName(16_000), 'The Small Office. '.repeat(150));
		assert.deepEqual(cards, Array.from({ length: 150 }, () => MAX_CARDS));
		assert.equal(ids, MAX_CARDS);
		assert.ok(html.length < 100_000, `${html.length} characters`);
	}).timeout(10_000);

	it('a preview has a maximum number of cards; names with existing cards are still marked, and the host is informed', () => {
		const names = (count: number) => Array.from({ length: count }, (_, index) => `Name${index}x`);
		const library = libraryOfLabels(names(MAX_CARDS_IN_DOCUMENT + 1).map(text => ({ text })));
		const atBound = rendered(library, names(MAX_CARDS_IN_DOCUMENT).join(', '));
		assert.deepEqual([atBound.cards.length, atBound.ids, atBound.cuts], [MAX_CARDS_IN_DOCUMENT, MAX_CARDS_IN_DOCUMENT, 0]);
		const above = rendered(library, `${names(MAX_CARDS_IN_DOCUMENT + 1).join(', ')}, Name0x`);
		assert.deepEqual([above.cards.length, above.ids, above.cuts], [MAX_CARDS_IN_DOCUMENT + 1, MAX_CARDS_IN_DOCUMENT, 1]);
		assert.deepEqual(marksIn(above.html).at(-1), 'mention: Name0x');
	});
});
