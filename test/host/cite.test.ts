import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { openDocument } from './support/openDocument';

const UNTOC = 'cop10be/untoc';
const GROUP = 'cop10be/organized_criminal_group';
const UNVTF = 'cop10be/unvtf';
const WITH_BIBLIOGRAPHY = '---\nbibliography: refs.bib\n---\n';

/** The text of a document after inserting a citation where `|` stands. */
async function afterInserting(language: string, marked: string, entry: string): Promise<string> {
	const { document } = await openDocument(language, marked);
	await vscode.commands.executeCommand(COMMANDS.insertCitation, entry);
	return document.getText();
}

describe('insert citation', () => {
	it('is a footnote in Markdown, numbered after the others', async () => {
		assert.match(
			await afterInserting('markdown', 'One.[^3] Two.|\n\n[^3]: First.\n', UNTOC),
			/^One\.\[\^3\] Two\.\[\^4\]\n\n\[\^3\]: First\.\n\[\^4\]: .*United Nations Convention against Transnational Organized Crime.*\.\n$/,
		);
	});

	it('is one step to undo, and leaves the document as it was', async () => {
		const before = 'One.\n\nTwo.\n';
		const { document } = await openDocument('markdown', 'One.|\n\nTwo.\n');
		await vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
		assert.notEqual(document.getText(), before);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
	});

	it('goes to every cursor, with one definition', async () => {
		const text = await afterInserting('markdown', 'One.| Two.|', UNTOC);
		assert.match(text, /^One\.\[\^1\] Two\.\[\^1\]\n\n\[\^1\]: .*\.\n$/);
		const keys = await afterInserting('markdown', `${WITH_BIBLIOGRAPHY}One| Two|`, UNTOC);
		assert.lengthOf(keys.match(/@cop10be_/g) ?? [], 2);
	});

	it('is pandoc’s where the front matter names a bibliography', async () => {
		assert.equal(await afterInserting('markdown', `${WITH_BIBLIOGRAPHY}Text |`, UNTOC), `${WITH_BIBLIOGRAPHY}Text [@cop10be_untoc_text]`);
		assert.equal(
			await afterInserting('markdown', `${WITH_BIBLIOGRAPHY}Text |`, GROUP),
			`${WITH_BIBLIOGRAPHY}Text [@cop10be_untoc_text, art. 2(a)]`,
		);
	});

	it('is LaTeX’s in LaTeX: a key with a bibliography, a footnote without', async () => {
		assert.match(await afterInserting('latex', '\\addbibresource{a.bib} Text|', GROUP), /Text\\autocite\[art\.~[^\]]*\]\{cop10be_untoc_text\}$/);
		assert.match(await afterInserting('latex', 'Text|', UNTOC), /Text\\footnote\{.*\}$/);
	});

	it('stands in brackets in plain text', async () => {
		assert.match(await afterInserting('plaintext', 'Text |', UNVTF), /^Text \[.+\.\]$/);
	});

	it('selects the locator, so that typing replaces it', async () => {
		const { document } = await openDocument('markdown', `${WITH_BIBLIOGRAPHY}Text |`);
		await vscode.commands.executeCommand(COMMANDS.insertCitation, GROUP);
		const selected = vscode.window.activeTextEditor?.selection;
		assert.match(document.getText(selected), /^, art\. /);
		await vscode.commands.executeCommand('type', { text: ', p. 9' });
		assert.equal(document.getText(), `${WITH_BIBLIOGRAPHY}Text [@cop10be_untoc_text, p. 9]`);
	});

	it('takes the form that the user has set', async () => {
		const settings = vscode.workspace.getConfiguration();
		await settings.update('dossier.citation.format', 'brackets', vscode.ConfigurationTarget.Global);
		try {
			assert.match(await afterInserting('markdown', 'Text |', UNTOC), /^Text \[.+\.\]$/);
		} finally {
			await settings.update('dossier.citation.format', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('keeps the line ends of the document', async () => {
		const editor = await openDocument('markdown', 'One.|');
		await editor.edit(edit => edit.setEndOfLine(vscode.EndOfLine.CRLF));
		await vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
		assert.notMatch(editor.document.getText(), /(?<!\r)\n/);
	});
});
