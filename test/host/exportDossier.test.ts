import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { harbourDossier } from '../support/core/dossiers/harbourDossier';
import { activated } from './support/activated';
import { closeEditors } from './support/documents/closeEditors';
import { eventually } from './support/eventually';
import { makeFiles, textOnDisk } from './support/files/workspaceFiles';

describe('exporting a dossier', () => {
	before(activated);
	after(closeEditors);

	it('loads what writes a file, and saves it beside the dossier', async () => {
		// With this name it is not loaded as a dossier, which would add a question to other tests.
		const folder = await makeFiles({ 'harbours.yaml': harbourDossier('Harbour Accord') });
		const file = vscode.Uri.joinPath(folder, 'harbours.csv');
		// It resolves when the message at the end is closed.
		const exporting = vscode.commands.executeCommand(COMMANDS.exportDossier, vscode.Uri.joinPath(folder, 'harbours.yaml'));
		await eventually(async () => {
			// The first format, and the name that the dialog offers.
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return (await vscode.workspace.fs.readDirectory(folder)).some(([name]) => name === 'harbours.csv');
		}, () => 'no file is written');
		await eventually(async () => (await textOnDisk(file)).length > 0, () => 'the file is empty');
		assert.match(await textOnDisk(file), /^key,kind,preferred:en,.*\r?\ntreaty,term,Harbour Accord,/);
		await vscode.commands.executeCommand('notifications.clearAll');
		await exporting;
	});
});
