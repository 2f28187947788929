import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { eventually } from './support/eventually';
import { openDocument } from './support/openDocument';
import { closePreviews, previews } from './support/previews';

describe('preview', () => {
	afterEach(closePreviews);

	it('opens beside the draft, which keeps the focus', async () => {
		const { document } = await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.openPreview);
		await eventually(() => previews().length === 1, () => `${previews().length} previews`);
		assert.equal(vscode.window.activeTextEditor?.document, document);
		assert.notEqual(previews()[0]?.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
	});

	it('shows the page of an entry, always in the same panel', async () => {
		await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/unvtf');
		await eventually(() => previews()[0]?.label === 'UNVTF', () => String(previews()[0]?.label));
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/untoc');
		await eventually(() => previews()[0]?.label === 'UNTOC', () => String(previews()[0]?.label));
		assert.lengthOf(previews(), 1);
	});

	it('does not open for an entry that does not exist', async () => {
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/nothing');
		await vscode.commands.executeCommand(COMMANDS.openPreview, 'cop10be/untoc');
		await eventually(() => previews().length === 1, () => `${previews().length} previews`);
	});
});
