import { assert } from 'chai';
import * as vscode from 'vscode';
import { activated } from './support/activated';
import { casesHere } from './support/onNewest';

/** A text in a file. If it occurs more than once, `within` is a longer text around it. */
interface Place {
	readonly text: string;
	readonly within?: string;
}

interface CardPlace extends Place {
	/** The name in the heading of the card. */
	readonly name: string;
	readonly kind: string;
}

const untoc = { name: 'United Nations Convention against Transnational Organized Crime', kind: 'instrument' };
const unvtf = { name: 'United Nations Voluntary Trust Fund for Victims of Trafficking in Persons', kind: 'fund' };
const ccp = { name: 'UNODC-WCO Container Control Programme', kind: 'programme' };

const notProse = `---
title: UNTOC
---

# A heading about UNVTF

<!-- UNVTF in a comment -->
See [the page](https://www.unodc.org/UNTOC) or https://www.unodc.org/UNVTF of the Container Control
Programme.

\`\`\`
UNTOC in a block of code
\`\`\`
`;

interface Source {
	readonly open: () => Thenable<vscode.TextDocument>;
	readonly cards: readonly CardPlace[];
	readonly none: readonly Place[];
}

const sources: Readonly<Record<string, Source>> = {
	'a Markdown note': {
		open: () => openFile('policy-note.md'),
		cards: [
			{ text: 'UNTOC', within: 'rest on UNTOC,', ...untoc },
			{ text: 'UNVTF', within: 'through the UNVTF', ...unvtf },
			{ text: 'Container Control Program', ...ccp },
			{
				text: 'Trafficking in Persons Protocol',
				name: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons',
				kind: 'instrument',
			},
			{ text: 'Palermo Convention', ...untoc },
			{ text: 'WHO', within: 'the WHO definition', name: 'World Health Organization', kind: 'organization' },
		],
		none: [{ text: 'UNTOC', within: '`UNTOC`' }, { text: 'What was' }],
	},
	'a LaTeX briefing': {
		open: () => openFile('briefing.tex'),
		cards: [
			{ text: 'UNVTF', within: 'The UNVTF has paid', ...unvtf },
			{
				text: 'United Nations Global Plan of Action to Combat Trafficking in Persons',
				name: 'United Nations Global Plan of Action to Combat Trafficking in Persons', kind: 'instrument',
			},
			{ text: 'UNODC', within: '\\emph{UNODC}', name: 'United Nations Office on Drugs and Crime', kind: 'organization' },
			{ text: 'UNTOC', within: 'supplements UNTOC.', ...untoc },
		],
		none: [
			{ text: 'UNVTF', within: '% UNVTF in a comment' },
			{ text: 'UNTOC', within: '\\ref{sec:UNTOC}' },
			{ text: 'UNTOC', within: '\\label{sec:UNTOC}' },
		],
	},
	'plain text': {
		open: () => openFile('notes.txt'),
		cards: [
			{ text: 'Container Control Programme', ...ccp },
			{ text: 'UNVTF', within: 'years of the UNVTF', ...unvtf },
			{ text: 'Bob Van den Berghe', name: 'Bob Van den Berghe', kind: 'person' },
		],
		none: [{ text: 'who', within: 'asked who pays' }, { text: 'UNVTF', within: 'unodc.org/UNVTF' }],
	},
	'what is not prose in Markdown': {
		open: () => vscode.workspace.openTextDocument({ language: 'markdown', content: notProse }),
		cards: [{ text: 'UNVTF', within: 'A heading about UNVTF', ...unvtf }, { text: 'Container Control\nProgramme', ...ccp }],
		none: [
			{ text: 'UNTOC', within: 'title: UNTOC' },
			{ text: 'UNVTF', within: 'UNVTF in a comment' },
			{ text: 'UNTOC', within: 'unodc.org/UNTOC)' },
			{ text: 'UNVTF', within: 'unodc.org/UNVTF of' },
			{ text: 'UNTOC', within: 'UNTOC in a block' },
		],
	},
};

describe('places of cards', () => {
	before(activated);

	for (const [what, { open, cards, none }] of casesHere(Object.entries(sources))) {
		describe(`in ${what}`, () => {
			let document: vscode.TextDocument;
			before(async () => {
				document = await open();
			});

			for (const { text, within, name, kind } of cards) {
				it(`one on exactly ${JSON.stringify(text)}${within === undefined ? '' : ` in ${JSON.stringify(within)}`}`, async () => {
					const hovers = await ourHoversAt(document, { text, within });
					assert.deepEqual(hovers.map(({ range }) => range), [text]);
					// Markdown cards escape hyphens.
					const head = hovers[0]?.card.split('\n')[0]?.replaceAll('\\', '') ?? '';
					assert.include(head, name);
					assert.include(head, kind);
				});
			}
			for (const place of none) {
				it(`none on ${JSON.stringify(place.text)} in ${JSON.stringify(place.within ?? place.text)}`, async () => {
					assert.isEmpty(await ourHoversAt(document, place));
				});
			}
		});
	}
});

async function openFile(name: string): Promise<vscode.TextDocument> {
	const [file] = await vscode.workspace.findFiles(name);
	assert.ok(file, name);
	return vscode.workspace.openTextDocument(file);
}

/** Returns our cards in the middle of a text, with the text that VS Code highlights. Cards of other extensions are left out. */
async function ourHoversAt(
	document: vscode.TextDocument,
	{ text, within = text }: { readonly text: string; readonly within?: string | undefined },
) {
	const outer = document.getText().indexOf(within);
	assert.notEqual(outer, -1, within);
	const position = document.positionAt(outer + within.indexOf(text) + Math.floor(text.length / 2));
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
	return hovers.flatMap(({ contents, range }) => contents.flatMap(content => {
		const card = content instanceof vscode.MarkdownString ? content.value : '';
		return card.includes('command:dossier.openPreview') && range ? [{ card, range: document.getText(range) }] : [];
	}));
}
