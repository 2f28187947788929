import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { closeEditors } from './support/documents/closeEditors';
import { registerTestNotebook, TEST_NOTEBOOK } from './support/documents/testNotebook';
import { untilText } from './support/documents/untilText';
import { MEMORY_SCHEME, registerMemoryFiles } from './support/files/memoryFiles';
import { makeFiles, openFile, textInEditor, textOnDisk } from './support/files/workspaceFiles';
import { heard } from './support/heard';
import { itOnNewest } from './support/onNewest';
import { until } from './support/until';
import { withSetting } from './support/withSetting';

const UNTOC = 'cop10be/untoc';
const KEY = 'cop10be_untoc_text';

const BIBLIOGRAPHY = '% Ours\n@book{zebra,\n  title = {Zebras},\n}\n';

function draftFor(bibliography: string): string {
	return `---\nbibliography: ${bibliography}\n---\n\nA text here.\n`;
}

/** Inserts the citation of an entry and waits until the document has it. The command itself ends only when its message is closed. */
async function insert(editor: vscode.TextEditor, mark = `@${KEY}`): Promise<void> {
	const before = count(editor.document.getText(), mark);
	void vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
	await untilText(editor.document, text => count(text, mark) > before);
}

function count(text: string, piece: string): number {
	return text.split(piece).length - 1;
}

/** Waits until a file is saved and contains a text exactly once, and resolves with its content on disk. */
async function saved(uri: vscode.Uri, piece: string): Promise<string> {
	const document = await vscode.workspace.openTextDocument(uri);
	await until(vscode.workspace.onDidSaveTextDocument, () => count(document.getText(), piece) === 1 && !document.isDirty, () => document.getText());
	return textOnDisk(uri);
}

/** Asserts that a file has a text, on disk and in the editor. */
async function assertUnchanged(file: vscode.Uri, text: string): Promise<void> {
	await heard();
	assert.equal(await textInEditor(file), text);
	assert.equal(await textOnDisk(file), text);
}

describe('a citation and its bibliography', () => {
	after(closeEditors);

	it('are added to the draft and its file together, once, and undone in one step', async () => {
		const folder = await makeFiles({ 'draft.md': draftFor('refs.bib'), 'refs.bib': BIBLIOGRAPHY });
		const file = vscode.Uri.joinPath(folder, 'refs.bib');
		const editor = await openFile(folder, 'draft.md', 'A text');
		await insert(editor);
		assert.equal(editor.document.getText(), draftFor('refs.bib').replace('A text', `A text [@${KEY}]`));
		const added = await saved(file, KEY);
		// Everything that was there before is still there, in order.
		assert.isTrue(BIBLIOGRAPHY.split('\n').filter(line => !/^[\]}]?$/.test(line.trim())).every(line => added.includes(line.replace(/\}$/, ''))), added);

		// The same source next to its first citation would say nothing new, so the second one is elsewhere.
		editor.selection = new vscode.Selection(editor.document.positionAt(Infinity), editor.document.positionAt(Infinity));
		await insert(editor);
		await assertUnchanged(file, added);

		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), draftFor('refs.bib'));
		assert.equal(await textInEditor(file), BIBLIOGRAPHY);
	});

	it('create the file that the draft names if it does not exist', async () => {
		const folder = await makeFiles({ 'draft.md': draftFor('new.bib') });
		const editor = await openFile(folder, 'draft.md', 'A text');
		await insert(editor);
		assert.match(await saved(vscode.Uri.joinPath(folder, 'new.bib'), KEY), /^@\w+\{cop10be_untoc_text,/);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), draftFor('new.bib'));
	});

	it('keep the line endings, the byte order mark and the missing final newline of the file', async () => {
		const folder = await makeFiles({ 'draft.md': draftFor('refs.bib'), 'refs.bib': '\uFEFF% Ours\r\n@book{zebra,\r\n  title = {Zebras},\r\n}' });
		await insert(await openFile(folder, 'draft.md', 'A text'));
		const text = await saved(vscode.Uri.joinPath(folder, 'refs.bib'), KEY);
		assert.isTrue(text.startsWith('\uFEFF% Ours\r\n@book{zebra,\r\n  title = {Zebras},\r\n}'), JSON.stringify(text));
		assert.notMatch(text, /(?<!\r)\n/);
	});

	itOnNewest('do not change a bibliography that cannot be written', async () => {
		const folder = await makeFiles({ 'draft.md': draftFor('readonly.bib'), 'readonly.bib': BIBLIOGRAPHY });
		await withSetting({ id: 'files.readonlyInclude', value: { '**/readonly.bib': true } }, async () => {
			const editor = await openFile(folder, 'draft.md', 'A text');
			await insert(editor);
			assert.equal(editor.document.getText(), draftFor('readonly.bib').replace('A text', `A text [@${KEY}]`));
			await assertUnchanged(vscode.Uri.joinPath(folder, 'readonly.bib'), BIBLIOGRAPHY);
		});
	});

	it('use the bibliography of the file that includes the draft', async () => {
		const folder = await makeFiles({
			'main.typ': '#include "parts/one.typ"\n#bibliography("main.bib")\n', 'main.bib': '', 'parts/one.typ': 'A text here.\n', 'parts/other.typ': '#bibliography("no.bib")\n',
		});
		await insert(await openFile(folder, 'parts/one.typ', 'A text', 'typst'));
		await saved(vscode.Uri.joinPath(folder, 'main.bib'), KEY);
	});

	it('use the setting if the draft names no bibliography', async () => {
		const folder = await makeFiles({ 'draft.typ': 'A text here.\n', 'set.bib': '' });
		const value = `${folder.path.split('/').at(-1)}/set.bib`;
		await withSetting({ id: SETTINGS.citationBibliography, value, target: vscode.ConfigurationTarget.Workspace }, async () => {
			await insert(await openFile(folder, 'draft.typ', 'A text', 'typst'));
			await saved(vscode.Uri.joinPath(folder, 'set.bib'), KEY);
		});
	});
});

describe('a Typst draft with a bibliography in YAML', () => {
	after(closeEditors);

	it('has the source in the form that Typst reads', async () => {
		const text = 'A text here.\n#bibliography("refs.yml")\n';
		const folder = await makeFiles({ 'draft.typ': text, 'refs.yml': '' });
		const editor = await openFile(folder, 'draft.typ', 'A text', 'typst');
		await insert(editor);
		assert.equal(editor.document.getText(), text.replace('A text', `A text @${KEY}`));
		const added = await saved(vscode.Uri.joinPath(folder, 'refs.yml'), KEY);
		assert.match(added, new RegExp(`^${KEY}:\n  type: legislation\n  title: `, 'm'));
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), text);
	});
});

describe('a citation is inserted in', () => {
	before(activated);
	after(closeEditors);

	it('a file with a byte order mark, CRLF and no final newline, and undoing it restores the file', async () => {
		const text = '\uFEFFA text here.\r\nMore.';
		const folder = await makeFiles({ 'draft.md': text });
		const editor = await openFile(folder, 'draft.md', 'A text');
		await insert(editor, '[^1]');
		await editor.document.save();
		const written = await textOnDisk(editor.document.uri);
		assert.isTrue(written.startsWith('\uFEFFA text'), JSON.stringify(written));
		assert.isTrue(written.replace('[^1]', '').includes(text), JSON.stringify(written));
		assert.notMatch(written, /(?<!\r)\n/);
		await vscode.commands.executeCommand('undo');
		await editor.document.save();
		assert.equal(await textOnDisk(editor.document.uri), text);
	});

	it('a cell of a notebook, with the bibliography that the cell names', async () => {
		const folder = await makeFiles({ 'refs.bib': '' });
		const registered = registerTestNotebook();
		try {
			const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, 'A text here.', 'markdown');
			const notebook = await vscode.workspace.openNotebookDocument(TEST_NOTEBOOK, new vscode.NotebookData([cell]));
			const shown = await vscode.window.showNotebookDocument(notebook);
			await until(
				vscode.window.onDidChangeActiveNotebookEditor,
				() => vscode.window.activeNotebookEditor === shown,
				() => String(vscode.window.activeNotebookEditor?.notebook.uri),
			);
			await vscode.commands.executeCommand('notebook.cell.edit');
			const [first] = notebook.getCells();
			await until(
				vscode.window.onDidChangeActiveTextEditor,
				() => vscode.window.activeTextEditor?.document === first?.document,
				() => String(vscode.window.activeTextEditor?.document.uri),
			);
			const editor = vscode.window.activeTextEditor;
			assert.ok(editor);
			await insert(editor, '[^1]');
			await assertUnchanged(vscode.Uri.joinPath(folder, 'refs.bib'), '');
			await closeEditors();
		} finally {
			registered.dispose();
		}
	});

	it('no read-only file', async () => {
		const files = registerMemoryFiles({ '/readonly.md': 'A text here.\n' }, { isReadonly: true });
		try {
			const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: MEMORY_SCHEME, path: '/readonly.md' }));
			const editor = await vscode.window.showTextDocument(document);
			editor.selection = new vscode.Selection(0, 6, 0, 6);
			await vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
			assert.equal(document.getText(), 'A text here.\n');
			await closeEditors();
		} finally {
			files.dispose();
		}
	});
});
