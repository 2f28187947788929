import { assert } from 'chai';
import * as vscode from 'vscode';
import { activated } from './support/activated';
import { closeEditors } from './support/documents/closeEditors';
import { hoverAt } from './support/answers/hoverAt';
import { itOnNewest } from './support/onNewest';
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

	itOnNewest('covers exactly the label, across a line break', async () => {
		const document = await openDraft('markdown', 'In the Container\nControl Programme, officers meet.');
		const [card] = await hoverAt(document, 'Container');
		assert.equal(card?.range, 'Container\nControl Programme');
	});

	itOnNewest('gives the replacement for a wrong name', async () => {
		const document = await openDraft('markdown', 'The Container Control Program.');
		const [card] = await hoverAt(document, 'Container');
		assert.include(card?.text, 'Container Control Programme');
		assert.include(card?.text, '$(warning)');
	});

	it('has three actions', async () => {
		const document = await openDraft('markdown', 'UNVTF');
		const [card] = await hoverAt(document, 'UNVTF');
		assert.lengthOf(card?.text.match(/\]\(command:/g) ?? [], 3);
	});

	itOnNewest('uses the language that the draft declares', async () => {
		for (const [language, text] of [
			['markdown', '---\nlang: fr\n---\n\nUNTOC'],
			['latex', '\\usepackage[french]{babel}\nUNTOC'],
			['html', '<html lang="fr"><p>UNTOC</p></html>'],
		] as const) {
			const [card] = await hoverAt(await openDraft(language, text), 'UNTOC');
			assert.include(card?.text, 'Convention des Nations Unies contre la criminalité transnationale organisée** ', language);
			assert.include(card?.text, 'instrument', language);
		}
	});

	itOnNewest('does not appear on code, addresses, similar words and parts of words', async () => {
		const document = await openDraft(
			'markdown',
			'`UNTOC` https://x.example/UNODC who knows unvtf XUNTOC, says the Palermo Convention\n',
		);
		assert.lengthOf(await hoverAt(document, 'Palermo'), 1);
		for (const text of ['UNTOC', 'UNODC', 'who', 'unvtf', 'XUNTOC']) {
			assert.isEmpty(await hoverAt(document, text), text);
		}
	});

	itOnNewest('lists the shorter names inside a name', async () => {
		const document = await openDraft('markdown', 'The tenth session of the Conference of the Parties.');
		const [card] = await hoverAt(document, 'tenth session');
		assert.include(card?.text, 'Names within this name');
		assert.include(card?.text, encodeURIComponent('"cop10be/conference"'));
	});

	itOnNewest('resolves the keys of a LaTeX glossary', async () => {
		const document = await openDraft('latex', 'The \\gls{untoc} and \\ac{UNVTF}.');
		assert.deepEqual((await hoverAt(document, 'untoc')).map(card => card.range), ['untoc']);
		assert.deepEqual((await hoverAt(document, 'UNVTF')).map(card => card.range), ['UNVTF']);
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
