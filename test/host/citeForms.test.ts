import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../src/extension/ids';
import { openDocument } from './support/documents/openDocument';
import { casesHere } from './support/onNewest';
import { withSetting } from './support/withSetting';

const GROUP = 'cop10be/organized_criminal_group';
const KEY = 'cop10be_untoc_text';
/** The footnote, with the series title in the italics of the form. */
const reference = (series: string) =>
	`United Nations Convention against Transnational Organized Crime (United Nations, ${series}, vol. 2225, No. 39574), art. 2 (a).`;
const REFERENCE = reference('*Treaty Series*');
const biblatex = '\\documentclass{article}\n\\addbibresource{sources.bib}\n';

interface Case {
	readonly what: string;
	readonly language: string;
	/** The text, with a `|` for each cursor. */
	readonly text: string;
	readonly inserted: string;
}

const cases: readonly Case[] = [
	{ what: 'a footnote in Markdown', language: 'markdown', text: 'A group|.\n', inserted: `A group.[^1]\n\n[^1]: ${REFERENCE}\n` },
	{ what: 'a key in LaTeX with a bibliography', language: 'latex', text: `${biblatex}A group~|.\n`, inserted: `${biblatex}A group~\\autocite[art.~2(a)]{${KEY}}.\n` },
	{
		what: 'keys at two cursors', language: 'latex',
		text: `${biblatex}A group~| here.\nThe crew~| there.\n`,
		inserted: `${biblatex}A group~\\autocite[art.~2(a)]{${KEY}} here.\nThe crew~\\autocite[art.~2(a)]{${KEY}} there.\n`,
	},
];

describe('forms of a citation', () => {
	for (const { what, language, text, inserted } of casesHere(cases)) {
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
				assert.equal(document.getText(), `A group [${reference('\\textit{Treaty Series}')}].\n`);
			}));
	});
});
