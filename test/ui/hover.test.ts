import assert from 'node:assert/strict';
import { untoc as untocEntry, who } from './support/entries';
import { useScreen } from './support/screen';
import { placeOf, type Place, type TextPiece } from './support/textPlace';

interface Case extends TextPiece {
	/** How the card begins, or `none`. */
	readonly card: RegExp | 'none';
}

const untoc = /^\s*United Nations Convention against Transnational Organized Crime \(UNTOC\) · instrument/;
const unvtf = /^\s*United Nations Voluntary Trust Fund for Victims of .*\(UNVTF\) · fund/;
const ccp = /^\s*UNODC-WCO Container Control Programme \(CCP\) · programme/;

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

const cases: Readonly<Record<string, readonly Case[]>> = {
	'policy-note.md': [
		{ text: 'UNTOC', within: 'rest on UNTOC,', card: untoc },
		{ text: 'UNVTF', within: 'through the UNVTF', card: unvtf },
		{ text: 'Container Control Program', card: ccp },
		{ text: 'Trafficking in Persons Protocol', card: /^\s*Protocol to Prevent, Suppress and Punish Trafficking in Persons, .* · instrument/ },
		{ text: 'Palermo Convention', card: untoc },
		{ text: 'WHO', within: 'the WHO definition', card: /^\s*World Health Organization \(WHO\) · organization/ },
		{ text: 'UNTOC', within: '`UNTOC`', card: 'none' },
		{ text: 'What was', card: 'none' },
	],
	'briefing.tex': [
		{ text: 'UNVTF', within: 'The UNVTF has paid', card: unvtf },
		{ text: 'United Nations Global Plan of Action to Combat Trafficking in Persons', card: /^\s*United Nations Global Plan of Action .* · instrument/ },
		{ text: 'UNODC', within: '\\emph{UNODC}', card: /^\s*United Nations Office on Drugs and Crime \(UNODC\) · organization/ },
		{ text: 'UNTOC', within: 'supplements UNTOC.', card: untoc },
		{ text: 'UNVTF', within: '% UNVTF in a comment', card: 'none' },
		{ text: 'UNTOC', within: '\\ref{sec:UNTOC}', card: 'none' },
		{ text: 'UNTOC', within: '\\label{sec:UNTOC}', card: 'none' },
	],
	'notes.txt': [
		{ text: 'Container Control Programme', card: ccp },
		{ text: 'UNVTF', within: 'years of the UNVTF', card: unvtf },
		{ text: 'Bob Van den Berghe', card: /^\s*Bob Van den Berghe · person/ },
		{ text: 'who', within: 'asked who pays', card: 'none' },
		{ text: 'UNVTF', within: 'unodc.org/UNVTF', card: 'none' },
	],
	'not-prose.md': [
		{ text: 'UNVTF', within: 'A heading about UNVTF', card: unvtf },
		{ text: 'UNTOC', within: 'title: UNTOC', card: 'none' },
		{ text: 'UNVTF', within: 'UNVTF in a comment', card: 'none' },
		{ text: 'UNTOC', within: 'unodc.org/UNTOC)', card: 'none' },
		{ text: 'UNVTF', within: 'unodc.org/UNVTF of', card: 'none' },
		{ text: 'UNTOC', within: 'UNTOC in a block', card: 'none' },
	],
};

describe('hover', () => {
	const screen = useScreen({ file: 'policy-note.md', size: { width: 1600, height: 900 }, drafts: { 'not-prose.md': notProse } });

	// VS Code asks for a hover once; rows in the tree tell that the extension is there to be asked.
	before(() => screen().tree.open());
	afterEach(() => screen().hover.leave());

	for (const [file, pieces] of Object.entries(cases)) {
		describe(file, () => {
			before(() => screen().draft.open(file));

			for (const { card, ...piece } of pieces) {
				const where = piece.within ?? piece.text;
				if (card === 'none') {
					it(`shows no card on ${piece.text} in “${where}”`, async () => {
						assert.equal(await screen().hover.comesOn(piece), false);
					});
				} else {
					it(`shows a card on exactly ${piece.text} in “${where}”`, async () => {
						const { hover, page } = screen();
						assert.match(await hover.showOn(piece), card);
						assert.equal(await hover.cards.count(), 1);
						const [highlight, ...more] = await hover.highlighted();
						assert.deepEqual(more, []);
						assertSameColumns(highlight, await placeOf(page, piece));
					});
				}
			}
		});
	}

	describe('card', () => {
		it('takes a label that is broken by a line end as one', async () => {
			const { hover, draft, page } = screen();
			await draft.open('not-prose.md');
			assert.match(await hover.showOn({ text: 'Programme', within: 'Programme.' }), ccp);
			const [first, second, ...more] = [...await hover.highlighted()].sort((a, b) => a.y - b.y);
			assert.deepEqual(more, []);
			assertSameStart(first, await placeOf(page, { text: 'Container Control' }));
			assertSameColumns(second, await placeOf(page, { text: 'Programme', within: 'Programme.' }));
		});

		it('shows what it is, facts with their evidence, other languages, departures and four actions', async () => {
			const { hover, draft } = screen();
			await draft.open('policy-note.md');
			const card = await hover.showOn({ text: 'Container Control Program' });
			assert.match(card, /Avoid “Container Control Program”\. Write “Container Control Programme”\./);
			assert.match(card, /A joint scheme of UNODC and the World Customs Organization/);
			assert.match(card, /Started: 2004 — UNODC/);
			assert.match(card, /nl Container Control Program/);
			assert.match(card, /The source has “container Control Program”.*Release, para\. 2/);
			assert.match(card, /programme\s+Open in Preview · Insert Citation · Show in Tree · Silence\n/);
			assert.equal(await hover.cards.locator('a').count(), 4);
		});

		it('opens the page of the entry by its first action', async () => {
			const { hover, preview } = screen();
			await hover.showOn({ text: 'UNTOC', within: 'rest on UNTOC,' });
			await hover.action('Open in Preview').click();
			await preview.shows(untocEntry.heading);
		});

		it('shows the entry in the tree by its last action', async () => {
			const { hover, tree } = screen();
			await hover.showOn({ text: 'WHO', within: 'the WHO definition' });
			await hover.action('Show in Tree').click();
			await tree.focused(who.row).waitFor();
		});
	});
});

function assertSameColumns(highlight: Place | undefined, text: Place): void {
	assertSameStart(highlight, text);
	assert.ok(highlight && Math.abs(highlight.width - text.width) <= 1, `${JSON.stringify(highlight)} is not as wide as ${JSON.stringify(text)}`);
}

/** VS Code marks whole pixels and whole lines. */
function assertSameStart(highlight: Place | undefined, text: Place): void {
	assert.ok(highlight && Math.abs(highlight.x - text.x) <= 1, `${JSON.stringify(highlight)} does not begin at ${JSON.stringify(text)}`);
	assert.ok(Math.abs(highlight.y - text.y) < text.height, `${JSON.stringify(highlight)} is not in the line of ${JSON.stringify(text)}`);
}
