import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { eventually } from './support/eventually';
import { openDocument } from './support/openDocument';

describe('activation', () => {
	it('comes with a document of a language that is served', async () => {
		const extension = vscode.extensions.getExtension('dossier.dossier');
		assert.ok(extension);
		await vscode.workspace.openTextDocument({ language: 'markdown', content: 'UNTOC' });
		await eventually(() => extension.isActive, () => 'The extension is not active.');
	});

	it('registers every command', async () => {
		const registered = await vscode.commands.getCommands(true);
		assert.includeMembers(registered, Object.values(COMMANDS));
	});

	it('offers nothing to languages that are not served', async () => {
		const { document } = await openDocument('json', '{"a": "UNTOC"}');
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 8));
		assert.isFalse(JSON.stringify(hovers).includes('dossier.openPreview'));
	});
});
