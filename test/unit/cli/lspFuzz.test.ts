import assert from 'node:assert/strict';
import { runs } from '../../support/core/budget';
import { withChance, type Chance } from '../../support/core/random';
import { rawServer, type Answer } from './lspRaw';

const URIS = ['file:///w/a.md', 'file:///w/a%00b.md', 'file:///w/%2e%2e/%2e%2e/etc/passwd', 'file://server/share/a.md', 'untitled:1', 'http://example.org/a.md', '', 'file:', 'file:///w/%zz', 'FILE:///W/A.MD', 'a'.repeat(5000), '\u202Efile:///w/a.md', 'file:///w/\uD800.md'];
const TEXTS = ['The Chart of Small Things applies.\n', '𝒳 CST (CST) 𝒳\r\nChart of Small Things', '---\nbibliography: ../../../../etc/passwd\n---\n[@small_notce; @\uD800]', '\uD83D', '\r', '\0\u2028\u202E', '# '.repeat(200), `${'('.repeat(300)}Charter of Small Things`, ''];
const LANGUAGES = ['markdown', 'latex', 'typst', 'org', 'html', 'asciidoc', 'restructuredtext', 'plaintext', 'wikitext', 'python', '__proto__', 'constructor'];
const HOSTILE: readonly unknown[] = [undefined, null, true, -1, 0.5, 1e300, 2 ** 31, '', '0', '__proto__', [], {}, [[]], { toString: 1 }, { length: -1 }, { then: 5 }, 'x'.repeat(3000), '[Open](command:workbench.action.quit)', '\uD800'];
const SETTINGS = ['enabled', 'severity', 'commonAcronyms', 'nearVariants', 'fewestQuotedWords', 'paths', 'dossiers', 'silencedLabels', 'checks', 'dossier', 'citation', 'style', 'language', 'bibliography'];
const METHODS = ['initialize', 'shutdown', 'textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave', 'textDocument/hover', 'textDocument/completion', 'textDocument/documentSymbol', 'textDocument/diagnostic', 'textDocument/codeAction', 'workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', '$/cancelRequest', '$/setTrace', '$/progress', 'window/workDoneProgress/cancel', 'workspace/didChangeWorkspaceFolders', 'notebookDocument/didOpen', 'no/such', 'toString'];
/** Those that have no answer. */
const NOTIFICATION = /\/did|^\$\/|\/cancel$/;
const CODES = [-32_700, -32_600, -32_601, -32_602, -32_002];

const any = (chance: Chance): unknown => HOSTILE[chance.below(HOSTILE.length)];
const at = (chance: Chance) => ({ line: chance.below(4), character: chance.pick([0, 1, 2, 5, 8, 12, 30, 2 ** 31, 1e300]) });
const range = (chance: Chance) => ({ start: at(chance), end: at(chance) });

function settings(chance: Chance, depth = 3): unknown {
	return depth === 0 || chance.below(3) === 0
		? (chance.below(2) === 0 ? any(chance) : chance.pick<unknown>(['error', 'off', true, ['/etc'], ['../..'], 7]))
		: Object.fromEntries(Array.from({ length: 3 }, () => [chance.pick(SETTINGS), settings(chance, depth - 1)]));
}

/** Parameters as a client sends them that knows all methods. */
function valid(chance: Chance): Record<string, unknown> {
	return {
		textDocument: { uri: chance.below(2) === 0 ? URIS[0] : chance.pick(URIS), languageId: chance.pick(LANGUAGES), version: chance.below(5) - 1, text: chance.pick(TEXTS) },
		contentChanges: Array.from({ length: chance.below(4) }, () => ({ text: chance.pick(TEXTS), ...(chance.below(4) > 0 && { range: range(chance) }) })),
		position: at(chance), range: range(chance), context: { diagnostics: [], only: chance.pick([null, ['quickfix'], ['']]) },
		settings: settings(chance), changes: [{ uri: chance.pick(URIS), type: 2 }], capabilities: {}, rootUri: 'file:///w', value: 'off', token: 1, id: chance.below(30),
	};
}

/** The same with one part replaced by anything. */
function damaged(chance: Chance): unknown {
	let whole: unknown = structuredClone(valid(chance));
	let part = whole as Record<string, unknown>;
	let replace = (value: unknown) => void (whole = value);
	for (;;) {
		const here = part;
		const name = chance.pick(Object.keys(here));
		replace = value => void (here[name] = value);
		const below = here[name];
		if (typeof below !== 'object' || below === null || Object.keys(below).length === 0 || chance.below(2) === 0) {
			break;
		}
		part = below as Record<string, unknown>;
	}
	if (chance.below(20) === 0) {
		return any(chance);
	}
	replace(any(chance));
	return whole;
}

describe('dossier lsp: random messages', function () {
	this.timeout(120_000);

	it('are answered once each, without an internal error, a trace of the stack or half a character', async () => {
		const failed: unknown[] = [];
		const keep = (error: unknown) => void failed.push(error);
		process.on('unhandledRejection', keep);
		try {
			const all: Chance[] = [];
			withChance('lspFuzz', runs(8, 60), chance => void all.push(chance));
			for (const chance of all) {
				await walk(chance);
			}
		} finally {
			process.off('unhandledRejection', keep);
		}
		assert.deepEqual(failed, []);
	});
});

async function walk(chance: Chance): Promise<void> {
	const server = rawServer({ '/w/refs.bib': '@book{a,\n}\n', '/w/.vscode/settings.json': '{"dossier.paths": [5, "..", "\\u0000"]}' });
	const configuration = { workspace: { configuration: true } };
	await server.ask('start', 'initialize', { processId: null, rootUri: chance.pick(['file:///w', null, 'file:///w/%00']), capabilities: configuration });
	server.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
	const asked: number[] = [];
	let answered = 0;
	/** Answers what the server asks. It may ask something else while it is answered. */
	const answerAll = (answer: () => object) => {
		while (answered < server.sent.length) {
			const { id, method } = server.sent[answered++] ?? {};
			if (method !== undefined && id !== undefined) {
				server.send({ jsonrpc: '2.0', id, ...answer() });
			}
		}
	};
	for (let id = 0; id < 60; id++) {
		const method = chance.pick(METHODS.filter(known => known !== 'shutdown' || id > 50));
		const params = chance.below(2) === 0 ? valid(chance) : damaged(chance);
		if (NOTIFICATION.test(method)) {
			server.send({ jsonrpc: '2.0', method, params });
		} else {
			asked.push(id);
			server.send({ jsonrpc: '2.0', id, method, params });
		}
		if (chance.below(5) === 0) {
			await new Promise(resolve => setImmediate(resolve));
		}
		answerAll(() => chance.pick<object>([{ result: [settings(chance)] }, { result: any(chance) ?? null }, { error: chance.pick([{ code: 1, message: 'no' }, 5]) }]));
	}
	// A client that is asked meanwhile answers, too; otherwise the server would wait for it.
	await Promise.all(asked.map(id => server.until(message => {
		answerAll(() => ({ result: null }));
		return message.id === id && message.method === undefined;
	})));
	await server.close();
	for (const id of asked) {
		assert.equal(server.sent.filter(message => message.id === id && message.method === undefined).length, 1, `request ${id}`);
	}
	server.sent.forEach(check);
	assert.deepEqual([server.traces.out, server.traces.problems], [[], []]);
}

function check(message: Answer): void {
	const { error, method } = message;
	assert.ok(error === undefined || CODES.includes(error.code), JSON.stringify(message));
	const text = JSON.stringify(message);
	assert.doesNotMatch(text, /\\n\s+at |node_modules|TypeError|undefined/);
	// Only an address is sent back as it came.
	JSON.stringify(message, (name, value: unknown) => {
		assert.ok(typeof value !== 'string' || name === 'uri' || !/\p{Surrogate}/u.test(value), `half a character in “${name}”: ${text}`);
		return value;
	});
	if (method === 'window/showMessage') {
		assert.doesNotMatch(text, /\]\(|\\u202e/i);
	}
}
