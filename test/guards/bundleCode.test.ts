import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as ts from 'typescript';
import { CORE, CORE_NAME, ENTRIES, HOST_BUNDLES, EXCHANGE, EXCHANGE_NAME } from './support/bundles';
import { forbiddenCode } from './support/code/forbiddenCode';
import { projectTextFiles, type TextFile } from './support/code/projectFiles';
import { nodesIn } from './support/code/sourceNodes';
import { guard } from './support/guard';

/**
 * The size budget of each bundle in bytes, the modules it may require, and how often it may call `fetch`: only dossiers at addresses that the
 * user lists and allows are requested. The desktop loads the first bundle at every start and the next two on demand, the third only to import
 * terms and to export dossiers; the web bundle contains all three. A quarter of core is citation (styles, forms, bibliographies), a twenty-fifth
 * the Markdown parser and a thirty-fifth the compiled schema. Budgets are just above the current sizes, to detect an added package rather than
 * an added feature.
 */
const BUNDLES = {
	[ENTRIES.desktop]: { budget: 513_000, required: ['vscode', CORE_NAME, EXCHANGE_NAME], requests: 1 },
	[CORE]: { budget: 1_652_000, required: [], requests: 0 },
	[EXCHANGE]: { budget: 188_000, required: [CORE_NAME], requests: 0 },
	[ENTRIES.web]: { budget: 2_320_000, required: ['vscode'], requests: 1 },
	'dist/webview/preview.js': { budget: 38_500, required: [], requests: 0 },
	'dist/webview/review.js': { budget: 38_500, required: [], requests: 0 },
	'dist/webview/site.js': { budget: 4_200, required: [], requests: 0 },
	'dist/webview/markdownPreview.js': { budget: 38_500, required: [], requests: 0 },
};

describe('bundle: forbidden code', function () {
	this.timeout(60_000);

	for (const [path, { budget, required, requests }] of Object.entries(BUNDLES)) {
		it(`${path} generates no code, starts no process, uses the network in ${requests} places, creates no HTML, requires only ${required.join(' and ') || 'nothing'}`, () => {
			const found = forbiddenCode({ path, text: readFileSync(path, 'utf8') }, required);
			const isRequest = (one: string) => one.endsWith(': fetch(…)');
			assert.deepEqual([found.filter(one => !isRequest(one)), found.filter(isRequest).length], [[], requests]);
		});

		guard(`${path} is smaller than ${budget.toLocaleString('en')} bytes`, {
			subject: () => ({ bytes: readFileSync(path).length }),
			problems: ({ bytes }) => (bytes < budget ? [] : [`${bytes.toLocaleString('en')} bytes`]),
			mutations: { 'twice the size': size => { size.bytes = 2 * budget; } },
		});
	}
	for (const code of [
		'eval("1")', '(0, eval)("1")', 'new Function("1")', 'Function("1")', 'globalThis.eval("1")', 'setTimeout("1")',
		'require("child_process")', 'require("node:fs")', 'require("fs")', 'require("./core.js")', 'require(name)', 'import("./x.js")', 'process.getBuiltinModule("node:fs")',
		'fetch("https://un.example")', 'globalThis.fetch(x)', 'new XMLHttpRequest', 'new WebSocket(x)', 'navigator.sendBeacon(x)',
		'x.innerHTML = y', 'x["innerHTML"] = y', 'x.insertAdjacentHTML(y, z)', 'document.write(x)',
	]) {
		it(`notices ${code}`, () => assert.ok(forbiddenCode({ path: 'spoilt.js', text: code }, ['vscode']).length > 0));
	}
	it('in the sources, requests are made in one place', () => {
		const requests = /(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)/;
		const sources = projectTextFiles().filter(({ path, text }) => /^src\/.*\.ts$/.test(path) && requests.test(text));
		const asking = sources.filter(file => forbiddenCode(file, []).some(one => new RegExp(`: ${requests.source}\\(…\\)$`).test(one)));
		assert.deepEqual(asking.map(({ path }) => path), ['src/extension/platform/sources/address/download.ts']);
	});
	it('ignores words in strings', () =>
		assert.deepEqual(forbiddenCode({ path: 'x.js', text: 'log("never eval(x) or fetch(y)")' }, []), []));

	// V8 validates every literal when it parses a file, which is slow for property classes.
	for (const path of HOST_BUNDLES) {
		it(`${path} has no regular expression literal with a Unicode property class`, () =>
			assert.deepEqual(propertyLiterals({ path, text: readFileSync(path, 'utf8') }), []));
	}
	it('notices such a literal', () =>
		assert.deepEqual(propertyLiterals({ path: 'spoilt.js', text: 'const word = "/\\p{L}/" + /^\\p{L}/u;' }), ['/^\\p{L}/u']));
});

/** Returns the regular expression literals of a file that contain a Unicode property class. */
function propertyLiterals(file: TextFile): readonly string[] {
	return nodesIn(file).flatMap(node => (ts.isRegularExpressionLiteral(node) && /\\p\{/iu.test(node.text) ? [node.text] : []));
}
