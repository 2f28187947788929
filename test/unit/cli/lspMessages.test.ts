import assert from 'node:assert/strict';
import type { CodeAction, Hover } from 'vscode-languageserver';
import { framed, rawServer, type Answer, type RawServer } from './lspRaw';

const URI = 'file:///w/a.md';
/** 𝒳 has two UTF-16 units. */
const TEXT = '𝒳: The Chart of Small Things applies.\n';
const POSITION = { line: 0, character: 10 };
const INITIALIZE = { processId: null, rootUri: 'file:///w', capabilities: {} };

describe('dossier lsp: what is not as the protocol says', () => {
	let server: RawServer;
	beforeEach(() => server = rawServer());
	afterEach(async () => {
		await server.close();
		assert.deepEqual(server.traces.out, []);
	});
	const notify = (method: string, params?: unknown) => server.send({ jsonrpc: '2.0', method, params });
	const start = async (capabilities: object = {}) => {
		await server.ask('start', 'initialize', { ...INITIALIZE, capabilities });
		notify('initialized', {});
	};
	const open = (uri = URI, text = TEXT, languageId = 'markdown') =>
		notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
	const change = (version: unknown, ...contentChanges: readonly unknown[]) =>
		notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges });
	const hover = (id: string, position: unknown = POSITION) =>
		server.ask(id, 'textDocument/hover', { textDocument: { uri: URI }, position });
	const fixes = async (id: string) => {
		const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
		const { result } = await server.ask(id, 'textDocument/codeAction', { textDocument: { uri: URI }, range, context: { diagnostics: [] } });
		return (result as readonly CodeAction[] | null)?.flatMap(({ edit }) => edit?.changes?.[URI] ?? []).map(({ range: { start } }) => start);
	};
	const codeOf = ({ error }: Answer) => error?.code;

	it('answers requests before the start and after the end with an error', async () => {
		assert.equal(codeOf(await hover('early')), -32_002);
		open();
		await start();
		assert.equal((await hover('not open')).result, null);
		assert.equal(codeOf(await server.ask('again', 'initialize', INITIALIZE)), -32_600);
		assert.equal((await server.ask('end', 'shutdown')).result, null);
		assert.equal(codeOf(await hover('late')), -32_600);
		assert.equal(codeOf(await server.ask('end again', 'shutdown')), -32_600);
		notify('exit');
		assert.equal(await server.ended, 0);
	});

	it('ends with 1 if the client does not ask for a shutdown first', async () => {
		notify('exit');
		assert.equal(await server.ended, 1);
	});

	for (const params of [undefined, null, 5, [], {}, { capabilities: null }, { capabilities: {}, rootUri: 5 }, { capabilities: {}, workspaceFolders: [5] }]) {
		it(`refuses a start with ${JSON.stringify(params)}, and takes the next one`, async () => {
			assert.equal(codeOf(await server.ask(1, 'initialize', params)), -32_602);
			await start();
			assert.equal((await hover('after')).result, null);
		});
	}

	it('takes capabilities of the wrong types as absent', async () => {
		await start({ textDocument: { hover: { contentFormat: 5 }, diagnostic: null }, workspace: 'yes', general: [] });
		open();
		assert.ok((await hover('after')).result);
	});

	for (const [what, params] of [
		['no parameters', undefined],
		['null', null],
		['a list', [1]],
		['no document', { position: POSITION }],
		['an address that is no text', { textDocument: { uri: { toString: 1 } }, position: POSITION }],
		['a negative line', { textDocument: { uri: URI }, position: { line: -1, character: 0 } }],
		['half a line', { textDocument: { uri: URI }, position: { line: 0.5, character: 0 } }],
		['a line in quotation marks', { textDocument: { uri: URI }, position: { line: '0', character: '3' } }],
		['a null position', { textDocument: { uri: URI }, position: null }],
	] as const) {
		it(`refuses a request with ${what}, and answers the next`, async () => {
			await start();
			open();
			for (const method of ['textDocument/hover', 'textDocument/completion']) {
				assert.equal(codeOf(await server.ask(method, method, params)), -32_602);
			}
			assert.ok((await hover('after')).result);
		});
	}

	it('refuses a request for actions without a context, and takes null for all kinds', async () => {
		await start();
		open();
		const params = { textDocument: { uri: URI }, range: { start: POSITION, end: POSITION } };
		const ask = (id: number, context: unknown) => server.ask(id, 'textDocument/codeAction', { ...params, context });
		assert.equal(codeOf(await ask(1, undefined)), -32_602);
		assert.equal(codeOf(await ask(2, { only: 'quickfix' })), -32_602);
		assert.deepEqual((await ask(3, { only: null, diagnostics: [] })).result, (await ask(4, { diagnostics: [] })).result);
	});

	it('takes positions beyond the end, and between the two units of a character', async () => {
		await start();
		open();
		for (const [id, position] of [['far', { line: 1e300, character: 1e300 }], ['right', { line: 0, character: 2 ** 31 }]] as const) {
			assert.equal((await hover(id, position)).result, null);
		}
		change(2, { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } }, text: 'x' });
		const { result } = await hover('split', { line: 0, character: 11 });
		assert.deepEqual((result as Hover | null)?.range, { start: { line: 0, character: 9 }, end: { line: 0, character: 30 } });
	});

	it('finds the places of the present text if the number of its version is the same, goes back, or is all that changes', async () => {
		await start();
		open();
		assert.equal((await fixes('1'))?.[0]?.character, 8);
		change(1, { text: `Now ${TEXT}` });
		assert.equal((await fixes('2'))?.[0]?.character, 12);
		change(-7, { text: TEXT });
		assert.equal((await fixes('3'))?.[0]?.character, 8);
		change(9);
		await server.until(({ params }) => (params as { readonly version?: number } | undefined)?.version === 9);
	});

	for (const [what, version, changes] of [
		['no version', undefined, [{ text: 'x' }]],
		['no text', 2, [{ text: `Now ${TEXT}` }, {}]],
		['a text that is a number', 2, [{ text: 5 }]],
		['a range without an end', 2, [{ range: { start: POSITION }, text: 'x' }]],
		['a negative range', 2, [{ range: { start: { line: -1, character: -1 }, end: POSITION }, text: 'x' }]],
		['changes that are no list', 2, undefined],
	] as const) {
		it(`does not serve a document after an edit with ${what} until it is opened again`, async () => {
			await start();
			open();
			assert.ok(await fixes('before'));
			notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: changes });
			assert.equal(await fixes('after'), undefined);
			open();
			assert.ok(await fixes('again'));
		});
	}

	it('applies edits with overlapping, reversed and distant ranges as one after the other', async () => {
		await start();
		open();
		const at = (from: number, to: number, text: string) => ({ range: { start: { line: 0, character: from }, end: { line: 0, character: to } }, text });
		change(2, at(0, 9999, ''), at(5, 0, TEXT.trim()), { range: { start: { line: 99, character: 0 }, end: { line: 0, character: 4 } }, text: '' }, at(0, 0, 'A: '), at(3, 3, TEXT));
		assert.equal((await fixes('after'))?.[0]?.character, 11);
	});

	it('no longer serves a document that is opened in a language that is not served', async () => {
		await start();
		open();
		assert.ok((await hover('markdown')).result);
		open(URI, TEXT, 'python');
		assert.equal((await hover('python')).result, null);
	});

	it('answers what is not JSON, or no message, with an error without a request', async () => {
		await start();
		for (const [content, code] of [['{nope', -32_700], ['\uD800', -32_700], ['null', -32_600], ['5', -32_600], ['{}', -32_600], ['[{"id":7,"method":"shutdown"}]', -32_600], ['{"id":null,"method":"shutdown"}', -32_600], ['{"id":{},"method":"shutdown"}', -32_600]] as const) {
			const count = server.sent.length;
			server.bytes(framed(content));
			await server.until(message => server.sent.indexOf(message) >= count);
			assert.deepEqual([server.sent.at(-1)?.id, server.sent.at(-1)?.error?.code], [null, code], content);
		}
		assert.equal(codeOf(await server.ask(1, 'no/such', {})), -32_601);
		assert.equal(codeOf(await server.ask(2, '__proto__', {})), -32_601);
	});

	it('answers requests after cancellations of anything, and answers without a request', async () => {
		await start();
		for (const params of [undefined, null, {}, { id: null }, { id: {} }, { id: 'none' }]) {
			notify('$/cancelRequest', params);
		}
		[{ id: 99, result: 1 }, { id: 'x', error: 5 }, { id: 'start' }, { id: 'start', result: null, method: 7 }].forEach(server.send);
		assert.equal((await hover('after')).result, null);
	});

	for (const header of ['Length: 5\r\n\r\n', 'x\r\n\r\n', 'Content-Length: -5\r\n\r\n', 'Content-Length: 5\r\nContent-Length: 7\r\n\r\n', 'Content-Length: 0x5\r\n\r\n', 'Content-Length: 999999999999\r\n\r\n', 'Content-Length: 99999999999999999999\r\n\r\n', '\0'.repeat(4096)]) {
		it(`ends with a message after the header ${JSON.stringify(header).slice(0, 50)}`, async () => {
			await start();
			server.bytes(header);
			assert.equal(await server.ended, 1);
			assert.equal(server.traces.problems.length, 1);
			assert.match(server.traces.problems[0] ?? '', /^dossier lsp: .*message.* The server has ended\.$/);
		});
	}

	it('reads messages in pieces of any size', async () => {
		const all = Buffer.from(framed(JSON.stringify({ jsonrpc: '2.0', id: 'é', method: 'initialize', params: INITIALIZE })) + framed('{"id":2,"method":"shutdown"}'));
		all.forEach(byte => server.bytes(Uint8Array.of(byte)));
		await server.until(({ id }) => id === 2);
		assert.deepEqual(server.sent.map(({ id, error }) => [id, error]), [['é', undefined], [2, undefined]]);
	});
});
