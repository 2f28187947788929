import assert from 'node:assert/strict';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import { placeOf, useActivated } from '../support/activated';

describe('symbols of UN documents in a draft', () => {
	const extension = useActivated();
	const open = (language: string, text: string) => extension().open(language, text);
	const cardsAt = (document: FakeDocument, text: string) => extension().hovers(document, placeOf(document, text));
	const linksIn = async (document: FakeDocument) =>
		(await extension().links(document)).flatMap(({ target }) => (target?.authority === 'undocs.org' ? [decodeURIComponent(target.path)] : []));

	it('have no link if there is no document', async () => {
		const document = open('markdown', 'Election by A/DEC/58/404.');
		const [card] = await cardsAt(document, 'DEC/58');
		assert.ok(card?.text.includes('decision'));
		assert.deepEqual(await linksIn(document), []);
	});

	it('are not recognized in code, addresses, paths, dates and fractions', async () => {
		const document = open('markdown', '`A/RES/55/25` src/A/70/23 A/70/23.pdf 10/5 3/4 A/B and/or\n\n```\nA/76/120\n```\n');
		for (const text of ['A/RES', 'A/70/23 ', 'A/70/23.pdf', '10/5', 'A/B', 'and/or', 'A/76']) {
			assert.deepEqual(await cardsAt(document, text), [], text);
		}
		assert.deepEqual(await linksIn(document), []);
	});

	it('are recognized in words that name a body and a number', async () => {
		const document = open('latex', 'See Security Council resolution~1373 (2001) and resolution 60/1.');
		const [card, ...others] = await cardsAt(document, '1373');
		assert.deepEqual(others, []);
		assert.equal(card?.range, 'Security Council resolution~1373 (2001)');
		assert.ok(card.text.includes('(https://undocs.org/S/RES/1373%282001%29)'));
		assert.deepEqual(await linksIn(document), ['/S/RES/1373(2001)']);
		assert.deepEqual(await cardsAt(document, '60/1'), []);
	});

	it('are not confused if two bodies use the same number', async () => {
		const document = open('markdown', 'Resolution 10/5 and Human Rights Council resolution 10/5, World Health Assembly resolution 10/5.');
		const own = await cardsAt(document, '10/5 and');
		assert.equal(own.length, 1);
		assert.ok(own[0]?.text.includes('falsified medical products'));
		const other = await cardsAt(document, '10/5,');
		assert.equal(other.length, 1);
		assert.ok(other[0]?.text.includes('undocs.org/A/HRC/RES/10/5'));
		assert.equal(other[0]?.text.includes('falsified medical products'), false);
		assert.deepEqual(await cardsAt(document, '10/5.'), []);
	});

	it('are found in the library even in a language in which the dossier has no label', async () => {
		const document = open('markdown', 'La résolution 10/5 de la Conférence.');
		const [card, ...others] = await cardsAt(document, '10/5');
		assert.deepEqual(others, []);
		assert.equal(card?.range, 'résolution 10/5');
		assert.ok(card.text.includes('falsified medical products'));
	});

	it('have cards on articles of instruments, with the entries based on them', async () => {
		const document = open('markdown', 'Under art. 2(a) UNTOC, and article 3 (a) of the Trafficking in Persons Protocol; article 5 of the law.');
		const [group] = await cardsAt(document, 'art. 2');
		assert.equal(group?.range, 'art. 2(a)');
		assert.ok(group.text.includes('organized criminal group'));
		const [trafficking] = await cardsAt(document, 'article 3');
		assert.equal(trafficking?.range, 'article 3 (a)');
		assert.ok(trafficking.text.includes('Trafficking in Persons'));
		assert.deepEqual(await cardsAt(document, 'article 5'), []);
	});
});
