import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import MarkdownIt from 'markdown-it';
import type { CompletionList, DocumentSymbol, Hover } from 'vscode-languageserver';
import { makeHostile } from '../../support/core/dossiers/hostileDossier';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { startClient, type TestClient } from './lspClient';

const A = 'file:///w/a.txt';
const CAPABILITIES = { textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {} } };
/** A dossier in which every text is hostile but the labels, so that these are found, and one in which these are, too. */
const WHOLE = makeHostile(load(SMALL_YAML)) as { readonly entries: Readonly<Record<string, { labels: unknown }>> };
const plain = load(SMALL_YAML) as typeof WHOLE;
const NAMED = structuredClone(WHOLE);
Object.entries(NAMED.entries).forEach(([key, entry]) => {
	entry.labels = plain.entries[key]?.labels;
});
const HALF = /\p{Surrogate}/u;
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;

/** Returns what is in Markdown besides text, formatting and links to addresses on the web. */
function foreignIn(markdown: string): readonly string[] {
	const tokens = new MarkdownIt({ html: true, linkify: false }).parse(markdown, {}).flatMap(token => [token, ...token.children ?? []]);
	return tokens.flatMap(({ type, content }, index) => {
		const href = type === 'link_open' ? String(tokens[index]?.attrGet('href') ?? '') : undefined;
		return /^html_|^image$|^code_block$|^fence$/.test(type) || (href !== undefined && !/^https?:\/\//.test(href)) ? [`${type} ${href ?? content}`] : [];
	});
}

describe('dossier lsp with a hostile dossier', () => {
	let client: TestClient | undefined;
	afterEach(async () => {
		await client?.end();
		client = undefined;
	});
	const started = async (dossier: unknown, text: string) => {
		client = await startClient({ capabilities: CAPABILITIES, files: { '/w/hostile.dossier.json': JSON.stringify({ ...dossier as object, id: 'hostile' }) } });
		await client.open(A, 'plaintext', text);
		return client;
	};

	it('shows cards that have only text and links to the web', async () => {
		const { connection, messages } = await started(NAMED, 'Charter of Small Things\n\nCST\n\nSmall Fund\n');
		const symbols = await connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: A } });
		assert.ok(symbols.length > 0, messages.join('\n'));
		for (const { selectionRange } of symbols) {
			const hover = await connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: A }, position: selectionRange.start });
			const value = hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : assert.fail();
			assert.match(value, /onerror|script|lone|deep|bold|AAA/);
			assert.deepEqual(foreignIn(value), []);
			assert.doesNotMatch(value, HALF);
			assert.doesNotMatch(value, DIRECTION);
		}
	});

	it('completes and lists names as they are', async () => {
		const names = Object.values(WHOLE.entries).flatMap(({ labels }) => [...JSON.stringify(labels).matchAll(/"preferred":"((?:[^"\\]|\\.)*)"/g)].map(([, name = '']) => JSON.parse(`"${name}"`) as string));
		assert.ok(names.length > 2);
		const { connection } = await started(WHOLE, names.map(name => `${name}\n\n`).join(''));
		const symbols = await connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: A } });
		const list = await connection.sendRequest<CompletionList | null>('textDocument/completion', { textDocument: { uri: A }, position: { line: 0, character: 2 } });
		for (const text of [...symbols.flatMap(({ name, detail = '', children = [] }) => [name, detail, ...children.map(child => child.name)]), ...(list?.items ?? []).map(({ label }) => label)]) {
			assert.doesNotMatch(text, HALF);
			assert.doesNotMatch(text, /[\n\r]/);
			assert.doesNotMatch(text, DIRECTION);
		}
	});
});
