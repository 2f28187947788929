import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SETTINGS } from '../../../../src/extension/ids';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import { useActivated } from '../support/activated';

/** A text in a draft. If it occurs more than once, `within` is a longer text around it. */
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
	readonly language: string;
	readonly content: string;
	readonly cards: readonly CardPlace[];
	readonly none: readonly Place[];
}

const sample = (name: string) => readFileSync(`test/fixtures/workspace/${name}`, 'utf8');

const sources: Readonly<Record<string, Source>> = {
	'a Markdown note': {
		language: 'markdown',
		content: sample('policy-note.md'),
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
		language: 'latex',
		content: sample('briefing.tex'),
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
		language: 'plaintext',
		content: sample('notes.txt'),
		cards: [
			{ text: 'Container Control Programme', ...ccp },
			{ text: 'UNVTF', within: 'years of the UNVTF', ...unvtf },
			{ text: 'Bob Van den Berghe', name: 'Bob Van den Berghe', kind: 'person' },
		],
		none: [{ text: 'who', within: 'asked who pays' }, { text: 'UNVTF', within: 'unodc.org/UNVTF' }],
	},
	'what is not prose in Markdown': {
		language: 'markdown',
		content: notProse,
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
	const extension = useActivated();

	for (const [what, { language, content, cards, none }] of Object.entries(sources)) {
		describe(`in ${what}`, () => {
			let document: FakeDocument;
			before(() => {
				document = extension().open(language, content);
			});

			for (const { text, within, name, kind } of cards) {
				it(`one on exactly ${JSON.stringify(text)}${within === undefined ? '' : ` in ${JSON.stringify(within)}`}`, async () => {
					const shown = await extension().cards(document, text, within);
					assert.deepEqual(shown.map(({ range }) => range), [text]);
					// Markdown cards escape hyphens.
					const head = shown[0]?.text.split('\n')[0]?.replaceAll('\\', '') ?? '';
					assert.ok(head.includes(name), head);
					assert.ok(head.includes(kind), head);
				});
			}
			for (const { text, within } of none) {
				it(`none on ${JSON.stringify(text)} in ${JSON.stringify(within ?? text)}`, async () => {
					assert.deepEqual(await extension().cards(document, text, within), []);
				});
			}
		});
	}
});

describe('a card', () => {
	const extension = useActivated();
	const cardOn = async (language: string, text: string, place: string) =>
		(await extension().cards(extension().open(language, text), place))[0];

	it('covers exactly the label, across a line break', async () => {
		const card = await cardOn('markdown', 'In the Container\nControl Programme, officers meet.', 'Container');
		assert.equal(card?.range, 'Container\nControl Programme');
	});

	it('gives the replacement for a wrong name', async () => {
		const card = await cardOn('markdown', 'The Container Control Program.', 'Container');
		assert.ok(card?.text.includes('Container Control Programme'));
		assert.ok(card?.text.includes('$(warning)'));
	});

	it('uses the language that the draft declares', async () => {
		for (const [language, text] of [
			['markdown', '---\nlang: fr\n---\n\nUNTOC'],
			['latex', '\\usepackage[french]{babel}\nUNTOC'],
			['html', '<html lang="fr"><p>UNTOC</p></html>'],
		] as const) {
			const card = await cardOn(language, text, 'UNTOC');
			assert.ok(card?.text.includes('Convention des Nations Unies contre la criminalité transnationale organisée** '), language);
			assert.ok(card?.text.includes('instrument'), language);
		}
	});

	it('does not appear on code, addresses, similar words and parts of words', async () => {
		const document = extension().open('markdown', '`UNTOC` https://x.example/UNODC who knows unvtf XUNTOC, says the Palermo Convention\n');
		assert.equal((await extension().cards(document, 'Palermo')).length, 1);
		for (const text of ['UNTOC', 'UNODC', 'who', 'unvtf', 'XUNTOC']) {
			assert.deepEqual(await extension().cards(document, text), [], text);
		}
	});

	it('lists the shorter names inside a name', async () => {
		const card = await cardOn('markdown', 'The tenth session of the Conference of the Parties.', 'tenth session');
		assert.ok(card?.text.includes('Names within this name'));
		assert.ok(card?.text.includes(encodeURIComponent('"cop10be/conference"')));
	});

	it('resolves the keys of a LaTeX glossary', async () => {
		const document = extension().open('latex', 'The \\gls{untoc} and \\ac{UNVTF}.');
		assert.deepEqual((await extension().cards(document, 'untoc')).map(({ range }) => range), ['untoc']);
		assert.deepEqual((await extension().cards(document, 'UNVTF')).map(({ range }) => range), ['UNVTF']);
	});
});

describe('settings of cards', () => {
	const extension = useActivated();
	afterEach(() => [SETTINGS.hover, SETTINGS.silencedLabels, SETTINGS.languages].forEach(id => extension().host.set(id, {})));

	it('reduce them to what an entry is', async () => {
		const document = extension().open('markdown', 'UNTOC and the Container Control Program');
		const [full] = await extension().cards(document, 'UNTOC');
		extension().host.set(SETTINGS.hover, { globalValue: 'compact' });
		const [compact] = await extension().cards(document, 'UNTOC');
		assert.ok(compact?.text.includes('United Nations Convention against Transnational Organized Crime'));
		assert.ok((compact?.text.length ?? Infinity) < (full?.text.length ?? 0));
		assert.equal(compact?.text.includes('$(globe)'), false);
		const [wrong] = await extension().cards(document, 'Container');
		assert.ok(wrong?.text.includes('$(warning)'), 'even a compact card warns about a wrong name');
	});

	it('silence the labels in the user and workspace settings, and no others', async () => {
		const document = extension().open('markdown', 'UNTOC, the Palermo Convention and UNVTF');
		const shown = async (text: string) => (await extension().cards(document, text)).length;
		extension().host.set(SETTINGS.silencedLabels, { globalValue: ['UNTOC'] });
		assert.deepEqual([await shown('UNTOC'), await shown('Palermo'), await shown('UNVTF')], [0, 1, 1]);
		extension().host.set(SETTINGS.silencedLabels, { globalValue: ['UNTOC'], workspaceValue: ['UNVTF'] });
		assert.deepEqual([await shown('UNVTF'), await shown('UNTOC')], [0, 0], 'the workspace setting does not override that of the user');
		extension().host.set(SETTINGS.silencedLabels, {});
		assert.equal(await shown('UNTOC'), 1);
	});

	it('ignore a list of labels of the wrong type', async () => {
		const document = extension().open('markdown', 'UNTOC');
		extension().host.set(SETTINGS.silencedLabels, { globalValue: 'UNTOC' });
		assert.equal((await extension().cards(document, 'UNTOC')).length, 1);
	});

	it('may add languages that are already served', async () => {
		const document = extension().open('markdown', '`UNTOC` UNODC');
		extension().host.set(SETTINGS.languages, { globalValue: ['markdown', 3, 'no-such-language'] });
		assert.deepEqual(await extension().cards(document, 'UNTOC'), []);
		assert.equal((await extension().cards(document, 'UNODC')).length, 1);
	});
});
