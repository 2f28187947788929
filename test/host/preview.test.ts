import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { eventually } from './support/eventually';
import { openDocument } from './support/openDocument';
import { closePreviews, previews } from './support/previews';

describe('preview', () => {
	afterEach(closePreviews);

	it('opens beside the draft, which keeps the focus', async () => {
		const { document } = await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.openPreview);
		await eventually(() => previews().length === 1, () => `${previews().length} previews`);
		assert.equal(vscode.window.activeTextEditor?.document, document);
		assert.notEqual(previews()[0]?.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
	});

	it('shows the page of an entry, always in the same panel', async () => {
		await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/unvtf');
		await eventually(() => previews()[0]?.label === 'UNVTF', () => String(previews()[0]?.label));
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/untoc');
		await eventually(() => previews()[0]?.label === 'UNTOC', () => String(previews()[0]?.label));
		assert.lengthOf(previews(), 1);
	});

	it('does not open for an entry that does not exist', async () => {
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/nothing');
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/untoc');
		await eventually(() => previews().length === 1, () => `${previews().length} previews`);
	});

	it('opens pages by links in a text, and only by links of ours', async () => {
		const { document } = await openDocument('plaintext', [
			'vscode://dossier.dossier/entry/cop10be/untoc', 'vscode-insiders://dossier.dossier/overview/cop10be.', 'vscode://dossier.dossier/overview',
			'vscode://other.one/entry/cop10be/untoc', 'vscode://dossier.dossier/settings', 'vscode://dossier.dossier/entry/cop10be',
		].join(' \n'));
		const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
		const ours = links.filter(({ target }) => target?.scheme === 'command');
		assert.deepEqual(ours.map(({ range, target }) => [range.start.line, target?.path, JSON.parse(target?.query ?? '')]), [
			[0, COMMANDS.openPreview, ['cop10be/untoc']], [1, COMMANDS.openPreview, ['cop10be/']], [2, COMMANDS.openPreview, ['']],
		]);
		await vscode.commands.executeCommand(COMMANDS.openPreview, ...JSON.parse(ours[0]?.target?.query ?? '[]') as string[]);
		await eventually(() => previews()[0]?.label === 'UNTOC', () => String(previews()[0]?.label));
	});

	it('puts no preview over another when both are to be seen', async () => {
		await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/unvtf');
		await eventually(() => previews()[0]?.label === 'UNVTF', () => String(previews()[0]?.label));
		await vscode.commands.executeCommand(COMMANDS.openPreviewToSide, 'cop10be/untoc');
		await eventually(() => previews().length === 2 && previews().every(tab => tab.isActive), () => previews().map(({ label }) => label).join());
		assert.equal(new Set(previews().map(({ group }) => group.viewColumn)).size, 2);
	});

	it('puts no preview over another that is only about to be seen', async () => {
		await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/unvtf');
		await vscode.commands.executeCommand(COMMANDS.openPreviewToSide, 'cop10be/untoc');
		await eventually(() => previews().length === 2, () => previews().map(({ label }) => label).join());
		assert.equal(new Set(previews().map(({ group }) => group.viewColumn)).size, 2);
	});

	it('copies a link', async () => {
		await vscode.commands.executeCommand(COMMANDS.copyLink, 'cop10be/untoc');
		assert.equal(await vscode.env.clipboard.readText(), `${vscode.env.uriScheme}://dossier.dossier/entry/cop10be/untoc`);
	});
});
