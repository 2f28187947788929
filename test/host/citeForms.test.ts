import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../src/extension/ids';
import { CITED_EVERYWHERE, GROUP, referenceTo } from '../support/core/citation/citedGroup';
import { openDocument } from './support/documents/openDocument';
import { casesHere } from './support/onNewest';
import { withSetting } from './support/withSetting';

describe('forms of a citation', () => {
	for (const { what, language, text, inserted } of casesHere(CITED_EVERYWHERE)) {
		it(`${what}, undone in one step`, async () => {
			const { document } = await openDocument(language, text);
			await vscode.commands.executeCommand(COMMANDS.insertCitation, GROUP);
			assert.equal(document.getText(), inserted);
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), text.replaceAll('|', ''));
		});
	}

	it('the reference in brackets if the template of the language has an error', async () => {
		await withSetting({ id: SETTINGS.citationFormat, value: 'template', language: 'tex' }, () =>
			withSetting({ id: SETTINGS.citationTemplate, value: '({{reference}} {{titel}})', language: 'tex' }, async () => {
				const { document } = await openDocument('tex', 'A group |.\n');
				await vscode.commands.executeCommand(COMMANDS.insertCitation, GROUP);
				assert.equal(document.getText(), `A group [${referenceTo('\\textit{Treaty Series}')}].\n`);
			}));
	});
});
