import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { eventually } from './support/eventually';
import { MEMORY_SCHEME, registerMemoryFiles } from './support/memoryFiles';
import { openDocument } from './support/openDocument';
import { makeFiles, openFile, textInEditor, textOnDisk } from './support/workspaceFiles';

const UNTOC = 'cop10be/untoc';
const KEY = 'cop10be_untoc_text';
const NOTEBOOK = 'dossier-test-notebook';

/** A bibliography that somebody has, in each format. */
const BIBLIOGRAPHIES: Readonly<Record<string, string>> = {
	'refs.bib': '% Ours\n@book{zebra,\n  title = {Zebras},\n}\n',
	'refs.json': '[\n  {\n    "id": "zebra",\n    "type": "book",\n    "title": "Zebras"\n  }\n]\n',
	'refs.yaml': '# Ours\nreferences:\n- id: zebra\n  type: book\n  title: Zebras\n',
};

function draftFor(bibliography: string): string {
	return `---\nbibliography: ${bibliography}\n---\n\nA text here.\n`;
}

/** Inserts the citation of an entry and waits until the document has it. The command itself ends when nobody reads its message any more. */
async function insert(editor: vscode.TextEditor, mark = `@${KEY}`): Promise<void> {
	const before = count(editor.document.getText(), mark);
	void vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
	await eventually(() => count(editor.document.getText(), mark) > before, () => editor.document.getText());
}

function count(text: string, piece: string): number {
	return text.split(piece).length - 1;
}

/**
 * Waits until a file on disk has a piece of text so often and VS Code knows that it is saved, and resolves with it. A text
 * that nobody sees is closed then, and what is just being closed is not undone.
 */
async function onDisk(uri: vscode.Uri, piece: string, times: number): Promise<string> {
	let text = '';
	await eventually(async () => {
		// It may not be there yet.
		text = await textOnDisk(uri).catch(() => '');
		return count(text, piece) === times && !vscode.workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === uri.toString());
	}, () => text);
	return text;
}

/** Waits until a file has a text in its editor: of one edit of two documents, the extension hears one after the other. */
async function inEditor(uri: vscode.Uri, text: RegExp): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	await eventually(() => text.test(document.getText()), () => document.getText());
}

describe('a citation and its bibliography', () => {
	for (const [name, text] of Object.entries(BIBLIOGRAPHIES)) {
		it(`go together into the draft and ${name}, once, and out again in one step`, async () => {
			const folder = await makeFiles({ 'draft.md': draftFor(name), [name]: text });
			const file = vscode.Uri.joinPath(folder, name);
			const editor = await openFile(folder, 'draft.md', 'A text');
			await insert(editor);
			assert.equal(editor.document.getText(), draftFor(name).replace('A text', `A text[@${KEY}]`));
			const added = await onDisk(file, KEY, 1);
			// All that was there is there, in order.
			assert.isTrue(text.split('\n').filter(line => !/^[\]}]?$/.test(line.trim())).every(line => added.includes(line.replace(/\}$/, ''))), added);

			await insert(editor);
			assert.equal(await textOnDisk(file), added, 'not twice');

			await vscode.commands.executeCommand('undo');
			await vscode.commands.executeCommand('undo');
			assert.equal(editor.document.getText(), draftFor(name));
			assert.equal(await textInEditor(file), text);
		});
	}

	it('make the file that the draft names and that is not there yet', async () => {
		const folder = await makeFiles({ 'draft.md': draftFor('new.bib') });
		const editor = await openFile(folder, 'draft.md', 'A text');
		await insert(editor);
		assert.match(await onDisk(vscode.Uri.joinPath(folder, 'new.bib'), KEY, 1), /^@\w+\{cop10be_untoc_text,/);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), draftFor('new.bib'));
	});

	it('keep the line ends, the mark of the byte order and the missing last line end of the file', async () => {
		const folder = await makeFiles({ 'draft.md': draftFor('refs.bib'), 'refs.bib': '\uFEFF% Ours\r\n@book{zebra,\r\n  title = {Zebras},\r\n}' });
		await insert(await openFile(folder, 'draft.md', 'A text'));
		const text = await onDisk(vscode.Uri.joinPath(folder, 'refs.bib'), KEY, 1);
		assert.isTrue(text.startsWith('\uFEFF% Ours\r\n@book{zebra,\r\n  title = {Zebras},\r\n}'), JSON.stringify(text));
		assert.notMatch(text, /(?<!\r)\n/);
	});

	for (const [what, text] of [
		['cannot be read', '@book{zebra,\n  title = {Zebras,\n'],
		['has the marks of a merge', '<<<<<<< HEAD\n@book{a,\n}\n=======\n@book{b,\n}\n>>>>>>> other\n'],
	] as const) {
		it(`leave a bibliography alone that ${what}, and nothing is called missing`, async () => {
			const folder = await makeFiles({ 'draft.md': draftFor('refs.bib'), 'refs.bib': text });
			const editor = await openFile(folder, 'draft.md', 'A text');
			await insert(editor);
			assert.equal(editor.document.getText(), draftFor('refs.bib').replace('A text', `A text[@${KEY}]`));
			assert.equal(await textOnDisk(vscode.Uri.joinPath(folder, 'refs.bib')), text);
			assert.isEmpty(vscode.languages.getDiagnostics(editor.document.uri).filter(({ code }) => code === 'notInBibliography'));
		});
	}

	it('leave a bibliography alone that cannot be written', async () => {
		const folder = await makeFiles({ 'draft.md': draftFor('readonly.bib'), 'readonly.bib': BIBLIOGRAPHIES['refs.bib'] ?? '' });
		const files = vscode.workspace.getConfiguration('files');
		await files.update('readonlyInclude', { '**/readonly.bib': true }, vscode.ConfigurationTarget.Global);
		try {
			const editor = await openFile(folder, 'draft.md', 'A text');
			await insert(editor);
			assert.equal(editor.document.getText(), draftFor('readonly.bib').replace('A text', `A text[@${KEY}]`));
			const file = vscode.Uri.joinPath(folder, 'readonly.bib');
			assert.equal(await textOnDisk(file), BIBLIOGRAPHIES['refs.bib']);
			assert.equal(await textInEditor(file), BIBLIOGRAPHIES['refs.bib']);
		} finally {
			await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('use the key under which the user has the same document', async () => {
		const folder = await makeFiles({
			'draft.md': draftFor('refs.bib'),
			'refs.bib': '@misc{palermo,\n  title = {United Nations Convention against Transnational Organized Crime},\n  date = {2000-11-15},\n  organization = {United Nations},\n}\n',
		});
		const editor = await openFile(folder, 'draft.md', 'A text');
		await insert(editor, '[@');
		assert.include(editor.document.getText(), 'A text[@palermo]');
	});

	it('say at the key that the user has another document under it, and change nothing', async () => {
		const bib = `@book{${KEY},\n  title = {Zebras},\n}\n`;
		const folder = await makeFiles({ 'draft.md': draftFor('refs.bib'), 'refs.bib': bib });
		const editor = await openFile(folder, 'draft.md', 'A text');
		await insert(editor);
		assert.equal(await textOnDisk(vscode.Uri.joinPath(folder, 'refs.bib')), bib);
		const found = () => vscode.languages.getDiagnostics(editor.document.uri).map(({ code }) => code);
		await eventually(() => found().includes('otherDocument'), () => String(found()));
	});

	it('leave what is unsaved in the bibliography unsaved', async () => {
		const folder = await makeFiles({ 'draft.md': draftFor('refs.bib'), 'refs.bib': '% Ours\n' });
		const file = vscode.Uri.joinPath(folder, 'refs.bib');
		const open = await openFile(folder, 'refs.bib', '% Ours');
		await open.edit(edit => edit.insert(new vscode.Position(0, 6), ', all of them'));
		await insert(await openFile(folder, 'draft.md', 'A text'));
		await inEditor(file, new RegExp(`^% Ours, all of them\\n[^]*\\{${KEY},`));
		assert.equal(await textOnDisk(file), '% Ours\n');
		await open.document.save();
	});

	it('find the entry that is missing among 50,000', async () => {
		const many = Array.from({ length: 50_000 }, (_, index) => `@book{key${index},\n  title = {Number ${index}},\n}\n`).join('\n');
		const folder = await makeFiles({ 'draft.md': draftFor('refs.bib'), 'refs.bib': many });
		const editor = await openFile(folder, 'draft.md', 'A text');
		await insert(editor);
		const text = await onDisk(vscode.Uri.joinPath(folder, 'refs.bib'), KEY, 1);
		assert.isTrue(text.startsWith(many.slice(0, 1000)));
		await insert(editor);
		assert.equal(await textOnDisk(vscode.Uri.joinPath(folder, 'refs.bib')), text);
	});

	it('follow the project of Quarto and the root of a LaTeX document', async () => {
		const folder = await makeFiles({
			'_quarto.yml': 'project:\n  type: book\nbibliography: book.bib\n', 'book.bib': '', 'parts/one.md': 'A text here.\n',
			'main.tex': '\\documentclass{article}\n\\usepackage[style=verbose]{biblatex}\n\\addbibresource{main.bib}\n', 'main.bib': '', 'parts/two.tex': '% !TEX root = ../main.tex\nA text here.\n',
		});
		const one = await openFile(folder, 'parts/one.md', 'A text');
		await insert(one);
		await onDisk(vscode.Uri.joinPath(folder, 'book.bib'), KEY, 1);
		const two = await openFile(folder, 'parts/two.tex', 'A text', 'latex');
		await insert(two, KEY);
		assert.match(two.document.getText(), /A text\\(?:auto|foot)cite\{/);
		await onDisk(vscode.Uri.joinPath(folder, 'main.bib'), KEY, 1);
	});

	it('follow the setting where the draft names no bibliography', async () => {
		const folder = await makeFiles({ 'draft.typ': 'A text here.\n', 'set.bib': '' });
		const settings = vscode.workspace.getConfiguration('dossier.citation');
		await settings.update('bibliography', `${folder.path.split('/').at(-1)}/set.bib`, vscode.ConfigurationTarget.Workspace);
		try {
			await insert(await openFile(folder, 'draft.typ', 'A text', 'typst'));
			await onDisk(vscode.Uri.joinPath(folder, 'set.bib'), KEY, 1);
		} finally {
			await settings.update('bibliography', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});
});

describe('a citation goes into', () => {
	for (const [what, text] of [
		['a file with CRLF', 'A text here.\r\nMore.\r\n'], ['a file without a last line end', 'A text here.'],
		['a file with a mark of the byte order', '\uFEFFA text here.\n'], ['a file with the marks of a merge', 'A text here.\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n'],
	] as const) {
		it(`${what}, and leaves it as it was when it is undone`, async () => {
			const folder = await makeFiles({ 'draft.md': text });
			const editor = await openFile(folder, 'draft.md', 'A text');
			await insert(editor, '[^1]');
			await editor.document.save();
			const written = await textOnDisk(editor.document.uri);
			assert.isTrue(written.startsWith(text.slice(0, text.indexOf('A text') + 6)), JSON.stringify(written));
			assert.isTrue(written.replace('[^1]', '').includes(text.replace(/[\r\n]+$/, '')), JSON.stringify(written));
			assert.equal(/(?<!\r)\n/.test(written), !text.includes('\r'));
			await vscode.commands.executeCommand('undo');
			await editor.document.save();
			assert.equal(await textOnDisk(editor.document.uri), text);
		});
	}

	it('a document that is not saved yet, with a bibliography beside the workspace', async () => {
		const folder = await makeFiles({ 'refs.bib': '' });
		const name = `${folder.path.split('/').at(-1)}/refs.bib`;
		const editor = await openDocument('markdown', draftFor(name).replace('A text', 'A text|'));
		await insert(editor);
		await onDisk(vscode.Uri.joinPath(folder, 'refs.bib'), KEY, 1);
	});

	it('a cell of a notebook, with the bibliography that the cell names', async () => {
		const folder = await makeFiles({ 'refs.bib': '' });
		const serializer = vscode.workspace.registerNotebookSerializer(NOTEBOOK, {
			deserializeNotebook: () => new vscode.NotebookData([]), serializeNotebook: () => new Uint8Array(),
		});
		try {
			const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, 'A text here.', 'markdown');
			const notebook = await vscode.workspace.openNotebookDocument(NOTEBOOK, new vscode.NotebookData([cell]));
			const shown = await vscode.window.showNotebookDocument(notebook);
			await eventually(() => vscode.window.activeNotebookEditor === shown, () => String(vscode.window.activeNotebookEditor?.notebook.uri));
			await vscode.commands.executeCommand('notebook.cell.edit');
			const [first] = notebook.getCells();
			await eventually(() => vscode.window.activeTextEditor?.document === first?.document, () => String(vscode.window.activeTextEditor?.document.uri));
			const editor = vscode.window.activeTextEditor;
			assert.ok(editor);
			await insert(editor, '[^1]');
			assert.equal(await textOnDisk(vscode.Uri.joinPath(folder, 'refs.bib')), '');
		} finally {
			serializer.dispose();
		}
	});

	it('no file that cannot be written', async () => {
		const files = registerMemoryFiles({ '/readonly.md': 'A text here.\n' }, { isReadonly: true });
		try {
			const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: MEMORY_SCHEME, path: '/readonly.md' }));
			const editor = await vscode.window.showTextDocument(document);
			editor.selection = new vscode.Selection(0, 6, 0, 6);
			await vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
			assert.equal(document.getText(), 'A text here.\n');
		} finally {
			files.dispose();
		}
	});
});
