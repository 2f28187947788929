import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, VIEWS } from '../../src/extension/ids';
import { openDocument } from './support/openDocument';
import { closePreviews } from './support/previews';

describe('commands', () => {
	afterEach(closePreviews);

	it('show an entry in the tree', async () => {
		await vscode.commands.executeCommand(COMMANDS.revealEntry, 'cop10be/untoc');
		await vscode.commands.executeCommand(`${VIEWS.entries}.focus`);
	});

	it('ignore arguments that they do not know', async () => {
		for (const argument of ['no/such', 'cop10be/__proto__', 42, null, { entry: null }, { entry: { id: 7 } }, ['x']]) {
			await vscode.commands.executeCommand(COMMANDS.revealEntry, argument);
		}
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'no/such');
	});

	it('put a citation on the clipboard', async () => {
		await openDocument('plaintext', 'Text');
		await vscode.commands.executeCommand(COMMANDS.copyCitation, 'cop10be/untoc');
		assert.match(await vscode.env.clipboard.readText(), /^\[.*United Nations Convention against Transnational Organized Crime.*\]$/);
	});

	it('copy a footnote with its definition', async () => {
		await openDocument('markdown', 'Text[^1]\n\n[^1]: x');
		await vscode.commands.executeCommand(COMMANDS.copyCitation, 'cop10be/untoc');
		assert.match(await vscode.env.clipboard.readText(), /^\[\^2\]\n\n\[\^2\]: .+\.\n$/);
	});
});
