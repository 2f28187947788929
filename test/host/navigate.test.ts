import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { closeEditors } from './support/documents/closeEditors';
import { eventually } from './support/eventually';
import { heard } from './support/heard';
import { definitionsOf, highlightsOf, placeOf } from './support/answers/navigation';
import { itOnNewest } from './support/onNewest';
import { openDocument } from './support/documents/openDocument';
import { openDraft } from './support/documents/openDraft';
import { withSetting } from './support/withSetting';
import { makeFiles } from './support/files/workspaceFiles';

/** Returns our references for a text: the name of each document and the text found there. */
async function referencesOf(document: vscode.TextDocument, position: vscode.Position): Promise<readonly string[]> {
	const locations = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
	return Promise.all(locations.map(async ({ uri, range }) => {
		const target = await vscode.workspace.openTextDocument(uri);
		return `${uri.scheme === 'untitled' ? 'untitled' : uri.path.split('/').at(-1)}: ${target.getText(range)}`;
	}));
}

interface ReferencesView {
	getInput(): { readonly title: string } | undefined;
}

const untocUri = 'dossier-entry:/cop10be/untoc.md';

describe('definitions', () => {
	before(activated);

	it('are texts with the name of the entry, what it is and the evidence', async () => {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(untocUri));
		assert.equal(document.languageId, 'markdown');
		assert.match(document.getText(), /^# United Nations Convention against Transnational Organized Crime \(UNTOC\)\n/);
		assert.include(document.getText(), '(official)');
		assert.include(document.getText(), '## Sources');
	});

	itOnNewest('exist in the text of an entry for the entries that it names', async () => {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(untocUri));
		const related = document.getText().slice(document.getText().indexOf('## Related'));
		const name = /: (United Nations Office on Drugs and Crime|Protocol[^(—]+)/.exec(related)?.[1] ?? '';
		const [definition] = await definitionsOf(document, name);
		assert.equal(definition?.targetUri.scheme, 'dossier-entry');
		assert.notEqual(definition?.targetUri.toString(), untocUri);
	});

	it('exist for document symbols and glossary keys', async () => {
		const document = await openDraft('latex', 'Adopted by A/RES/55/25: \\gls{untoc}.');
		assert.equal((await definitionsOf(document, 'A/RES'))[0]?.targetUri.scheme, 'dossier-entry');
		assert.equal((await definitionsOf(document, 'untoc'))[0]?.targetUri.toString(), untocUri);
	});

	itOnNewest('do not exist in code, nor without a mention', async () => {
		const document = await openDraft('markdown', '`UNTOC` and who else, Palermo Convention');
		assert.lengthOf(await definitionsOf(document, 'Palermo'), 1);
		for (const text of ['UNTOC', 'who']) {
			assert.isEmpty(await definitionsOf(document, text), text);
		}
	});

	itOnNewest('report if there is no such entry', async () => {
		for (const path of ['cop10be/nothing.md', '__proto__', '']) {
			const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'dossier-entry', path: `/${path}` }));
			assert.equal(document.getText(), 'None of the loaded dossiers has this entry.', path);
		}
	});
});

describe('references', () => {
	before(activated);
	after(closeEditors);

	it('leave out what the user excludes from searches', async function () {
		// The provider of a virtual workspace searches its files; the one in these tests does not support excluding.
		if (vscode.workspace.workspaceFolders?.[0]?.uri.scheme === 'vscode-test-web') {
			this.skip();
		}
		// The file must not be open: open documents are searched even if they are excluded.
		await makeFiles({ 'excluded.tex': 'The UNTOC.\n' });
		const document = await openDraft('markdown', 'UNTOC');
		const filesOf = async () => {
			const locations = await vscode.commands.executeCommand<vscode.Location[]>(
				'vscode.executeReferenceProvider',
				document.uri,
				placeOf(document, 'UNTOC'),
			);
			return locations.map(({ uri }) => uri.path.split('/').at(-1));
		};
		assert.include(await filesOf(), 'excluded.tex');
		await withSetting({ id: 'search.exclude', value: { '**/*.{bib,tex}': true } }, async () => {
			assert.notInclude(await filesOf(), 'excluded.tex');
			assert.include(await filesOf(), 'policy-note.md');
		});
		assert.include(await filesOf(), 'excluded.tex');
	});

	it('are the mentions in the files of the workspace and in open documents', async () => {
		const { document } = await openDocument('plaintext', 'UNTOC, which is the Palermo Convention. Not UNODC.');
		const found = await referencesOf(document, placeOf(document, 'UNTOC'));
		assert.includeMembers(
			[...found],
			[
				'untitled: UNTOC',
				'untitled: Palermo Convention',
				'policy-note.md: UNTOC',
				'policy-note.md: Palermo Convention',
				'briefing.tex: UNTOC',
			],
		);
		assert.isEmpty(found.filter(place => place.endsWith('UNODC')));
		assert.lengthOf(found.filter(place => place === 'briefing.tex: UNTOC'), 1, 'not in a label of LaTeX');
	});

	itOnNewest('include those in comments of source files on disk, once the user adds their language', async () => {
		await makeFiles({ 'count.py': 'UNTOC = 1  # What the UNTOC says.\n' });
		const document = await openDraft('markdown', 'UNTOC');
		const inPrograms = async () =>
			(await referencesOf(document, placeOf(document, 'UNTOC'))).filter(place => place.startsWith('count.py'));
		assert.isEmpty(await inPrograms());
		await withSetting({ id: SETTINGS.languages, value: ['python'] }, async () => {
			assert.deepEqual(await inPrograms(), ['count.py: UNTOC']);
		});
	});

	itOnNewest('are those in the open document, not those on disk, and never twice', async () => {
		const [file] = await vscode.workspace.findFiles('notes.txt');
		assert.ok(file);
		const editor = await vscode.window.showTextDocument(file);
		const before = (await referencesOf(editor.document, placeOf(editor.document, 'UNVTF'))).filter(place =>
			place.startsWith('notes.txt'),
		);
		assert.deepEqual(before, ['notes.txt: UNVTF']);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'UNVTF, '));
		const after = (await referencesOf(editor.document, placeOf(editor.document, 'UNVTF'))).filter(place =>
			place.startsWith('notes.txt'),
		);
		assert.deepEqual(after, ['notes.txt: UNVTF', 'notes.txt: UNVTF']);
	});

	itOnNewest('are also found from the text of an entry', async () => {
		await openDocument('markdown', 'The Palermo Convention.');
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(untocUri));
		const found = await referencesOf(document, new vscode.Position(2, 1));
		assert.include(found, 'untitled: Palermo Convention');
		assert.isEmpty(found.filter(place => place.startsWith('untoc.md')));
	});

	it('are shown by a command on an entry, in the References view if there is one', async () => {
		await openDocument('markdown', 'UNTOC');
		await vscode.commands.executeCommand(COMMANDS.findMentions, 'no/such');
		await vscode.commands.executeCommand(COMMANDS.findMentions, 'cop10be/untoc');
		// VS Code from npm has no such view in the web host; there the list is shown at the text of the entry.
		const shown = () => [
			vscode.extensions.getExtension<ReferencesView | undefined>('vscode.references-view')?.exports?.getInput()?.title,
			vscode.window.activeTextEditor?.document.uri.toString(),
		];
		await eventually(() => shown()[0] === 'Mentions of UNTOC' || shown()[1] === untocUri, () => String(shown()));
	});
});

describe('highlights', () => {
	itOnNewest('are not on code', async () => {
		const document = await openDraft('markdown', 'UNTOC and `UNTOC`');
		assert.deepEqual(await highlightsOf(document, 'UNTOC'), ['UNTOC']);
	});
});

describe('going to the next or previous mention', () => {
	after(closeEditors);

	it('works forwards and backwards, and wraps around', async () => {
		const editor = await openDocument('markdown', '|The UNTOC, UNODC and the Palermo Convention.');
		const walk = async (command: string) => {
			await vscode.commands.executeCommand(command);
			await heard();
			return editor.document.getText(editor.selection);
		};
		assert.equal(await walk(COMMANDS.nextMention), 'UNTOC');
		assert.equal(await walk(COMMANDS.nextMention), 'UNODC');
		assert.equal(await walk(COMMANDS.nextMention), 'Palermo Convention');
		assert.equal(await walk(COMMANDS.nextMention), 'UNTOC');
		assert.equal(await walk(COMMANDS.previousMention), 'Palermo Convention');
	});

	itOnNewest('does nothing if nothing is mentioned', async () => {
		const editor = await openDocument('plaintext', 'No|thing');
		await vscode.commands.executeCommand(COMMANDS.nextMention);
		await heard();
		assert.isTrue(editor.selection.isEqual(new vscode.Selection(0, 2, 0, 2)));
		assert.equal(vscode.window.activeTextEditor, editor);
	});

	itOnNewest('does nothing without an editor', async () => {
		await closeEditors();
		await vscode.commands.executeCommand(COMMANDS.nextMention);
		await heard();
		assert.isUndefined(vscode.window.activeTextEditor);
	});

	itOnNewest('ignores a mention that is not in the view', async () => {
		const editor = await openDocument('markdown', 'No|thing but the UNTOC');
		for (const argument of [undefined, 7, {}, { type: 'entry' }, { type: 'mention', mention: null }]) {
			await vscode.commands.executeCommand(COMMANDS.goToMention, argument);
			await heard();
			assert.isTrue(editor.selection.isEqual(new vscode.Selection(0, 2, 0, 2)), JSON.stringify(argument));
		}
		assert.equal(vscode.window.activeTextEditor, editor);
	});

	itOnNewest('is up to date after edits', async () => {
		const editor = await openDocument('markdown', '|UNTOC');
		await editor.edit(edit => edit.replace(new vscode.Range(0, 0, 0, 5), 'the UNODC'));
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		await heard();
		await vscode.commands.executeCommand(COMMANDS.nextMention);
		await heard();
		assert.equal(editor.document.getText(editor.selection), 'UNODC');
	});
});
