import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { closeEditors } from './support/documents/closeEditors';
import { openDocument } from './support/documents/openDocument';
import { heard } from './support/heard';
import { itOnNewest } from './support/onNewest';
import { closePreviews, previews } from './support/previews';

describe('commands', () => {
	before(activated);
	afterEach(closePreviews);
	after(closeEditors);

	itOnNewest('ignore invalid arguments', async () => {
		for (const argument of ['no/such', 'cop10be/__proto__', 42, null, { entry: null }, { entry: { id: 7 } }, ['x']]) {
			await vscode.commands.executeCommand(COMMANDS.revealEntry, argument);
		}
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'no/such');
		await heard();
		assert.isEmpty(previews());
	});

	it('copy a citation to the clipboard', async () => {
		await openDocument('plaintext', 'Text');
		await vscode.commands.executeCommand(COMMANDS.copyCitation, 'cop10be/untoc');
		assert.match(await vscode.env.clipboard.readText(), /^\[.*United Nations Convention against Transnational Organized Crime.*\]$/);
	});

	it('copy a footnote with the next number, even if some are missing', async () => {
		await openDocument('markdown', 'One[^1] and two[^3].\n\n[^1]: First.\n[^3]: Third.\n');
		await vscode.commands.executeCommand(COMMANDS.copyCitation, 'cop10be/organized_criminal_group');
		assert.equal(
			await vscode.env.clipboard.readText(),
			'[^4]\n\n[^4]: United Nations Convention against Transnational Organized Crime (United Nations, *Treaty Series*, vol. 2225, No. 39574), art. 2 (a).\n',
		);
	});
});
