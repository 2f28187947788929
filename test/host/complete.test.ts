import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../src/extension/ids';
import { openDraftAt } from './support/documents/openDraft';
import { itOnNewest } from './support/onNewest';
import { withSetting } from './support/withSetting';

interface OfferedItem {
	readonly text: string;
	readonly replaces: string;
	readonly card: string;
	readonly incomplete: boolean;
}

/** Returns our items at the `|` of a draft, with the cards of their entries. */
async function offeredAt(language: string, marked: string): Promise<readonly OfferedItem[]> {
	const { document, position } = await openDraftAt(language, marked);
	const { items, isIncomplete } = await vscode.commands.executeCommand<vscode.CompletionList>(
		'vscode.executeCompletionItemProvider', document.uri, position, undefined, 20,
	);
	return items.flatMap(item => {
		const card = item.documentation instanceof vscode.MarkdownString ? item.documentation.value : '';
		const inserting = item.range instanceof vscode.Range ? item.range : item.range?.inserting;
		// The text must be a plain string and not a snippet: text of a dossier is inserted literally.
		const text = typeof item.insertText === 'string' ? item.insertText : 'a snippet';
		// Citation keys are completed too; they are not names.
		return card !== '' && inserting && item.command?.command !== COMMANDS.addToBibliography
			? [{ text, replaces: document.getText(inserting), card, incomplete: isIncomplete === true }]
			: [];
	});
}

describe('completion', () => {
	it('offers the name with its acronym, the name and the acronym if the list opens only on request', async () => {
		const items = await offeredAt('markdown', 'It rests on the UNTO|');
		assert.deepEqual(items.slice(0, 3).map(({ text }) => text), [
			'United Nations Convention against Transnational Organized Crime (UNTOC)',
			'United Nations Convention against Transnational Organized Crime',
			'UNTOC',
		]);
		assert.isTrue(items.every(({ replaces, incomplete }) => replaces === 'UNTO' && incomplete));
	});

	it('offers each name once if VS Code opens the list as the user types', async () => {
		assert.deepEqual((await offeredAt('latex', 'Under the UNC|')).map(({ text }) => text), ['UNCAC']);
	});

	it('offers nothing if Enter would accept an item that the user did not choose', async () => {
		await withSetting({ id: 'editor.suggest.selectionMode', value: 'always', language: 'latex' }, async () =>
			assert.isEmpty(await offeredAt('latex', 'Under the UNC|')),
		);
	});

	it('leaves a key to the completion of keys', async () => {
		const { document, position } = await openDraftAt('latex', '\\cite{UNTO|}');
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			position,
		);
		assert.isNotEmpty(items);
		assert.deepEqual([...new Set(items.map(({ command }) => command?.command))], [COMMANDS.addToBibliography]);
	});

	it('offers nothing in code', async () => assert.isEmpty(await offeredAt('markdown', 'See `UNTO|` there.')));

	itOnNewest('uses the setting of a language, which is off for commit messages', async () => {
		assert.isEmpty(await offeredAt('git-commit', 'the UNTO|'));
		await withSetting({ id: SETTINGS.completion, value: 'list', language: 'git-commit' }, () =>
			withSetting({ id: SETTINGS.completion, value: 'off', language: 'markdown' }, async () => {
				assert.isNotEmpty(await offeredAt('git-commit', 'the UNTO|'));
				assert.isEmpty(await offeredAt('markdown', 'the UNTO|'));
			}));
	});
});
