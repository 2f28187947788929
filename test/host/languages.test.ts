import { assert } from 'chai';
import * as vscode from 'vscode';
import { activated } from './support/activated';
import { hoverAt } from './support/hoverAt';
import { MEMORY_SCHEME, registerMemoryFiles } from './support/memoryFiles';
import { openDocument } from './support/openDocument';
import { LANGUAGE_SAMPLES } from './support/proseLanguages';

const NAME = 'United Nations Convention against Transnational Organized Crime';

/** The type that the extension which carries the tests contributes. */
const NOTEBOOK = 'dossier-test-notebook';

async function assertOneCard(document: vscode.TextDocument): Promise<void> {
	const cards = await hoverAt(document, 'UNTOC');
	assert.deepEqual(cards.map(({ range }) => range), ['UNTOC']);
	assert.include(cards[0]?.text, NAME);
	assert.isEmpty(await hoverAt(document, 'UNVTF'));
}

describe('languages', () => {
	for (const { language, text } of LANGUAGE_SAMPLES) {
		it(`have a card in the prose of ${language} and none beside it, before it is saved`, async () => {
			const { document } = await openDocument(language, text);
			assert.equal(document.languageId, language);
			await assertOneCard(document);
		});
	}

	describe('in files of another scheme', () => {
		let registered: vscode.Disposable | undefined;
		before(activated);
		before(() => {
			registered = registerMemoryFiles(Object.fromEntries(LANGUAGE_SAMPLES.map(({ language, text }) => [`/${language}.sample`, text])));
		});
		after(() => registered?.dispose());

		for (const { language } of LANGUAGE_SAMPLES) {
			it(`have a card in the prose of ${language} and none beside it`, async () => {
				const uri = vscode.Uri.from({ scheme: MEMORY_SCHEME, path: `/${language}.sample` });
				const opened = await vscode.workspace.openTextDocument(uri);
				const document = await vscode.languages.setTextDocumentLanguage(opened, language);
				assert.isFalse(document.isUntitled);
				await assertOneCard(document);
			});
		}
	});

	it('that are not served have none', async () => {
		const { document } = await openDocument('json', '{ "name": "UNTOC" }');
		assert.isEmpty(await hoverAt(document, 'UNTOC'));
	});

	it('have a card in the Markdown cells of a notebook and none in its code cells', async () => {
		const serializer = vscode.workspace.registerNotebookSerializer(NOTEBOOK, {
			deserializeNotebook: () => new vscode.NotebookData([]),
			serializeNotebook: () => new Uint8Array(),
		});
		try {
			const { Markup, Code } = vscode.NotebookCellKind;
			const notebook = await vscode.workspace.openNotebookDocument(NOTEBOOK, new vscode.NotebookData([
				new vscode.NotebookCellData(Markup, 'The UNTOC holds, `UNVTF` is code.', 'markdown'),
				new vscode.NotebookCellData(Code, '# The UNTOC holds.', 'python'),
			]));
			await vscode.window.showNotebookDocument(notebook);
			const [words, code] = notebook.getCells();
			assert.ok(words && code);
			assert.equal(words.document.uri.scheme, 'vscode-notebook-cell');
			await assertOneCard(words.document);
			assert.isEmpty(await hoverAt(code.document, 'UNTOC'));
		} finally {
			serializer.dispose();
		}
	});
});
