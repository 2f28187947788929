import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { closeEditors } from './support/documents/closeEditors';
import { openDocument } from './support/documents/openDocument';
import { heard } from './support/heard';
import { itOnNewest } from './support/onNewest';
import { closePreviews, previews, untilPreviews } from './support/previews';

/** Goes to the tree, whose focused item remains, and presses Enter there, which opens the page of the item. */
async function openFocusedItem(): Promise<void> {
	await vscode.commands.executeCommand('dossier.entries.focus');
	await vscode.commands.executeCommand('list.select');
}

describe('commands', () => {
	before(activated);
	afterEach(closePreviews);
	after(closeEditors);

	it('show an entry in the tree', async () => {
		for (const [id, label] of [['cop10be/untoc', 'UNTOC'], ['cop10be/unvtf', 'UNVTF']] as const) {
			await vscode.commands.executeCommand(COMMANDS.revealEntry, id);
			await openFocusedItem();
			await untilPreviews(([tab]) => tab?.label === label);
		}
	});

	itOnNewest('ignore invalid arguments', async () => {
		await vscode.commands.executeCommand(COMMANDS.revealEntry, 'cop10be/untoc');
		for (const argument of ['no/such', 'cop10be/__proto__', 42, null, { entry: null }, { entry: { id: 7 } }, ['x']]) {
			await vscode.commands.executeCommand(COMMANDS.revealEntry, argument);
		}
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'no/such');
		await heard();
		assert.isEmpty(previews());
		await openFocusedItem();
		await untilPreviews(([tab]) => tab?.label === 'UNTOC');
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
