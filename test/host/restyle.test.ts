import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { closeEditors } from './support/documents/closeEditors';
import { eventually } from './support/eventually';
import { makeFiles, openFile, textInEditor, textOnDisk } from './support/files/workspaceFiles';

function comparisons(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label.startsWith('main.tex: Citations in the Style'));
}

describe('restyling a document', () => {
	after(closeEditors);

	it('shows all of its files, changes them once this is applied, and is undone in one step', async () => {
		const folder = await makeFiles({ 'main.tex': '\\documentclass{article}\n\\input{part}\nA text here.\n', 'part.tex': 'A group here.\n' });
		const part = await openFile(folder, 'part.tex', 'A group');
		await vscode.commands.executeCommand(COMMANDS.insertCitation, 'cop10be_uncac_text');
		await part.document.save();
		const { document } = await openFile(folder, 'main.tex', 'A text', 'latex');
		await vscode.commands.executeCommand(COMMANDS.insertCitation, 'cop10be_untoc_text');
		const before = [document.getText(), part.document.getText()];
		assert.isTrue(before.every(text => text.includes('\\footnote{')), before.join('\n'));

		const restyling = vscode.commands.executeCommand(COMMANDS.restyleDocument);
		await eventually(async () => {
			// The first style that is not set, and its first language.
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return comparisons().length > 0;
		}, () => 'nothing is compared');
		await restyling;
		assert.deepEqual([document.getText(), part.document.getText()], before);
		await eventually(async () => {
			await vscode.commands.executeCommand(COMMANDS.applyStyle);
			return document.getText() !== before[0];
		}, () => 'nothing is applied');
		await eventually(() => comparisons().length === 0, () => 'the comparison stays open');
		assert.notEqual(await textInEditor(part.document.uri), before[1]);
		await eventually(async () => await textOnDisk(part.document.uri) === part.document.getText(), () => 'the other file is not saved');
		await vscode.commands.executeCommand('notifications.clearAll');
		await openFile(folder, 'main.tex', 'A text', 'latex');
		await vscode.commands.executeCommand('undo');
		assert.deepEqual([document.getText(), part.document.getText()], before);
	});
});
