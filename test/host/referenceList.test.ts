import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { closeEditors } from './support/documents/closeEditors';
import { openDocument } from './support/documents/openDocument';

const list = (...references: readonly string[]) =>
	['<!-- dossier:references -->', references.join('\n'), '<!-- /dossier:references -->'].join('\n\n');
const untoc =
	'- United Nations Convention against Transnational Organized Crime (2000). United Nations, *Treaty Series*, vol. 2225, No. 39574. 15 November. Available at <https://treaties.un.org/Pages/ShowMTDSGDetails.aspx?src=UNTSONLINE&tabid=2&mtdsg_no=XVIII-12&chapter=18&lang=en>.';
const uncac =
	'- United Nations Convention against Corruption (2003). United Nations, *Treaty Series*, vol. 2349, No. 42146. 31 October. Available at <https://treaties.un.org/Pages/ShowMTDSGDetails.aspx?src=UNTSONLINE&tabid=2&mtdsg_no=XVIII-14&chapter=18&lang=en>.';
const note =
	'[^1]: United Nations Convention against Transnational Organized Crime (United Nations, *Treaty Series*, vol. 2225, No. 39574), art. 2 (a).\n';
const otherNote = '[^2]: United Nations Convention against Corruption (United Nations, *Treaty Series*, vol. 2349, No. 42146).\n';

/** Puts the cursor after a text. */
function goBehind(editor: vscode.TextEditor, piece: string): void {
	const text = editor.document.getText();
	const at = editor.document.positionAt(text.indexOf(piece) + piece.length);
	editor.selection = new vscode.Selection(at, at);
}

describe('the reference list of a document', () => {
	after(closeEditors);

	it('lists what the document cites, and is updated, each undone in one step', async () => {
		const editor = await openDocument('markdown', 'A group| here.\n\n# References\n\n');
		const { document } = editor;
		await vscode.commands.executeCommand(COMMANDS.insertCitation, 'cop10be/organized_criminal_group');
		const text = 'A group[^1] here.\n\n# References\n\n';
		const cited = document.getText();
		assert.equal(cited, text + note);

		goBehind(editor, '# References\n');
		await vscode.commands.executeCommand(COMMANDS.insertReferenceList);
		const listed = `${text}${list(untoc)}\n\n${note}`;
		assert.equal(document.getText(), listed);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), cited);
		await vscode.commands.executeCommand('redo');
		assert.equal(document.getText(), listed);

		goBehind(editor, ' here');
		await vscode.commands.executeCommand(COMMANDS.insertCitation, 'cop10be_uncac_text');
		const both = text.replace(' here.', ' here.[^2]');
		assert.equal(document.getText(), `${both}${list(untoc)}\n\n${note}${otherNote}`);
		await vscode.commands.executeCommand(COMMANDS.insertReferenceList);
		assert.equal(document.getText(), `${both}${list(uncac, untoc)}\n\n${note}${otherNote}`);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), `${both}${list(untoc)}\n\n${note}${otherNote}`);
	});
});

describe('the list of abbreviations of a document', () => {
	after(closeEditors);

	it('is inserted, and refreshed when the text has changed, each undone in one step', async () => {
		const editor = await openDocument('markdown', 'The UNTOC.\n\n|');
		const { document } = editor;
		const rows = () => document.getText().split('\n').flatMap(line => /^\| ([A-Z]+) \|/.exec(line)?.[1] ?? []);
		await vscode.commands.executeCommand(COMMANDS.insertAbbreviations);
		assert.deepEqual(rows(), ['UNTOC']);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'UNODC. '));
		await vscode.commands.executeCommand(COMMANDS.refreshAbbreviations);
		assert.deepEqual(rows(), ['UNODC', 'UNTOC']);
		await vscode.commands.executeCommand('undo');
		assert.deepEqual(rows(), ['UNTOC']);
	});
});
