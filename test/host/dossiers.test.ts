import { assert } from 'chai';
import * as vscode from 'vscode';
import type { EntriesChange } from '../../api/dossier';
import { COMMANDS, SETTINGS } from '../../src/extension/ids';
import { HARBOUR_FILE, harbourDossier } from '../support/core/dossiers/harbourDossier';
import { activated } from './support/activated';
import { hoverAt } from './support/answers/hoverAt';
import { closeEditors } from './support/documents/closeEditors';
import { openDraft } from './support/documents/openDraft';
import { eventually } from './support/eventually';
import { makeFiles, openFile } from './support/files/workspaceFiles';
import { itOnNewest } from './support/onNewest';
import { until } from './support/until';
import { dossierApi, untilEntries } from './support/untilEntries';
import { withSetting } from './support/withSetting';

/** A folder with a dossier and an open draft that names what may be in it. */
async function openBeside(text: string) {
	await activated();
	const folder = await makeFiles({ 'draft.md': 'The Harbour Accord and the Harbour Compact.', [HARBOUR_FILE]: text });
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'draft.md'));
	await vscode.window.showTextDocument(document);
	const file = vscode.Uri.joinPath(folder, HARBOUR_FILE);
	const write = (next: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(next));
	const shows = async (name: string) => (await hoverAt(document, name)).some(({ text: card }) => card.includes('an invented treaty'));
	const problems = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'Dossier');
	const untilProblems = (areThere: boolean) =>
		until(vscode.languages.onDidChangeDiagnostics, () => problems().length > 0 === areThere, () => JSON.stringify(problems()));
	return { folder, file, document, write, shows, problems, untilProblems };
}

/** Waits until no dossier has the entry of these tests: all have the same id, and a deletion is noticed only after a while. */
async function entryIsGone(): Promise<void> {
	const api = await dossierApi();
	await untilEntries(
		async () => (await api.findEntries('Harbour')).every(({ id }) => !id.startsWith('harbours/')),
		() => 'the dossier of an earlier test is still used',
	);
}

describe('a dossier in the workspace', () => {
	afterEach(closeEditors);
	afterEach(entryIsGone);

	it('is noticed when it is created, changed, broken, corrected and deleted', async () => {
		const { file, write, shows, problems, untilProblems } = await openBeside(harbourDossier('Harbour Accord'));
		try {
			await untilEntries(() => shows('Harbour Accord'), () => 'the first name is not recognized');
			await write(harbourDossier('Harbour Compact'));
			await untilEntries(
				async () => (await shows('Harbour Compact')) && !(await shows('Harbour Accord')),
				() => 'the new name is not recognized',
			);
			await write(harbourDossier('Harbour Accord').replace('format: 1', 'format: one'));
			await untilProblems(true);
			assert.equal(problems()[0]?.range.start.line, 0);
			assert.ok(await shows('Harbour Compact'), 'the last good version is not used');
			await write(harbourDossier('Harbour Accord'));
			await untilProblems(false);
			await untilEntries(() => shows('Harbour Accord'), () => 'the corrected file is not used');
		} finally {
			await vscode.workspace.fs.delete(file);
		}
		await untilEntries(async () => !await shows('Harbour Accord'), () => 'the deleted dossier is still used');
	});

	it('is quoted from, with the text of its source, and undone in one step', async () => {
		const { folder, file, document, shows } = await openBeside(
			harbourDossier('Harbour Accord').replace('list: { ', 'list: { text: list.txt, '),
		);
		try {
			await vscode.workspace.fs.writeFile(
				vscode.Uri.joinPath(folder, 'list.txt'),
				new TextEncoder().encode('The accord has three parties.'),
			);
			await untilEntries(() => shows('Harbour Accord'), () => 'the dossier is not used');
			const before = document.getText();
			const editor = await openFile(folder, 'draft.md', 'Compact');
			const quoting = vscode.commands.executeCommand(COMMANDS.quoteFromSource);
			await eventually(async () => {
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return document.getText() !== before;
			}, () => 'nothing is inserted');
			await quoting;
			assert.match(document.getText(), /the Harbour Compact “The accord has three parties”\.\[\^1\]\n\n\[\^1\]: .+, para\. 1\.\n$/);
			assert.equal(document.getText(new vscode.Range(new vscode.Position(0, 0), editor.selection.active)).slice(-4), '[^1]');
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), before);
		} finally {
			await vscode.workspace.fs.delete(file);
		}
	});

	it('is completed, explained, outlined and renamed where it is written', async () => {
		const { file } = await openBeside(harbourDossier('Harbour Accord'));
		try {
			const document = await vscode.workspace.openTextDocument(file);
			const at = document.positionAt(document.getText().indexOf('release: ') + 'release: '.length);
			const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', file, at);
			assert.ok(
				items.some(({ kind }) => kind === vscode.CompletionItemKind.Reference),
				'no source is proposed',
			);
			const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				file,
				new vscode.Position(at.line, 1),
			);
			assert.ok(
				hover?.contents.some(content => (content as vscode.MarkdownString).value.includes('The source that the dossier is about')),
				'a key is not explained',
			);
			const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', file);
			assert.ok(
				symbols.some(({ name, children }) => name === 'entries' && children.length > 0),
				'there is no outline',
			);
			const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
				'vscode.executeDocumentRenameProvider',
				file,
				at,
				'renamed',
			);
			assert.isAbove(edit.get(file).length, 1);
		} finally {
			await vscode.workspace.fs.delete(file);
		}
	});

	it('is written and followed like any other while only a setting names it', async () => {
		await activated();
		const folder = await makeFiles({
			'draft.md': 'The Harbour Accord and the Harbour Compact.',
			'terms.yaml': harbourDossier('Harbour Accord'),
		});
		const draft = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'draft.md'));
		const file = vscode.Uri.joinPath(folder, 'terms.yaml');
		const document = await vscode.workspace.openTextDocument(file);
		const at = document.positionAt(document.getText().indexOf('release: ') + 'release: '.length);
		const proposes = async () =>
			(await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', file, at)).items.some(
				({ kind }) => kind === vscode.CompletionItemKind.Reference,
			);
		const shows = async (name: string) => (await hoverAt(draft, name)).some(({ text }) => text.includes('an invented treaty'));
		assert.notOk(await proposes());
		await withSetting({ id: SETTINGS.paths, value: [vscode.workspace.asRelativePath(file, false)] }, async () => {
			await untilEntries(proposes, () => 'nothing is proposed');
			await untilEntries(() => shows('Harbour Accord'), () => 'the dossier is not used');
			await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(harbourDossier('Harbour Compact')));
			await untilEntries(() => shows('Harbour Compact'), () => 'the change is not noticed');
		});
		await untilEntries(async () => !await proposes(), () => 'the file is still taken for a dossier');
	});

	it('sets an entry aside that is wrong, and says where', async () => {
		const more =
			'  other:\n    kind: nonsense\n    labels: { en: { preferred: Harbour Compact } }\n    gloss: { en: an invented treaty }\n';
		const { file, shows, problems, untilProblems } = await openBeside(harbourDossier('Harbour Accord') + more);
		try {
			await untilProblems(true);
			assert.equal(problems()[0]?.range.start.line, 16);
			assert.ok(await shows('Harbour Accord'));
			assert.notOk(await shows('Harbour Compact'));
		} finally {
			await vscode.workspace.fs.delete(file);
		}
	});

	it('applies to its folder only', async () => {
		const { file, shows } = await openBeside(harbourDossier('Harbour Accord'));
		try {
			await untilEntries(() => shows('Harbour Accord'), () => 'the name is not recognized');
			const elsewhere = await makeFiles({ 'other.md': 'The Harbour Accord.' });
			const other = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(elsewhere, 'other.md'));
			await vscode.window.showTextDocument(other);
			assert.isEmpty(await hoverAt(other, 'Harbour Accord'));
		} finally {
			await vscode.workspace.fs.delete(file);
		}
	});

	itOnNewest('is noticed when its folder is renamed and deleted by another program', async () => {
		const { folder, shows } = await openBeside(harbourDossier('Harbour Accord'));
		await untilEntries(() => shows('Harbour Accord'), () => 'the name is not recognized');
		const renamed = folder.with({ path: `${folder.path}-renamed` });
		await vscode.workspace.fs.rename(folder, renamed);
		await eventually(async () => !await shows('Harbour Accord'), () => 'the dossier still applies to the old folder');
		const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(renamed, 'draft.md'));
		await vscode.window.showTextDocument(document);
		await eventually(
			async () => (await hoverAt(document, 'Harbour Accord')).length > 0,
			() => 'the dossier does not apply to the new folder',
		);
		await vscode.workspace.fs.delete(renamed, { recursive: true });
	});

	itOnNewest('has diagnostics for what is not saved yet', async () => {
		const { file, shows, untilProblems } = await openBeside(harbourDossier('Harbour Accord'));
		try {
			await untilEntries(() => shows('Harbour Accord'), () => 'the name is not recognized');
			const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
			await editor.edit(edit => edit.replace(new vscode.Range(0, 0, 0, 9), 'format: 2'));
			await untilProblems(true);
			await vscode.commands.executeCommand('workbench.action.files.revert');
			await untilProblems(false);
		} finally {
			await vscode.workspace.fs.delete(file);
		}
	});
});

describe('a dossier of another extension', () => {
	afterEach(closeEditors);
	afterEach(entryIsGone);

	it('is used if its manifest names it, and can be switched off like the bundled one', async () => {
		const document = await openDraft('markdown', 'The Lighthouse Accord and the UNTOC.');
		assert.isEmpty(await hoverAt(document, 'Lighthouse'));
		await withSetting({ id: SETTINGS.dossiers, value: { lighthouse: { enabled: true }, cop10be: { enabled: false } } }, async () => {
			await untilEntries(
				async () => (await hoverAt(document, 'Lighthouse')).length === 1 && (await hoverAt(document, 'UNTOC')).length === 0,
				() => 'the setting has no effect',
			);
		});
		await untilEntries(
			async () => (await hoverAt(document, 'Lighthouse')).length === 0 && (await hoverAt(document, 'UNTOC')).length === 1,
			() => 'the setting still has an effect',
		);
	});

	it('can be registered with the API, which has its entries', async () => {
		const document = await openDraft('markdown', 'The Harbour Accord.');
		const api = await dossierApi();
		const changes: EntriesChange[] = [];
		const subscription = api.onDidChangeEntries(change => changes.push(change));
		assert.isNotEmpty(await api.findEntries('UNTOC'));
		const registration = api.registerDossier({
			owner: 'dossier.test-carrier',
			name: 'harbours',
			text: harbourDossier('Harbour Accord'),
		});
		try {
			await until(api.onDidChangeEntries, () => changes.some(({ added }) => added.includes('harbours/treaty')), () => 'no event was fired');
			assert.lengthOf(await hoverAt(document, 'Harbour'), 1);
			assert.include(await api.card('harbours/treaty'), 'an invented treaty');
			assert.include(await api.cite('harbours/treaty'), 'List of Harbours');
		} finally {
			registration.dispose();
			await until(api.onDidChangeEntries, () => changes.some(({ removed }) => removed.includes('harbours/treaty')), () => 'no event was fired');
			subscription.dispose();
		}
	});
});
