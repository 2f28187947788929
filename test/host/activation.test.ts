import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { closeEditors } from './support/documents/closeEditors';
import { openUnsaved } from './support/documents/openUnsaved';
import { eventually } from './support/eventually';

describe('activation', () => {
	after(closeEditors);

	it('happens when a document in a language served is opened', async () => {
		const extension = vscode.extensions.getExtension('dossier.dossier');
		assert.ok(extension);
		await openUnsaved('markdown', 'UNTOC');
		// VS Code has no event for activation.
		await eventually(() => extension.isActive, () => 'The extension is not active.');
	});

	it('registers every command', async () => {
		await activated();
		const registered = await vscode.commands.getCommands(true);
		assert.includeMembers(registered, Object.values(COMMANDS));
	});
});
