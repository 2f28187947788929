import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { definitionsOf, placeOf } from './support/answers/navigation';
import { closeEditors } from './support/documents/closeEditors';
import { openDocument } from './support/documents/openDocument';
import { openDraft } from './support/documents/openDraft';
import { eventually } from './support/eventually';
import { makeFiles } from './support/files/workspaceFiles';
import { heard } from './support/heard';
import { itOnNewest } from './support/onNewest';
import { withSetting } from './support/withSetting';

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

	it('exist for document symbols and glossary keys', async () => {
		const document = await openDraft('latex', 'Adopted by A/RES/55/25: \\gls{untoc}.');
		assert.equal((await definitionsOf(document, 'A/RES'))[0]?.targetUri.scheme, 'dossier-entry');
		assert.equal((await definitionsOf(document, 'untoc'))[0]?.targetUri.toString(), untocUri);
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
});
