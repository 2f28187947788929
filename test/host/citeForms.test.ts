import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../src/extension/ids';
import { casesHere, itOnNewest } from './support/onNewest';
import { openDocument } from './support/documents/openDocument';
import { withSetting } from './support/withSetting';

const GROUP = 'cop10be/organized_criminal_group';
const KEY = 'cop10be_untoc_text';
/** The footnote, with the series title in the italics of the form. */
const reference = (series: string) =>
	`United Nations Convention against Transnational Organized Crime (United Nations, ${series}, vol. 2225, No. 39574), art. 2 (a).`;
const REFERENCE = reference('*Treaty Series*');
const pandoc = '---\nbibliography: sources.bib\n---\n\n';
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
	{
		what: 'a footnote numbered after those that are there', language: 'markdown',
		text: 'One[^1], a group| and two[^3].\n\n[^1]: First.\n[^3]: Third.\n',
		inserted: `One[^1], a group[^4] and two[^3].\n\n[^1]: First.\n[^3]: Third.\n[^4]: ${REFERENCE}\n`,
	},
	{
		what: 'one footnote at two cursors', language: 'markdown',
		text: 'A group| here.\n\nThe crew| there.\n', inserted: `A group[^1] here.\n\nThe crew[^1] there.\n\n[^1]: ${REFERENCE}\n`,
	},
	{ what: 'a key in Markdown with a bibliography', language: 'markdown', text: `${pandoc}A group |.\n`, inserted: `${pandoc}A group [@${KEY}, art. 2(a)].\n` },
	{ what: 'a footnote in LaTeX', language: 'latex', text: '\\section{One}\nA group|.\n', inserted: `\\section{One}\nA group.\\footnote{${reference('\\textit{Treaty Series}')}}\n` },
	{ what: 'a key in LaTeX with a bibliography', language: 'latex', text: `${biblatex}A group~|.\n`, inserted: `${biblatex}A group~\\autocite[art.~2(a)]{${KEY}}.\n` },
	{
		what: 'keys in LaTeX at two cursors', language: 'latex',
		text: `${biblatex}A group~| here.\nThe crew~| there.\n`,
		inserted: `${biblatex}A group~\\autocite[art.~2(a)]{${KEY}} here.\nThe crew~\\autocite[art.~2(a)]{${KEY}} there.\n`,
	},
	{ what: 'brackets in plain text', language: 'plaintext', text: 'A group |.\n', inserted: `A group [${reference('Treaty Series')}].\n` },
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

	itOnNewest('the form that is set for one language', async () => {
		await withSetting({ id: SETTINGS.citationFormat, value: 'pandoc', language: 'tex' }, async () => {
			const { document } = await openDocument('tex', `${biblatex}A group |.\n`);
			await vscode.commands.executeCommand(COMMANDS.insertCitation, GROUP);
			assert.equal(document.getText(), `${biblatex}A group [@${KEY}, art. 2(a)].\n`);
		});
	});

	it('the reference in brackets if the template of the language has an error', async () => {
		await withSetting({ id: SETTINGS.citationFormat, value: 'template', language: 'tex' }, () =>
			withSetting({ id: SETTINGS.citationTemplate, value: '({{reference}} {{titel}})', language: 'tex' }, async () => {
				const { document } = await openDocument('tex', 'A group |.\n');
				await vscode.commands.executeCommand(COMMANDS.insertCitation, GROUP);
				assert.equal(document.getText(), `A group [${reference('\\textit{Treaty Series}')}].\n`);
			}));
	});
});
