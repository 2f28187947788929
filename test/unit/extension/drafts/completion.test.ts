import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { COMMANDS } from '../../../../src/extension/ids';
import { Range } from '../../../support/fakeVscode/values/positions';
import { useActivated } from '../support/activated';

const KEY = 'cop10be_untoc_text';
const TITLE = 'United Nations Convention against Transnational Organized Crime';

interface Offered {
	readonly label: string;
	readonly text: unknown;
	readonly replaces: string;
	readonly card: string;
	readonly isKey: boolean;
}

/** Returns a function that requests the list at the `|` of a draft. */
function useLists(): { readonly extension: ReturnType<typeof useActivated>; offeredAt(language: string, marked: string): Promise<readonly Offered[]> } {
	const extension = useActivated();
	return { extension, offeredAt: async (language, marked) => {
		const document = extension().open(language, marked.replace('|', ''));
		const items = await extension().completions(document, marked.indexOf('|'));
		return items.map(({ label, insertText, range, documentation, command }) => {
			const replaced = (range instanceof Range ? range : (range as { readonly inserting: Range } | undefined)?.inserting) as vscode.Range | undefined;
			return {
				label: typeof label === 'string' ? label : label.label,
				text: insertText,
				replaces: replaced ? document.getText(replaced) : '',
				card: (documentation as vscode.MarkdownString | undefined)?.value ?? '',
				isKey: command?.command === COMMANDS.addToBibliography,
			};
		});
	} };
}

describe('completion of names', () => {
	const { extension, offeredAt } = useLists();
	const namesAt = async (language: string, marked: string) => (await offeredAt(language, marked)).filter(({ card, isKey }) => card !== '' && !isKey);
	// The list opens only on request, as in Markdown by default.
	beforeEach(() => extension().host.set('editor.quickSuggestions', { globalValue: false }));

	/** Lets VS Code open the list as the user types. */
	function openItself(selectionMode: string): void {
		extension().host.set('editor.quickSuggestions', { globalValue: { other: 'on' } });
		extension().host.set('editor.suggest.selectionMode', { globalValue: selectionMode });
	}

	for (const language of ['latex', 'plaintext', 'html']) {
		it(`offers each name once in ${language} if VS Code opens the list as the user types`, async () => {
			openItself('whenTriggerCharacter');
			assert.deepEqual((await namesAt(language, 'Under the UNC|')).map(({ text }) => text), ['UNCAC']);
		});

		it(`offers nothing in ${language} if Enter would accept an item that the user did not choose`, async () => {
			openItself('always');
			assert.deepEqual(await namesAt(language, 'Under the UNC|'), []);
		});
	}

	it('offers the acronym first once the document has mentioned the name', async () => {
		const [first] = await namesAt('markdown', 'The UNODC manages it.\n\nAsk the UNOD|');
		assert.equal(first?.text, 'UNODC');
	});

	it('replaces all typed words of a name', async () => {
		const items = await namesAt('markdown', 'It is the trafficking in persons pro|');
		assert.ok(items.some(({ text, replaces }) => text === 'Trafficking in Persons Protocol' && replaces === 'trafficking in persons pro'));
	});

	it('shows a card without links to commands', async () => {
		const [first] = await namesAt('markdown', 'The Container Con|');
		assert.ok(first?.card.includes('programme'));
		assert.equal(first?.card.includes('dossier.insertCitation'), false);
	});

	it('inserts the right name for a wrong one that was begun', async () => {
		const [first] = await namesAt('markdown', 'The Container Control Program|');
		assert.equal(first?.text, 'Container Control Programme');
	});

	for (const [where, language, marked] of [
		['code', 'markdown', 'See `UNTO|` there.'],
		['code that is not closed yet', 'markdown', 'See `UNTO|'],
		['a block of code', 'markdown', '```\nUNTO|\n```\n'],
		['front matter', 'markdown', '---\ntitle: UNTO|\n---\n'],
		['an address', 'markdown', 'https://www.unodc.org/UNTO|'],
		['a comment', 'latex', '% UNTO|'],
		['a language that is not served', 'xml', '<a>UNTO|</a>'],
	] as const) {
		it(`offers nothing in ${where}`, async () => assert.deepEqual(await namesAt(language, marked), []));
	}
});

describe('completion of keys in a draft', () => {
	const { offeredAt } = useLists();
	const keysAt = async (language: string, marked: string) => (await offeredAt(language, marked)).filter(({ isKey }) => isKey);

	for (const [language, marked] of [
		['markdown', 'As agreed [see @zebra; @cop10|]'],
		['quarto', 'As agreed [@cop10|'],
		['latex', '\\autocite[p.~3]{zebra, cop10|}'],
		['tex', '\\footcites{zebra}{cop10|}'],
		['typst', 'As agreed @cop10|'],
		['asciidoc', 'cite:[cop10|]'],
		['org', '[cite:@cop10|]'],
		['restructuredtext', ':cite:p:`cop10|`'],
		['myst', '{cite:p}`zebra,cop10|`'],
		['markdown', '{cite}`cop10|`'],
	] as const) {
		it(`offers ours in ${language}, replacing what is typed: ${marked}`, async () => {
			const offered = await keysAt(language, marked);
			assert.ok(offered.some(({ label }) => label === KEY));
			assert.deepEqual([...new Set(offered.map(({ replaces }) => replaces))], ['cop10']);
		});
	}

	it('offers ours before anything is typed', async () => {
		const offered = await keysAt('markdown', 'As agreed @|');
		assert.ok(offered.some(({ label }) => label === KEY));
		assert.deepEqual([...new Set(offered.map(({ replaces }) => replaces))], ['']);
	});

	it('finds keys by words of the title and shows the reference', async () => {
		const [first] = await keysAt('markdown', 'As agreed [@transnational_organized|]');
		assert.ok(first?.card.includes(TITLE), first?.card);
	});

	it('offers nothing in code, or in a language without keys', async () => {
		assert.deepEqual(await keysAt('markdown', 'Use `@cop10|`'), []);
		assert.deepEqual(await keysAt('plaintext', '@cop10|'), []);
	});
});
