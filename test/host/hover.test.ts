import { assert } from 'chai';
import * as vscode from 'vscode';
import { activated } from './support/activated';
import { hoverAt } from './support/answers/hoverAt';
import { closeEditors } from './support/documents/closeEditors';
import { openDocument } from './support/documents/openDocument';
import { openDraft } from './support/documents/openDraft';

describe('hover', () => {
	after(closeEditors);

	it('shows a card with the name and the kind of an entry', async () => {
		const document = await openDraft('markdown', 'The UNTOC is managed with UNODC.');
		const [card] = await hoverAt(document, 'UNTOC');
		assert.equal(card?.range, 'UNTOC');
		assert.include(card?.text, 'United Nations Convention against Transnational Organized Crime');
		assert.include(card?.text, 'instrument');
	});

	it('has three actions', async () => {
		const document = await openDraft('markdown', 'UNVTF');
		const [card] = await hoverAt(document, 'UNVTF');
		assert.lengthOf(card?.text.match(/\]\(command:/g) ?? [], 3);
	});

	it('is up to date after edits', async () => {
		const editor = await openDocument('markdown', 'nothing');
		await editor.edit(edit => edit.replace(new vscode.Range(0, 0, 0, 7), 'UNTOC'));
		assert.lengthOf(await hoverAt(editor.document, 'UNTOC'), 1);
	});

	it('works in the files of the workspace', async () => {
		await activated();
		const [note] = await vscode.workspace.findFiles('policy-note.md');
		assert.ok(note);
		const document = await vscode.workspace.openTextDocument(note);
		assert.lengthOf(await hoverAt(document, 'UNTOC'), 1);
	});
});
