import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CORE, CORE_NAME, ENTRIES, HOST_BUNDLES } from './support/bundles';
import { forbiddenCode } from './support/forbiddenCode';
import { guard } from './support/guard';
import { propertyLiterals } from './support/propertyLiterals';

/**
 * The bundles, with what each may weigh and require. The desktop reads the first at each start and the second when something of
 * it is first needed; the third is both in one. A quarter of the third is citing (styles, forms, bibliographies), a tenth the parser
 * of Markdown and a tenth the schema as code. A budget just above the size is to notice a package that comes in by the way, not a feature more.
 */
const BUNDLES = {
	[ENTRIES.desktop]: { budget: 223_000, required: ['vscode', CORE_NAME] },
	[CORE]: { budget: 622_000, required: [] },
	[ENTRIES.web]: { budget: 834_000, required: ['vscode'] },
	'dist/webview/preview.js': { budget: 45_000, required: [] },
	'dist/webview/markdownPreview.js': { budget: 5_000, required: [] },
};

describe('bundle: what must not be in it', function () {
	this.timeout(60_000);

	for (const [path, { budget, required }] of Object.entries(BUNDLES)) {
		it(`${path} makes no code, starts no process, asks no network, makes no HTML, requires ${required.join(' and ') || 'nothing'}`, () =>
			assert.deepEqual(forbiddenCode({ path, text: readFileSync(path, 'utf8') }, required), []));

		guard(`${path} weighs less than ${budget.toLocaleString('en')} bytes`, {
			subject: () => ({ bytes: readFileSync(path).length }),
			problems: ({ bytes }) => (bytes < budget ? [] : [`${bytes.toLocaleString('en')} bytes`]),
			spoilt: { 'twice the weight': size => { size.bytes = 2 * budget; } },
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
	it('does not mind words in messages', () => assert.deepEqual(forbiddenCode({ path: 'x.js', text: 'log("never eval(x) or fetch(y)")' }, []), []));

	// An engine checks every literal of a file when it reads it, and looks up each such class.
	for (const path of HOST_BUNDLES) {
		it(`${path} has no literal of a regular expression with a property of Unicode`, () =>
			assert.deepEqual(propertyLiterals({ path, text: readFileSync(path, 'utf8') }), []));
	}
	it('notices such a literal', () => assert.deepEqual(propertyLiterals({ path: 'spoilt.js', text: 'const word = "/\\p{L}/" + /^\\p{L}/u;' }), ['/^\\p{L}/u']));
});
