import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/extension/ids';
import { HARBOUR_FILE, harbourDossier } from '../../support/core/dossiers/harbourDossier';
import { activated } from '../support/activated';
import { hoverAt } from '../support/answers/hoverAt';
import { definitionsOf } from '../support/answers/navigation';
import { untilProblems } from '../support/answers/problems';
import { closeEditors } from '../support/documents/closeEditors';
import { openDocument } from '../support/documents/openDocument';
import { openDraft } from '../support/documents/openDraft';
import { openUnsaved } from '../support/documents/openUnsaved';
import { untilText } from '../support/documents/untilText';
import { eventually } from '../support/eventually';
import { makeFiles, openFile, textInEditor } from '../support/files/workspaceFiles';
import { closePreviews, untilPreviews } from '../support/previews';
import { renderedEventually } from '../support/renderMarkdown';
import { withSetting } from '../support/withSetting';

const UNTOC = 'cop10be/untoc';
const KEY = 'cop10be_untoc_text';

// The manifest says what is limited in untrusted workspaces. All other tests run in trusted ones.
describe('in Restricted Mode', () => {
	after(closeEditors);

	it('the workspace is not trusted', () => assert.isFalse(vscode.workspace.isTrusted));

	it('a document activates the extension, with every command', async () => {
		const extension = vscode.extensions.getExtension('dossier.dossier');
		assert.ok(extension);
		await openUnsaved('markdown', 'UNTOC');
		// VS Code has no event for activation.
		await eventually(() => extension.isActive, () => 'The extension is not active.');
		assert.includeMembers(await vscode.commands.getCommands(true), Object.values(COMMANDS));
	});

	it('a file of the workspace has cards, with their actions, and definitions', async () => {
		await activated();
		const [note] = await vscode.workspace.findFiles('policy-note.md');
		assert.ok(note);
		const document = await vscode.workspace.openTextDocument(note);
		const [card] = await hoverAt(document, 'UNTOC');
		assert.lengthOf(card?.text.match(/\]\(command:/g) ?? [], 3);
		assert.equal((await definitionsOf(document, 'UNTOC'))[0]?.targetUri.toString(), 'dossier-entry:/cop10be/untoc.md');
	});

	it('a card runs only our commands', async () => {
		const document = await openDraft('markdown', 'UNTOC');
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			new vscode.Position(0, 1),
		);
		const cards = hovers.flatMap(({ contents }) => contents).filter(content => content instanceof vscode.MarkdownString);
		const trusted = cards.flatMap(({ isTrusted }) =>
			typeof isTrusted === 'object' ? isTrusted.enabledCommands : isTrusted === true ? ['everything'] : [],
		);
		const { openPreview, insertCitation, revealEntry, silenceLabel, correctName } = COMMANDS;
		assert.deepEqual([...new Set(trusted)].sort(), [openPreview, insertCitation, revealEntry, silenceLabel, correctName].sort());
	});

	it('a citation is inserted in the open draft and undone in one step', async () => {
		const { document } = await openDocument('markdown', 'One.|\n');
		await vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
		assert.match(
			document.getText(),
			/^One\.\[\^1\]\n\n\[\^1\]: .*United Nations Convention against Transnational Organized Crime.*\.\n$/,
		);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), 'One.\n');
	});

	it('a citation is inserted in a file of the workspace, and its bibliography is not changed', async () => {
		const folder = await makeFiles({ 'draft.md': '---\nbibliography: refs.bib\n---\n\nA text here.\n', 'refs.bib': '% Mine\n' });
		const { document } = await openFile(folder, 'draft.md', 'A text');
		await vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
		await untilText(document, text => text.includes(`A text [@${KEY}]`));
		assert.equal(await textInEditor(vscode.Uri.joinPath(folder, 'refs.bib')), '% Mine\n');
	});

	it('no bibliography is created', async () => {
		const folder = await makeFiles({ 'draft.md': '---\nbibliography: new.bib\n---\n\nA text here.\n' });
		const { document } = await openFile(folder, 'draft.md', 'A text');
		await vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
		await untilText(document, text => text.includes(`A text [@${KEY}]`));
		assert.deepEqual((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name), ['draft.md']);
	});

	it('a wrong key has a diagnostic', async () => {
		const { document } = await openDocument('markdown', 'As agreed [@cop10be_untoc_txt].|');
		await untilProblems(document, problems =>
			problems.some(({ code }) => typeof code === 'object' && code.value === 'citation-unknown'),
		);
	});

	it('the preview shows an entry', async () => {
		await activated();
		try {
			await vscode.commands.executeCommand(COMMANDS.openPreview, UNTOC);
			await untilPreviews(([tab]) => tab?.label === 'UNTOC');
		} finally {
			await closePreviews();
		}
	});

	it('the Markdown preview of VS Code shows cards', async () => {
		const mark = 'class="dossier-mark dossier-mention"';
		assert.include(await renderedEventually('UNTOC', html => html.includes(mark)), mark);
	});

	it('workspace settings that only affect the display apply', async () => {
		const document = await openDraft('markdown', 'UNTOC and UNVTF');
		await withSetting({ id: SETTINGS.silencedLabels, value: ['UNVTF'], target: vscode.ConfigurationTarget.Workspace }, async () => {
			assert.isEmpty(await hoverAt(document, 'UNVTF'));
			assert.lengthOf(await hoverAt(document, 'UNTOC'), 1);
		});
		assert.lengthOf(await hoverAt(document, 'UNVTF'), 1);
	});

	it('dossiers of the workspace are used, but not those that only its settings name', async () => {
		const folder = await makeFiles({
			'draft.md': 'The Harbour Accord and the Pier Compact.',
			[HARBOUR_FILE]: harbourDossier('Harbour Accord'),
			'piers.yaml': harbourDossier('Pier Compact').replace('id: harbours', 'id: piers'),
		});
		try {
			const name = folder.path.split('/').at(-1) ?? '';
			await withSetting(
				{ id: SETTINGS.paths, value: [`${name}/piers.yaml`], target: vscode.ConfigurationTarget.Workspace },
				async () => {
					const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'draft.md'));
					await eventually(
						async () => (await hoverAt(document, 'Harbour')).length === 1,
						() => 'the name is not recognized',
					);
					assert.isEmpty(await hoverAt(document, 'Pier'));
				},
			);
		} finally {
			await vscode.workspace.fs.delete(folder, { recursive: true });
		}
	});

	it('the citation form and template of the workspace settings do not apply', async () => {
		const target = vscode.ConfigurationTarget.Workspace;
		await withSetting({ id: SETTINGS.citationFormat, value: 'template', target }, () =>
			withSetting({ id: SETTINGS.citationTemplate, value: '<<{{key}}>>', target }, async () => {
				const { document } = await openDocument('markdown', 'Text |');
				await vscode.commands.executeCommand(COMMANDS.insertCitation, UNTOC);
				assert.match(document.getText(), /^Text \[\^1\]\n/);
			}));
	});
});
