import assert from 'node:assert/strict';
import { LANGUAGE_SAMPLES } from '../../../support/core/languageSamples';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import { placeOf, useActivated } from '../support/activated';

const NAME = 'United Nations Convention against Transnational Organized Crime';
const UNTOC_URI = 'dossier-entry:/cop10be/untoc.md';

describe('a draft in any language', () => {
	const extension = useActivated();

	async function assertOneCard(document: FakeDocument): Promise<void> {
		const cards = await extension().cards(document, 'UNTOC');
		assert.deepEqual(cards.map(({ range }) => range), ['UNTOC']);
		assert.ok(cards[0]?.text.includes(NAME));
		assert.deepEqual(await extension().cards(document, 'UNVTF'), []);
	}

	for (const { language, text } of LANGUAGE_SAMPLES) {
		it(`has a card in its prose and none outside it, saved or not: ${language}`, async () => {
			for (const scheme of ['file', 'untitled']) {
				await assertOneCard(extension().open(language, text, { scheme }));
			}
		});

		it(`has the text of an entry as the definition of its mention: ${language}`, async () => {
			const document = extension().open(language, 'All rest on the Palermo\nConvention, they say.');
			const [definition, ...others] = await extension().definitions(document, 'Palermo');
			assert.deepEqual(others, []);
			assert.equal(definition?.targetUri.toString(), UNTOC_URI);
			assert.equal(definition.originSelectionRange && document.getText(definition.originSelectionRange), 'Palermo\nConvention');
		});

		it(`has highlights on all names of the entry at the cursor: ${language}`, async () => {
			const document = extension().open(language, 'UNTOC, the Palermo Convention, and UNODC: UNTOC');
			assert.deepEqual(await extension().highlights(document, 'Palermo'), ['UNTOC', 'Palermo Convention', 'UNTOC']);
		});

		it(`has a card and a link at a document symbol: ${language}`, async () => {
			const symbol = 'CTOC/COP/2020/L.5/Rev.1';
			const document = extension().open(language, `The report is ${symbol}, they say.`);
			const cards = await extension().hovers(document, placeOf(document, 'CTOC'));
			assert.deepEqual(cards.map(({ range }) => range), [symbol]);
			for (const part of [
				'Conference of the Parties',
				'limited distribution',
				'2020',
				'revision 1',
				`https://undocs.org/${symbol}`,
			]) {
				assert.ok(cards[0]?.text.includes(part), part);
			}
			const [link, ...others] = await extension().links(document);
			assert.deepEqual(others, []);
			assert.equal(link && document.getText(link.range), symbol);
			assert.equal(link?.target?.authority, 'undocs.org');
			assert.equal(link.target.path, `/${symbol}`);
			assert.ok(link.tooltip?.includes(symbol));
		});
	}

	it('has no cards in a language that is not served', async () => {
		const document = extension().open('xml', '<name>UNTOC</name>');
		assert.deepEqual(await extension().cards(document, 'UNTOC'), []);
	});
});
