import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { MAX_CHECKED_LENGTH, MAX_SHOWN_FINDINGS } from '../../../src/core/documentLimits';
import { startClient, type ClientOptions, type TestClient } from './lspClient';
import { untilSo } from './untilSo';

const A = 'file:///w/a.md';
const LINE = 'The Chart of Small Things applies.\n';

describe('dossier lsp: limits', () => {
	let client: TestClient | undefined;
	const start = async (options?: ClientOptions) => client = await startClient(options);
	afterEach(async () => {
		assert.equal(await client?.end(), 0);
		client = undefined;
	});

	it('shows and mends as many findings as an editor shows', async () => {
		const { open, diagnostics, connection } = await start();
		await open(A, 'markdown', LINE.repeat(MAX_SHOWN_FINDINGS + 1));
		assert.equal((await diagnostics(A, 1)).length, MAX_SHOWN_FINDINGS);
		const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
			textDocument: { uri: A },
			range: { start: { line: MAX_SHOWN_FINDINGS - 1, character: 0 }, end: { line: MAX_SHOWN_FINDINGS + 1, character: 0 } },
			context: { diagnostics: [], only: ['quickfix'] },
		});
		assert.deepEqual(new Set(actions.map(({ diagnostics: about }) => about?.[0]?.range.start.line)), new Set([MAX_SHOWN_FINDINGS - 1]));
	});

	it('says of a document that is too long that it is not checked', async () => {
		const { open, diagnostics, connection } = await start();
		await open(A, 'plaintext', LINE + 'a'.repeat(MAX_CHECKED_LENGTH));
		assert.deepEqual((await diagnostics(A, 1)).map(({ message }) => message), ['The document is too long to be checked.']);
		await connection.sendNotification('textDocument/didChange', { textDocument: { uri: A, version: 2 }, contentChanges: [{ text: LINE }] });
		assert.deepEqual((await diagnostics(A, 2)).map(({ code }) => code), ['name-discouraged']);
	});

	it('answers about a document that is closed while the answer is made', async () => {
		const { open, connection, published } = await start();
		await open(A, 'markdown', LINE);
		const params = { textDocument: { uri: A }, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } }, context: { diagnostics: [] } };
		const asked = connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', params);
		await connection.sendNotification('textDocument/didClose', { textDocument: { uri: A } });
		assert.ok(Array.isArray(await asked) || await asked === null);
		assert.equal(await connection.sendRequest('textDocument/codeAction', params), null);
		assert.deepEqual(published.map(({ diagnostics }) => diagnostics), [[]]);
	});

	it('serves a client that does not send its settings, and says so', async () => {
		const { setTimeout: wait } = globalThis;
		// The ten seconds of the server pass at once.
		globalThis.setTimeout = ((call: () => void, time: number) => wait(call, time >= 5000 ? 0 : time)) as typeof globalThis.setTimeout;
		try {
			const { open, diagnostics, messages } = await start({
				capabilities: { workspace: { configuration: true } },
				configuration: new Promise(() => undefined),
			});
			await open(A, 'markdown', LINE);
			assert.equal((await diagnostics(A, 1)).length, 1);
			assert.deepEqual(messages, ['Dossier: The editor has not sent its settings. Others are used.']);
		} finally {
			globalThis.setTimeout = wait;
		}
	});

	it('does not read dossiers again for each of a thousand changes, and takes what was written last', async () => {
		const files: Record<string, string> = {};
		const { open, diagnostics, connection, published } = await start({ files });
		await open(A, 'markdown', LINE);
		assert.equal((await diagnostics(A, 1)).length, 1);
		let reads = 0;
		const text = files['/bundled.dossier.yaml'] ?? '';
		Object.defineProperty(files, '/bundled.dossier.yaml', { get: () => { reads++; return text; } });
		for (let change = 0; change < 1000; change++) {
			files['/w/own.dossier.yaml'] = text.replaceAll('Chart of Small Things', change === 999 ? 'Chart of Little Things' : `Chart ${change} of Small Things`);
			await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/own.dossier.yaml', type: 2 }] });
		}
		await untilSo(() => published.at(-1)?.diagnostics.length === 0);
		assert.ok(reads < 200, `${reads} times`);
	});

	it('shows no link and no command that the name of a file contains', async () => {
		const { messages } = await start({ files: { '/w/[Repair](command:workbench.action.quit) $(x)\u202E.dossier.yaml': 'format: 1\n' } });
		await untilSo(() => messages.length > 0);
		assert.match(messages[0] ?? '', /Repair/);
		assert.doesNotMatch(messages.join('\n'), /\]\(|\$\(|\u202E/);
	});
});
