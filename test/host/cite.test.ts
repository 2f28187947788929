import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { codeActionsAt } from './support/answers/codeActions';
import { closeEditors } from './support/documents/closeEditors';
import { openDocument } from './support/documents/openDocument';
import { itOnNewest } from './support/onNewest';

const UNTOC = 'cop10be/untoc';
const GROUP = 'cop10be/organized_criminal_group';
const WITH_BIBLIOGRAPHY = '---\nbibliography: refs.bib\n---\n';

/** Inserts a citation at the `|` of a text, and returns the text of the document. */
async function afterInserting(language: string, marked: string, entry: string): Promise<string> {
	const { document } = await openDocument(language, marked);
	await vscode.commands.executeCommand(COMMANDS.insertCitation, entry);
	return document.getText();
}

describe('edit citation', () => {
	after(closeEditors);

	it('is offered on a citation, and a source is removed in one step to undo', async () => {
		const before = `${WITH_BIBLIOGRAPHY}Text [@cop10be_untoc_text, art. 2(a); @cop10be_release] b.\n`;
		const { document, selection } = await openDocument('markdown', before.replace('art. 2', 'art.| 2'));
		const actions = await codeActionsAt(document, selection);
		const titles = actions.map(({ title }) => title);
		assert.includeMembers(titles, ['Edit Citation…', 'Remove Citation']);
		const removals = actions.filter(({ title, edit }) => title.startsWith('Remove “') && edit);
		assert.lengthOf(removals, 2);
		assert.isTrue(await vscode.workspace.applyEdit(removals[1]?.edit ?? new vscode.WorkspaceEdit()));
		assert.equal(document.getText(), `${WITH_BIBLIOGRAPHY}Text [@cop10be_untoc_text, art. 2(a)] b.\n`);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
	});
});

describe('insert citation', () => {
	after(closeEditors);

	it('inserts a footnote in Markdown, numbered after the others', async () => {
		assert.match(
			await afterInserting('markdown', 'One.[^3] Two.|\n\n[^3]: First.\n', UNTOC),
			/^One\.\[\^3\] Two\.\[\^4\]\n\n\[\^3\]: First\.\n\[\^4\]: .*United Nations Convention against Transnational Organized Crime.*\.\n$/,
		);
	});

	it('is undone in one step, which restores the document', async () => {
		const before = 'One.\n\nTwo.\n';
		const { document } = await openDocument('markdown', 'One.|\n\nTwo.\n');
		await vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
		assert.notEqual(document.getText(), before);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
	});

	itOnNewest('leaves the cursor after the mark, where the user types on', async () => {
		const { document } = await openDocument('markdown', `${WITH_BIBLIOGRAPHY}Text|`);
		await vscode.commands.executeCommand(COMMANDS.insertCitation, GROUP);
		assert.equal(document.getText(), `${WITH_BIBLIOGRAPHY}Text [@cop10be_untoc_text, art. 2(a)]`);
		await vscode.commands.executeCommand('type', { text: ', too' });
		assert.equal(document.getText(), `${WITH_BIBLIOGRAPHY}Text [@cop10be_untoc_text, art. 2(a)], too`);
	});
});
