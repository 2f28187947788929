import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { codeActionsAt } from './support/answers/codeActions';
import { problemsOf, untilProblems } from './support/answers/problems';
import { closeEditors } from './support/documents/closeEditors';
import { openDocument } from './support/documents/openDocument';
import { openDraft, openDraftAt } from './support/documents/openDraft';
import { makeFiles, openFile, textOnDisk } from './support/files/workspaceFiles';
import { itOnNewest } from './support/onNewest';

const KEY = 'cop10be_untoc_text';
const TITLE = 'United Nations Convention against Transnational Organized Crime';
const RECORD = `@book{zebra,\n  title = {Zebras},\n}\n\n@legislation{${KEY},\n  title = {${TITLE}},\n  date = {2000-11-15},\n}\n`;

/** Returns our keys offered at the `|` of a draft, with the text that each replaces. */
async function keysAt(
	language: string,
	marked: string,
): Promise<readonly { readonly key: string; readonly replaces: string; readonly reference: string; readonly after: string | undefined }[]> {
	const { document, position } = await openDraftAt(language, marked);
	const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
		'vscode.executeCompletionItemProvider',
		document.uri,
		position,
		undefined,
		1,
	);
	return items.flatMap(item => {
		const label = typeof item.label === 'string' ? item.label : item.label.label;
		const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
		const reference = item.documentation instanceof vscode.MarkdownString ? item.documentation.value : '';
		return item.command?.command === COMMANDS.addToBibliography && range
			? [{ key: label, replaces: document.getText(range), reference, after: item.command?.command }]
			: [];
	});
}

/** Returns the cards of keys at a text; only these have a link that copies the reference. */
async function cardsAt(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
	const position = document.positionAt(document.getText().indexOf(text) + 1);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
	return hovers
		.flatMap(({ contents }) => contents.flatMap(content => (content instanceof vscode.MarkdownString ? content.value : [])))
		.filter(text => text.includes('dossier.copyReference'));
}

/** Returns the definitions of a key in a document, each as the name of a file and the text there. */
async function definitionsOf(document: vscode.TextDocument, key: string): Promise<readonly (readonly [string, string])[]> {
	const position = document.positionAt(document.getText().indexOf(key) + 1);
	const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
		'vscode.executeDefinitionProvider',
		document.uri,
		position,
	);
	return Promise.all(links.map(async link => {
		const [uri, range] = 'targetUri' in link ? [link.targetUri, link.targetSelectionRange ?? link.targetRange] : [link.uri, link.range];
		return [uri.path.split('/').at(-1) ?? '', (await vscode.workspace.openTextDocument(uri)).getText(range)] as const;
	}));
}

describe('completion of keys', () => {
	before(activated);
	after(closeEditors);

	it('offers ours, replacing what is typed', async () => {
		const offered = await keysAt('markdown', 'As agreed [see @zebra; @cop10|]');
		assert.include(offered.map(({ key }) => key), KEY);
		assert.deepEqual([...new Set(offered.map(one => one.replaces))], ['cop10']);
	});

	itOnNewest('adds the chosen source to the bibliography, once', async () => {
		const folder = await makeFiles({ 'draft.md': '---\nbibliography: refs.bib\n---\n\nAs agreed [@].\n', 'refs.bib': '' });
		const { document } = await openFile(folder, 'draft.md', '[@');
		for (let round = 0; round < 2; round++) {
			await vscode.commands.executeCommand('dossier.addToBibliography', KEY, document.uri.toString());
		}
		assert.lengthOf((await textOnDisk(vscode.Uri.joinPath(folder, 'refs.bib'))).match(new RegExp(`\\{${KEY},`, 'g')) ?? [], 1);
	});
});

describe('a key in a document', () => {
	before(activated);
	after(closeEditors);

	it('has a card with its reference and the lines that cite it', async () => {
		const document = await openDraft('markdown', `One [@${KEY}, art. 5].\n\nTwo @${KEY}.`);
		const [card, ...others] = await cardsAt(document, KEY);
		assert.isEmpty(others);
		assert.include(card?.replaceAll('&nbsp;', ' '), TITLE);
		assert.match(card ?? '', /Cited on 2 lines: 1, 3/);
		assert.include(card, 'command:dossier.openPreview');
	});

	it('has its record as definition, or the text of its entry if there is none', async () => {
		const folder = await makeFiles({
			'draft.md': `---\nbibliography: refs.bib\n---\n\n[@${KEY}] and [@cop10be_res_10_5_text].\n`,
			'refs.bib': RECORD,
		});
		const { document } = await openFile(folder, 'draft.md', '[@');
		assert.deepEqual(await definitionsOf(document, KEY), [['refs.bib', KEY]]);
		const [[file, heading] = []] = await definitionsOf(document, 'cop10be_res');
		assert.match(file ?? '', /\.md$/);
		assert.match(heading ?? '', /^# .*falsified medical products/);
	});

	it('has as references all citations in the workspace, and its record', async () => {
		const folder = await makeFiles({
			'one.md': `---\nbibliography: refs.bib\n---\n\n[@${KEY}], \`@${KEY}\`.\n`,
			'two.tex': `\\cite{zebra,\n  ${KEY}}\n% \\cite{${KEY}}\n`,
			'refs.bib': RECORD,
		});
		const name = folder.path.split('/').at(-1);
		const { document } = await openFile(folder, 'one.md', '[@');
		const position = document.positionAt(document.getText().indexOf(KEY) + 1);
		const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
		// VS Code's Markdown extension takes the bracket for a link and finds it too.
		const here = found
			.filter(
				({ uri, range: { start, end } }) => uri.path.split('/').at(-2) === name && end.character - start.character === KEY.length,
			)
			.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line}:${range.start.character}`);
		assert.sameMembers(here, ['one.md:4:2', 'two.tex:1:2', 'refs.bib:4:13']);
	});
});

describe('a key that is wrong', () => {
	before(activated);
	after(closeEditors);

	async function firstProblem(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
		await untilProblems(document, problems => problems.length > 0);
		const [problem] = problemsOf(document);
		assert.ok(problem);
		return problem;
	}

	async function fixesOf(document: vscode.TextDocument, { range }: vscode.Diagnostic): Promise<readonly vscode.CodeAction[]> {
		return codeActionsAt(document, range, vscode.CodeActionKind.QuickFix);
	}

	itOnNewest('has a diagnostic at its range, also after edits before it, but not in front matter or code', async () => {
		const rule = '---\nkey: "@cop10be_untoc_txt"\n';
		const editor = await openDocument(
			'markdown',
			`${rule}---\n\nNothing here.\n\n${rule}\n\`\`\`\n@cop10be_untoc_txt\n\n@cop10be_untoc_txt\n\`\`\`\n\nAs agreed [@cop10be_untoc_txt].\n`,
		);
		const { document } = editor;
		const placesOf = () => [...document.getText().matchAll(/@(cop10be_untoc_txt)/g)].map(({ index }) => document.positionAt(index + 1));
		const told = () => problemsOf(document).map(({ range }) => placesOf().findIndex(place => place.isEqual(range.start)));
		// The second is below a thematic break, which is not front matter.
		await untilProblems(document, () => told().join() === '1,4');
		await editor.edit(edit =>
			edit.insert(document.positionAt(document.getText().indexOf('Nothing')), 'One more [@cop10be_untoc_txt].\n\n'),
		);
		await untilProblems(document, () => told().join() === '1,2,5');
		await editor.edit(edit => edit.delete(new vscode.Range(0, 0, document.positionAt(document.getText().indexOf('Nothing')).line, 0)));
		await untilProblems(document, () => told().join() === '0,3');
	});

	it('by one edit has a diagnostic and a quick fix', async () => {
		const { document } = await openDocument('markdown', 'As agreed [@cop10be_untoc_txt; @zebra].');
		const problem = await firstProblem(document);
		assert.include(problem.message, KEY);
		assert.lengthOf(problemsOf(document), 1);
		const [fix] = await fixesOf(document, problem);
		assert.ok(fix?.edit);
		await vscode.workspace.applyEdit(fix.edit);
		assert.equal(document.getText(), `As agreed [@${KEY}; @zebra].`);
		await untilProblems(document, problems => problems.length === 0);
	});

	itOnNewest('or right but missing from the bibliography has a diagnostic, and a quick fix that adds it', async () => {
		const folder = await makeFiles({ 'draft.tex': `\\addbibresource{refs.bib}\n\\cite{${KEY}}\n`, 'refs.bib': '' });
		const { document } = await openFile(folder, 'draft.tex', '\\cite', 'latex');
		const problem = await firstProblem(document);
		assert.equal(problem.code, 'notInBibliography');
		const [fix] = await fixesOf(document, problem);
		assert.ok(fix?.command);
		await vscode.commands.executeCommand(fix.command.command, ...fix.command.arguments ?? []);
		assert.include(await textOnDisk(vscode.Uri.joinPath(folder, 'refs.bib')), KEY);
		await untilProblems(document, problems => problems.length === 0);
	});

	itOnNewest('or right has no diagnostic if the bibliography cannot be read, which has one itself', async () => {
		const folder = await makeFiles({
			'draft.md': `---\nbibliography: refs.bib\n---\n\n[@${KEY}]\n`,
			'refs.bib': '@book{zebra,\n  title = {Zebras},\n',
		});
		const { document } = await openFile(folder, 'draft.md', '[@');
		await firstProblem(document);
		assert.deepEqual(
			problemsOf(document).map(({ code, range }) => [code, document.getText(range)]),
			[['bibliography', 'refs.bib']],
		);
		await vscode.workspace.fs.writeFile(
			vscode.Uri.joinPath(folder, 'refs.bib'),
			new TextEncoder().encode('@book{zebra,\n  title = {Zebras},\n}\n'),
		);
		await untilProblems(document, problems => problems.some(({ code }) => code === 'notInBibliography'));
	});

	it('loses its diagnostic once another program has added it to the bibliography', async () => {
		const folder = await makeFiles({ 'draft.tex': `\\addbibresource{refs.bib}\n\\cite{${KEY}}\n` });
		const { document } = await openFile(folder, 'draft.tex', '\\cite', 'latex');
		assert.equal((await firstProblem(document)).code, 'notInBibliography');
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'refs.bib'), new TextEncoder().encode(RECORD));
		await untilProblems(document, problems => problems.length === 0);
	});

	itOnNewest('but not ours has no diagnostic', async () => {
		const { document } = await openDocument('markdown', 'See [@zebra], [@cop10be_untoc_txt].');
		await firstProblem(document);
		assert.deepEqual(problemsOf(document).map(({ range }) => document.getText(range)), ['cop10be_untoc_txt']);
	});
});
