import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { closeEditors } from './support/documents/closeEditors';
import { openDocument } from './support/documents/openDocument';
import { openDraft } from './support/documents/openDraft';
import { itOnNewest } from './support/onNewest';
import { closePreviews, previews, untilPreviews } from './support/previews';

describe('preview', () => {
	before(activated);
	afterEach(closePreviews);
	after(closeEditors);

	it('opens beside the draft, which keeps the focus', async () => {
		const { document } = await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.openPreview);
		await untilPreviews(tabs => tabs.length === 1);
		assert.equal(vscode.window.activeTextEditor?.document, document);
		assert.notEqual(previews()[0]?.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
	});

	itOnNewest('shows the page of an entry, always in the same panel', async () => {
		await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/unvtf');
		await untilPreviews(([tab]) => tab?.label === 'UNVTF');
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/untoc');
		await untilPreviews(([tab]) => tab?.label === 'UNTOC');
		assert.lengthOf(previews(), 1);
	});

	it('opens pages from our links in a text, and from no others', async () => {
		const document = await openDraft(
			'plaintext',
			[
				'vscode://dossier.dossier/entry/cop10be/untoc',
				'vscode-insiders://dossier.dossier/overview/cop10be.',
				'vscode://dossier.dossier/overview',
				'vscode://other.one/entry/cop10be/untoc',
				'vscode://dossier.dossier/settings',
				'vscode://dossier.dossier/entry/cop10be',
			].join(' \n'),
		);
		const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
		const ours = links.filter(({ target }) => target?.scheme === 'command');
		assert.deepEqual(ours.map(({ range, target }) => [range.start.line, target?.path, JSON.parse(target?.query ?? '')]), [
			[0, COMMANDS.openPreview, ['cop10be/untoc']], [1, COMMANDS.openPreview, ['cop10be/']], [2, COMMANDS.openPreview, ['']],
		]);
		await vscode.commands.executeCommand(COMMANDS.openPreview, ...JSON.parse(ours[0]?.target?.query ?? '[]') as string[]);
		await untilPreviews(([tab]) => tab?.label === 'UNTOC');
	});

	it('does not hide a preview behind another opened to the side', async () => {
		await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/unvtf');
		await untilPreviews(([tab]) => tab?.label === 'UNVTF');
		await vscode.commands.executeCommand(COMMANDS.openPreviewToSide, 'cop10be/untoc');
		await untilPreviews(tabs => tabs.length === 2 && tabs.every(tab => tab.isActive));
		assert.equal(new Set(previews().map(({ group }) => group.viewColumn)).size, 2);
	});

	itOnNewest('does not hide a preview that is still opening', async () => {
		await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/unvtf');
		await vscode.commands.executeCommand(COMMANDS.openPreviewToSide, 'cop10be/untoc');
		await untilPreviews(tabs => tabs.length === 2);
		assert.equal(new Set(previews().map(({ group }) => group.viewColumn)).size, 2);
	});

	it('copies a link', async () => {
		await vscode.commands.executeCommand(COMMANDS.copyLink, 'cop10be/untoc');
		assert.equal(await vscode.env.clipboard.readText(), `${vscode.env.uriScheme}://dossier.dossier/entry/cop10be/untoc`);
	});
});
