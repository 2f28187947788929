import { assert } from 'chai';
import * as vscode from 'vscode';
import { LANGUAGE_SAMPLES } from '../support/core/languageSamples';
import { activated } from './support/activated';
import { hoverAt } from './support/answers/hoverAt';
import { definitionsOf, highlightsOf } from './support/answers/navigation';
import { symbolCardsAt, symbolLinksIn } from './support/answers/symbols';
import { closeEditors } from './support/documents/closeEditors';
import { openDraft } from './support/documents/openDraft';
import { openUnsaved } from './support/documents/openUnsaved';
import { registerTestNotebook, TEST_NOTEBOOK } from './support/documents/testNotebook';
import { casesHere } from './support/onNewest';

const NAME = 'United Nations Convention against Transnational Organized Crime';
const UNTOC_URI = 'dossier-entry:/cop10be/untoc.md';

async function assertOneCard(document: vscode.TextDocument): Promise<void> {
	const cards = await hoverAt(document, 'UNTOC');
	assert.deepEqual(cards.map(({ range }) => range), ['UNTOC']);
	assert.include(cards[0]?.text, NAME);
	assert.isEmpty(await hoverAt(document, 'UNVTF'));
}

// Unit tests do the same in all languages. Here one language is asked for everything, and all are only checked to be served.
describe('a document in a language served', () => {
	for (const { language, text } of casesHere(LANGUAGE_SAMPLES)) {
		it(`has a card in its prose and none outside it: ${language}`, async () => {
			const document = await openDraft(language, text);
			assert.equal(document.languageId, language);
			assert.isFalse(document.isUntitled);
			await assertOneCard(document);
		});
	}

	it('has the text of an entry as the definition of its mention', async () => {
		const document = await openDraft('markdown', 'All rest on the Palermo\nConvention, they say.');
		const [definition, ...others] = await definitionsOf(document, 'Palermo');
		assert.isEmpty(others);
		assert.equal(definition?.targetUri.toString(), UNTOC_URI);
		assert.equal(definition?.originSelectionRange && document.getText(definition.originSelectionRange), 'Palermo\nConvention');
	});

	it('has highlights on all names of the entry at the cursor', async () => {
		const document = await openDraft('markdown', 'UNTOC, the Palermo Convention, and UNODC: UNTOC');
		assert.deepEqual(await highlightsOf(document, 'Palermo'), ['UNTOC', 'Palermo Convention', 'UNTOC']);
	});

	it('has a card and a link at a document symbol', async () => {
		const symbol = 'CTOC/COP/2020/L.5/Rev.1';
		const document = await openDraft('markdown', `The report is ${symbol}, they say.`);
		const { count, text: card, ranges } = await symbolCardsAt(document, 'CTOC');
		assert.equal(count, 1);
		assert.deepEqual(ranges, [symbol]);
		for (const part of [
			'Conference of the Parties',
			'limited distribution',
			'2020',
			'revision 1',
			`https://undocs.org/${symbol}`,
		]) {
			assert.include(card, part);
		}
		const [link, ...others] = await symbolLinksIn(document);
		assert.isEmpty(others);
		assert.equal(link?.text, symbol);
		assert.equal(link?.path, `/${symbol}`);
		assert.include(link?.tooltip, symbol);
	});
});

describe('cards are shown', () => {
	before(activated);
	after(closeEditors);

	it('before the document is saved', async () => {
		const document = await openUnsaved('markdown', 'The UNTOC holds, `UNVTF` is code.\n');
		assert.isTrue(document.isUntitled);
		await assertOneCard(document);
	});

	it('in the Markdown cells of a notebook and not in its code cells', async () => {
		const registered = registerTestNotebook();
		try {
			const { Markup, Code } = vscode.NotebookCellKind;
			const notebook = await vscode.workspace.openNotebookDocument(TEST_NOTEBOOK, new vscode.NotebookData([
				new vscode.NotebookCellData(Markup, 'The UNTOC holds, `UNVTF` is code.', 'markdown'),
				new vscode.NotebookCellData(Code, '# The UNTOC holds.', 'python'),
			]));
			await vscode.window.showNotebookDocument(notebook);
			const [words, code] = notebook.getCells();
			assert.ok(words && code);
			assert.equal(words.document.uri.scheme, 'vscode-notebook-cell');
			await assertOneCard(words.document);
			assert.isEmpty(await hoverAt(code.document, 'UNTOC'));
			await closeEditors();
		} finally {
			registered.dispose();
		}
	});
});
