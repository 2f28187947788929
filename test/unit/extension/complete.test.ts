import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { NameListProvider, type ListServices } from '../../../src/extension/features/complete/listProvider';
import { LabelCompletions } from '../../../src/extension/platform/library/labelCompletions';
import { smallServices } from './support/services';

const token = { isCancellationRequested: false } as vscode.CancellationToken;
const byItself = { triggerKind: 0 } as vscode.CompletionContext;

function setUp(path: string, text: string, selectionMode = 'whenTriggerCharacter') {
	const { host, store, documents, mentions, log } = smallServices();
	host.settings.set('editor.quickSuggestions', { globalValue: { other: 'on' } });
	host.settings.set('editor.suggest.selectionMode', { globalValue: selectionMode });
	const document = host.open(path, text);
	const provider = new NameListProvider({
		store,
		documents,
		mentions,
		log,
		completions: new LabelCompletions(store),
	} as unknown as ListServices);
	const listAt = (offset: number) =>
		provider.provideCompletionItems(document, document.positionAt(offset) as unknown as vscode.Position, token, byItself);
	return { host, document, listAt };
}

describe('the suggestion list that VS Code opens as the user types', () => {
	it('has the names that match, and is requested again', async () => {
		const list = await setUp('/drafts/a.tex', 'Small Ch').listAt(8);
		assert.deepEqual(list?.items.map(({ insertText }) => insertText), ['Small Charter']);
		assert.equal(list?.isIncomplete, true);
	});

	it('shows nothing if no name matches yet, and is requested again', async () => {
		const list = await setUp('/drafts/a.tex', 'Sm').listAt(1);
		assert.equal(list?.isIncomplete, true);
		assert.deepEqual(list?.items.map(({ filterText }) => filterText), ['\u{10FFFD}']);
		// VS Code ignores an item without a label, and then does not ask again.
		assert.ok(list?.items[0]?.label);
	});

	it('is requested again if the user types on before it appears', async () => {
		const { host, document, listAt } = setUp('/drafts/a.tex', 'Small C');
		const asked = listAt(7);
		host.edit(document, { start: 7, end: 7, text: 'h' });
		const list = await asked;
		assert.equal(list?.isIncomplete, true);
		assert.equal(list?.items[0]?.filterText, '\u{10FFFD}');
		assert.ok(list?.items[0]?.label);
	});

	it('offers no names if Enter would accept an item that the user did not choose', async () => {
		assert.equal(await setUp('/drafts/a.tex', 'Small Ch', 'always').listAt(8), undefined);
	});

	it('has after each typed letter the same items in every language, none of which Enter accepts before the user chooses it', async () => {
		const text = 'the CST\nSmall Ch\nThe small\nRule of sm\n';
		const answersIn = async (file: string) => {
			const answers: (readonly string[])[] = [];
			for (let end = 1; end <= text.length; end++) {
				const items = (await setUp(file, text.slice(0, end)).listAt(end))?.items ?? [];
				assert.ok(items.every(({ preselect, commitCharacters }) => preselect !== true && commitCharacters === undefined));
				answers.push(items.map(({ insertText }) => String(insertText)));
			}
			return answers;
		};
		const inLatex = await answersIn('/drafts/a.tex');
		assert.ok(inLatex.some(items => items.includes('Small Charter')));
		for (const file of ['a.txt', 'a.html', 'a.adoc', 'a.rst', 'a.md']) {
			assert.deepEqual(await answersIn(`/drafts/${file}`), inLatex, file);
		}
	});

	it('offers no names outside prose', async () => {
		assert.equal(await setUp('/drafts/a.tex', '% Small Ch').listAt(10), undefined);
	});
});
