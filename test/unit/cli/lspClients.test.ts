import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { startClient, type ClientOptions, type TestClient } from './lspClient';
import { untilSo } from './untilSo';

const A = 'file:///w/a.md';
const TEXT = 'The Chart of Small Things applies.\n';
/** A dossier in which the name in the text is not a wrong one. */
const OTHER = SMALL_YAML.replaceAll('Chart of Small Things', 'Chart of Little Things');

describe('dossier lsp and what clients do', () => {
	let client: TestClient | undefined;
	const start = async (options?: ClientOptions) => client = await startClient(options);
	afterEach(async () => {
		await client?.end();
		client = undefined;
	});

	it('keeps serving a client that refuses to ask for diagnostics again', async () => {
		const { connection } = await start({
			capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
		});
		connection.onRequest('workspace/diagnostic/refresh', () => {
			throw new Error('not now');
		});
		const logged = new Promise<string>(resolve =>
			connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => resolve(message)),
		);
		await connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
		assert.match(await logged, /not now/);
	});

	it('ends if its input is closed without an end', async () => {
		const { vanish } = await start();
		client = undefined;
		assert.equal(await vanish(), 1);
	});

	for (const escape of ['%zz', '%00', '%2F']) {
		it(`serves a folder and documents whose addresses are not those of files here: ${escape}`, async () => {
			const read: string[] = [];
			const files = new Proxy<Record<string, string>>({}, {
				get: (all, path: string) => {
					read.push(path);
					return all[path];
				},
			});
			const { open, diagnostics, messages } = await start({ rootUri: `file:///w/${escape}`, files });
			await open(`file:///w/${escape}.md`, 'markdown', TEXT);
			assert.deepEqual((await diagnostics(`file:///w/${escape}.md`, 1)).map(({ code }) => code), ['name-discouraged']);
			assert.deepEqual([messages, read.filter(path => path.includes('\0'))], [[], []]);
		});
	}

	it('offers all actions for the empty kind, which contains every other', async () => {
		const { open, diagnostics, connection } = await start();
		await open(A, 'markdown', TEXT);
		const [finding] = await diagnostics(A, 1);
		const ask = (only?: readonly string[]) =>
			connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
				textDocument: { uri: A },
				range: finding?.range,
				context: { diagnostics: [], ...(only && { only }) },
			});
		assert.deepEqual(
			(await ask([''])).map(({ title }) => title),
			(await ask()).map(({ title }) => title),
		);
	});

	it('uses a dossier that comes with the program if its id is named', async () => {
		const { open, diagnostics, messages } = await start({ args: ['--dossier', 'optional'], files: { '/optional.yaml': OTHER } });
		await open(A, 'markdown', TEXT);
		assert.deepEqual([await diagnostics(A, 1), messages], [[], []]);
	});

	it('reads a dossier again that only the setting for paths names', async () => {
		const files: Record<string, string> = {
			'/w/.vscode/settings.json': '{ "dossier.paths": ["terms/own.yaml"] }',
			'/w/terms/own.yaml': OTHER,
		};
		const { open, diagnostics, connection, published } = await start({ files });
		await open(A, 'markdown', TEXT);
		assert.deepEqual(await diagnostics(A, 1), []);
		files['/w/terms/own.yaml'] = SMALL_YAML;
		await connection.sendNotification('textDocument/didSave', { textDocument: { uri: 'file:///w/terms/own.yaml' } });
		await untilSo(() => published.at(-1)?.diagnostics.length !== 0);
		assert.deepEqual(published.at(-1)?.diagnostics.map(({ code }) => code), ['name-discouraged']);
	});
});
