import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/extension/ids';
import { hoverAt } from '../support/hoverAt';
import { openDocument } from '../support/openDocument';

describe('in Restricted Mode', () => {
	it('the workspace is not trusted, and the extension is active all the same', async () => {
		await openDocument('markdown', 'UNTOC');
		assert.isFalse(vscode.workspace.isTrusted);
		assert.isTrue(vscode.extensions.getExtension('dossier.dossier')?.isActive);
	});

	it('cards show', async () => {
		const { document } = await openDocument('markdown', 'The UNTOC is managed with UNODC.');
		assert.deepEqual((await hoverAt(document, 'UNTOC')).map(({ range }) => range), ['UNTOC']);
	});

	it('a citation is inserted into the open draft', async () => {
		const { document } = await openDocument('markdown', 'Text|');
		await vscode.commands.executeCommand(COMMANDS.insertCitation, 'cop10be/untoc');
		assert.match(document.getText(), /^Text\[\^1\]\n\n\[\^1\]: .*United Nations Convention/);
	});
});
