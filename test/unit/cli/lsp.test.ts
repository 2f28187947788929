import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { CodeAction, CompletionList, Diagnostic, DocumentDiagnosticReport, DocumentSymbol, Hover, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { startClient, type ClientOptions, type TestClient } from './lspClient';
import { runOnSmall } from './support';
import { untilSo } from './untilSo';

const A = 'file:///w/a.md';
/** 𝒳 has two UTF-16 units. */
const TEXT = '# Title\n\n𝒳: The Chronicle of Small Things (CST) applies. The CST is old.\n\nThe Chart of Small Things applies.\n';
const MISTAKEN = { start: { line: 2, character: 8 }, end: { line: 2, character: 33 } };

describe('dossier lsp', () => {
	let client: TestClient | undefined;
	const start = async (options?: ClientOptions) => client = await startClient(options);
	afterEach(async () => {
		const { traces } = client ?? {};
		assert.equal(await client?.end(), 0);
		// Only the protocol may be on standard output.
		assert.deepEqual(traces, { out: [], problems: [], written: {}, removed: [] });
		client = undefined;
	});

	it('finds the same as the command line, with the same words and places', async () => {
		const { open, diagnostics } = await start();
		await open(A, 'markdown', TEXT);
		const found = await diagnostics(A, 1);
		const { out } = await runOnSmall({ 'a.md': TEXT }, 'check', 'a.md', '--format', 'json');
		const expected = (JSON.parse(out.join('\n')) as readonly Reported[]).map(({ code, message, range }) => ({ code, message, range }));
		assert.deepEqual(found.map(({ code, message, range }) => ({ code, message, range })), expected);
		assert.deepEqual(found[0], { range: MISTAKEN, severity: 2, code: 'expansion-wrong', source: 'dossier', message: '“CST” is short for “Charter of Small Things”, not for “Chronicle of Small Things”.' });
	});

	it('follows edits, and finds the same as in the whole text', async () => {
		const { open, diagnostics, connection } = await start();
		await open(A, 'markdown', TEXT);
		const contentChanges = [
			{ range: { start: { line: 2, character: 8 }, end: { line: 2, character: 17 } }, text: 'Charter' },
			{ range: { start: { line: 4, character: 34 }, end: { line: 5, character: 0 } }, text: ' 𝒳\n\nThe Chart of Small Things, too.' },
		];
		await connection.sendNotification('textDocument/didChange', { textDocument: { uri: A, version: 2 }, contentChanges });
		const text = TextDocument.applyEdits(TextDocument.create(A, 'markdown', 1, TEXT), contentChanges.map(({ range, text: newText }) => ({ range, newText })));
		const whole = 'file:///w/b.md';
		await open(whole, 'markdown', text);
		const found = await diagnostics(A, 2);
		assert.deepEqual(found, await diagnostics(whole, 1));
		assert.deepEqual(found.map(({ code, range: { start: { line } } }) => [code, line]), [['name-discouraged', 4], ['name-discouraged', 6]]);
		await connection.sendNotification('textDocument/didChange', { textDocument: { uri: A, version: 3 }, contentChanges: [{ text: 'Nothing.\n' }] });
		assert.deepEqual(await diagnostics(A, 3), []);
	});

	it('knows the keys of bibliographies, and reads them again when they change', async () => {
		const files: Record<string, string> = { '/w/refs.bib': '@book{knuth1984,\n}\n' };
		const { open, diagnostics, connection, published } = await start({ files });
		const text = '---\nbibliography: ../refs.bib\n---\n\nSee [@knuth1984; @knuth1985; @small_notce; @small_notice].\n';
		const uri = 'file:///w/notes/a.md';
		await open(uri, 'markdown', text);
		const found = await diagnostics(uri, 1);
		assert.deepEqual(found.map(({ code, message }) => [code, message]), [
			['citation-unknown', 'No source with the key “knuth1985” is known. Did you mean “knuth1984”?'], ['citation-unknown', 'No source with the key “small_notce” is known. Did you mean “small_notice”?'],
		]);
		const { out } = await runOnSmall({ 'refs.bib': '@book{knuth1984,\n}\n', 'notes/a.md': text }, 'check', 'notes/a.md', '--format', 'json');
		assert.deepEqual((JSON.parse(out.join('\n')) as readonly Reported[]).map(({ message, range }) => ({ message, range })), found.map(({ message, range }) => ({ message, range })));
		files['/w/refs.bib'] = '@book{knuth1984,\n}\n@book{knuth1985,\n}\n';
		await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/refs.bib', type: 2 }] });
		await untilSo(() => published.at(-1)?.diagnostics.length === 1);
	});

	it('offers fixes of the present text, comments that ignore, and all safe fixes', async () => {
		const { open, diagnostics, connection } = await start({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
		await open(A, 'markdown', TEXT);
		const [finding] = await diagnostics(A, 1);
		const actions = (only?: readonly string[]) => connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
			textDocument: { uri: A }, range: MISTAKEN, context: { diagnostics: [finding], ...(only && { only }) },
		});
		const [fix, ...others] = await actions(['quickfix']);
		assert.deepEqual(fix, {
			title: 'Replace with “Charter of Small Things”', kind: 'quickfix', isPreferred: true, diagnostics: [finding],
			edit: { documentChanges: [{ textDocument: { uri: A, version: 1 }, edits: [{ range: MISTAKEN, newText: 'Charter of Small Things' }] }] },
		});
		assert.deepEqual(others.map(({ title }) => title), [
			'Ignore “Wrong name beside an acronym” Here',
			'Ignore “Wrong name beside an acronym” in This File',
		]);
		const [all, ...none] = await actions(['source.fixAll']);
		assert.deepEqual([all?.kind, editsIn(all?.edit).length, none], ['source.fixAll.dossier', 2, []]);
		// The client still shows the diagnostic of version 1.
		await connection.sendNotification('textDocument/didChange', { textDocument: { uri: A, version: 2 }, contentChanges: [{ range: { start: MISTAKEN.start, end: MISTAKEN.start }, text: 'new ' }] });
		assert.deepEqual(editsIn((await actions(['quickfix']))[0]?.edit)[0]?.range.start, { line: 2, character: 12 });
	});

	it('shows cards in Markdown, or as text', async () => {
		const { open, connection } = await start({ capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } } });
		await open(A, 'md', TEXT);
		const hover = (character: number) => connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: A }, position: { line: 4, character } });
		const card = await hover(6);
		const value = typeof card?.contents === 'object' && 'value' in card.contents ? card.contents.value : '';
		assert.deepEqual(card?.range, { start: { line: 4, character: 4 }, end: { line: 4, character: 25 } });
		assert.match(value, /^\*\*Charter of Small Things\*\* \(CST\) · \*instrument\*\n\nAvoid /);
		assert.doesNotMatch(value, /\$\(/);
		assert.equal(await hover(1), null);
	});

	it('shows no card for an acronym that the document introduces as something else', async () => {
		const { open, connection } = await start();
		await open(A, 'md', 'Central standard time (CST) is\n\nCST here.\n');
		const hover = async () => connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: A }, position: { line: 2, character: 1 } });
		assert.equal(await hover(), null);
		await connection.sendNotification('textDocument/didChange', { textDocument: { uri: A, version: 2 }, contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 21 } }, text: 'Charter of Small Things' }] });
		assert.ok(await hover());
	});

	it('completes names and lists the entries that are mentioned', async () => {
		const { open, connection } = await start();
		await open(A, 'markdown', `${TEXT}\nThe Charter of Sm`);
		const list = await connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri: A }, position: { line: 6, character: 17 } });
		assert.deepEqual(list.items.map(({ label, textEdit }) => [label, textEdit]), [
			['Charter of Small Things', { range: { start: { line: 6, character: 4 }, end: { line: 6, character: 17 } }, newText: 'Charter of Small Things' }],
		]);
		const symbols = await connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: A } });
		assert.deepEqual(symbols.map(({ name, children }) => [name, children?.map(child => child.name)]), [['Charter of Small Things', ['CST', 'CST', 'Chart of Small Things']]]);
	});

	it('pulls or pushes, never both', async () => {
		const { open, connection, initialized, published } = await start({ capabilities: { textDocument: { diagnostic: {} } } });
		assert.deepEqual(initialized.capabilities.diagnosticProvider, { identifier: 'dossier', interFileDependencies: false, workspaceDiagnostics: false });
		assert.equal(initialized.capabilities.positionEncoding, 'utf-16');
		await open(A, 'markdown', TEXT);
		const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: A } });
		assert.deepEqual(report.kind === 'full' && report.items.map(({ code }) => code), ['expansion-wrong', 'name-discouraged']);
		// A timer for sending them would have been set before this one, and fire before it.
		await new Promise(resolve => setTimeout(resolve, 300));
		await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: A } });
		assert.deepEqual(published, []);
	});

	it('takes settings from the configuration, else the options at the start, else the settings file', async () => {
		const severity = (value: string) => ({ checks: { severity: { 'name-discouraged': value } } });
		const severities = async (options: ClientOptions) => {
			const { open, diagnostics } = await start({ ...options, files: { '/w/.vscode/settings.json': '{ "dossier.checks.severity": { "name-discouraged": "hint" } }' } });
			await open(A, 'markdown', 'The Chart of Small Things applies.\n');
			return (await diagnostics(A, 1)).map(one => one.severity);
		};
		assert.deepEqual(await severities({}), [4]);
		await client?.end();
		assert.deepEqual(await severities({ initializationOptions: { dossier: severity('information') } }), [3]);
		await client?.end();
		assert.deepEqual(await severities({ initializationOptions: severity('information'), configuration: severity('error'), capabilities: { workspace: { configuration: true } } }), [1]);
		await client?.end();
		assert.deepEqual(await severities({ configuration: null, capabilities: { workspace: { configuration: true } } }), [4]);
	});

	it('follows the dossiers of the folder, and keeps the last usable version', async () => {
		const files: Record<string, string> = {};
		const { open, diagnostics, connection, messages, published } = await start({ files });
		await open(A, 'markdown', 'The Chart of Small Things applies.\n');
		assert.equal((await diagnostics(A, 1)).length, 1);
		const save = async (text: string, isDone: () => boolean) => {
			files['/w/small.dossier.yaml'] = text;
			await connection.sendNotification('textDocument/didSave', { textDocument: { uri: 'file:///w/small.dossier.yaml' } });
			await untilSo(isDone);
		};
		await save('format: 1\n', () => messages.length > 0);
		assert.match(messages.join('\n'), /^Dossier: small\.dossier\.yaml:1:1/);
		assert.equal(published.at(-1)?.diagnostics.length, 1);
		await save(SMALL_YAML.replaceAll('Chart of Small Things', 'Chart of Little Things'), () => published.at(-1)?.diagnostics.length === 0);
		assert.deepEqual([messages.length, published.at(-1)?.diagnostics], [1, []]);
	});

	const LITTLE = SMALL_YAML.replaceAll('Chart of Small Things', 'Chart of Little Things');
	for (const [what, paths, file, before, text, after] of [
		['in a folder that the setting names', ['terms'], '/w/terms/new.yaml', 1, LITTLE, 0],
		['deeper in it', ['terms'], '/w/terms/deep/new.json', 1, JSON.stringify(load(LITTLE)), 0],
		['in a named folder that did not exist', ['later'], '/w/later/new.yaml', undefined, SMALL_YAML, 1],
		['under a named path that did not exist', ['later.yaml'], '/w/later.yaml', undefined, SMALL_YAML, 1],
	] as const) {
		it(`takes a file that appears ${what}, and drops it again`, async () => {
			const files: Record<string, string> = { '/w/terms/old.yaml': LITTLE.replace('id: small', 'id: third') };
			const { open, diagnostics, connection, messages, published } = await start({ files, configuration: { paths }, capabilities: { workspace: { configuration: true } } });
			const changed = (uri: string, type: 1 | 3) => connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
			await open(A, 'markdown', 'The Chart of Small Things applies.\n');
			if (before === undefined) {
				await untilSo(() => messages.length > 0);
			} else {
				assert.equal((await diagnostics(A, 1)).length, before);
			}
			files[file] = text;
			await changed(`file://${file}`, 1);
			await untilSo(() => published.at(-1)?.diagnostics.length === after);
			assert.equal(published.at(-1)?.diagnostics.length, after);
			if (before !== undefined) {
				delete files[file];
				await changed(`file://${file.slice(0, file.lastIndexOf('/'))}`, 3);
				await untilSo(() => published.at(-1)?.diagnostics.length === before);
				assert.equal(published.at(-1)?.diagnostics.length, before);
			}
		});
	}
	it('asks again for notifications about the texts of sources if the client has refused', async () => {
		const files: Record<string, string> = { '/w/mission.dossier.yaml': readFileSync('test/fixtures/twenty/mission.dossier.yaml', 'utf8'), '/w/report.txt': 'Text.\n' };
		let asked = 0;
		const { connection } = await start({
			files, capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
			register(registrations) {
				const isOfTexts = registrations.some(({ registerOptions }) => registerOptions?.watchers?.some(({ globPattern }) => globPattern === '**/report.txt'));
				if (isOfTexts && ++asked === 1) {
					throw new Error('Not now.');
				}
			},
		});
		await untilSo(() => asked >= 1);
		await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/mission.dossier.yaml', type: 2 }] });
		await untilSo(() => asked >= 2);
	});

	it('follows the texts of sources, also while they are edited', async () => {
		const report = readFileSync('test/fixtures/twenty/report.txt', 'utf8');
		const files: Record<string, string> = { '/w/mission.dossier.yaml': readFileSync('test/fixtures/twenty/mission.dossier.yaml', 'utf8'), '/w/report.txt': report };
		const { open, diagnostics, connection, published } = await start({ files, capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
		await open(A, 'markdown', 'It has “found wide support from the second day on” [@mission_report, para. 2].\n');
		const count = () => published.filter(({ uri }) => uri === A).at(-1)?.diagnostics.length;
		const becomes = (expected: number) => untilSo(() => count() === expected);
		assert.deepEqual((await diagnostics(A, 1)).map(({ code }) => code), ['quotation-differs']);
		files['/w/report.txt'] = report.replace('broad', 'wide');
		await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/report.txt', type: 2 }] });
		await becomes(0);
		await open('file:///w/report.txt', 'plaintext', report);
		await becomes(1);
		await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///w/report.txt' } });
		await becomes(0);
		delete files['/w/report.txt'];
		await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/report.txt', type: 3 }] });
		files['/w/report.txt'] = report;
		await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/report.txt', type: 1 }] });
		await becomes(1);
	});

	it('leaves documents in other languages alone, and clears those that are closed', async () => {
		const { open, diagnostics, connection, published } = await start();
		await open('file:///w/a.py', 'python', TEXT);
		await open('untitled:1', 'tex', TEXT);
		assert.equal((await diagnostics('untitled:1', 1)).length, 2);
		assert.equal(await connection.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///w/a.py' }, position: { line: 4, character: 6 } }), null);
		await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:1' } });
		await connection.sendRequest('textDocument/hover', { textDocument: { uri: 'untitled:1' }, position: { line: 0, character: 0 } });
		assert.deepEqual(published.map(({ uri, diagnostics: sent }) => [uri, sent.length]), [['untitled:1', 2], ['untitled:1', 0]]);
	});
});

interface Reported extends Pick<Diagnostic, 'code' | 'message' | 'range'> {
	readonly file: string;
}

function editsIn(edit: WorkspaceEdit | undefined) {
	return (edit?.documentChanges ?? []).flatMap(change => ('edits' in change ? change.edits : []));
}
