import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { activateBare } from './support/bareHost';
import { forbiddenCode } from './support/forbiddenCode';
import { differences, guard } from './support/guard';
import { madeAtLoad } from './support/madeAtLoad';
import { readContract } from './support/manifest';
import { propertyLiterals } from './support/propertyLiterals';

/**
 * The bundles, with what each may weigh: an editor reads the first at each start, a preview one of the others. Of the first, a
 * quarter is citing (styles, forms, bibliographies), a tenth the parser of Markdown and a tenth the schema as code; nothing is
 * in it twice. It is read as a whole and evaluated at first use, so that a budget just above its size is to notice a package
 * that comes in by the way, not a feature more.
 */
const BUDGETS = { 'dist/extension.js': 590_000, 'dist/webview/preview.js': 45_000, 'dist/webview/markdownPreview.js': 5_000 };

const EXTENSION = 'dist/extension.js';

describe('bundle: the extension in a host with web globals only', function () {
	this.timeout(60_000);

	const activate = (text = readFileSync(EXTENSION, 'utf8')) => activateBare(text);
	const commandsOf = (registered: Iterable<string>) =>
		[...registered].flatMap(name => /^commands\.register(?:TextEditor)?Command (.+)/.exec(name)?.[1] ?? []);

	it('registers the commands of package.json when it is activated, and no others', async () => {
		const { registered } = await activate();
		assert.deepEqual(differences({
			registered: commandsOf(registered),
			'package.json': readContract().manifest.contributes.commands.map(({ command }) => command),
		}), []);
	});

	it('reads, asks and shows nothing when it is activated', async () => assert.deepEqual((await activate()).calls, []));

	it('leaves nothing behind when it is disposed', async () => {
		const { registered, subscriptions } = await activate();
		assert.ok(registered.size > readContract().manifest.contributes.commands.length);
		subscriptions.toReversed().forEach(item => item.dispose());
		assert.deepEqual([...registered], []);
	});

	const extension = (body: string) => activate(`const vscode = require('vscode'); exports.activate = context => { ${body} };`);
	const command = "vscode.commands.registerCommand('dossier.x', () => {})";
	it('notices a command', async () => assert.deepEqual(commandsOf((await extension(command)).registered), ['dossier.x']));
	it('notices a command that is registered twice', () => assert.rejects(extension(`${command}; ${command}`), /registered already/));
	it('notices a file that is read', async () => {
		const { calls } = await extension("vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'x'))");
		assert.deepEqual(calls, ['workspace.fs.readFile']);
	});
	it('notices a listener that stays', async () => {
		const { registered, subscriptions } = await extension(`vscode.window.onDidChangeActiveTextEditor(() => {}); context.subscriptions.push(${command})`);
		subscriptions.forEach(item => item.dispose());
		assert.deepEqual([...registered], ['window.onDidChangeActiveTextEditor']);
	});
	for (const missing of ['process.cwd()', 'document.body', 'Buffer.from([])', "require('fs')", "new Function('')()", 'fetch("")']) {
		it(`notices ${missing}`, () => assert.rejects(extension(missing)));
	}
	it('makes no table and no pattern when it is loaded', () => assert.deepEqual(madeAtLoad(readFileSync(EXTENSION, 'utf8')), []));
	it('notices a table', () => assert.deepEqual(madeAtLoad('const table = new Map(); exports.activate = () => new Set();'), ['Map']));

	// An engine checks every literal of a file when it reads it, and looks up each such class.
	it('has no literal of a regular expression with a property of Unicode', () =>
		assert.deepEqual(propertyLiterals(readFileSync(EXTENSION, 'utf8')), []));
	it('notices such a literal', () => assert.deepEqual(propertyLiterals('const word = "/\\p{L}/" + /^\\p{L}/u;'), ['/^\\p{L}/u']));

	it('notices work at load time', () => assert.rejects(activate("require('vscode').commands.executeCommand('x')"), /when it is loaded/));
});

describe('bundle: what must not be in it', function () {
	this.timeout(60_000);

	for (const [path, budget] of Object.entries(BUDGETS)) {
		it(`${path} makes no code, starts no process, asks no network, makes no HTML`, () =>
			assert.deepEqual(forbiddenCode({ path, text: readFileSync(path, 'utf8') }), []));

		guard(`${path} weighs less than ${budget.toLocaleString('en')} bytes`, {
			subject: () => ({ bytes: readFileSync(path).length }),
			problems: ({ bytes }) => (bytes < budget ? [] : [`${bytes.toLocaleString('en')} bytes`]),
			spoilt: { 'twice the weight': size => { size.bytes = 2 * budget; } },
		});
	}
	for (const code of [
		'eval("1")', '(0, eval)("1")', 'new Function("1")', 'Function("1")', 'globalThis.eval("1")', 'setTimeout("1")',
		'require("child_process")', 'require("node:fs")', 'require("fs")', 'require(name)', 'import("./x.js")', 'process.getBuiltinModule("node:fs")',
		'fetch("https://un.example")', 'globalThis.fetch(x)', 'new XMLHttpRequest', 'new WebSocket(x)', 'navigator.sendBeacon(x)',
		'x.innerHTML = y', 'x["innerHTML"] = y', 'x.insertAdjacentHTML(y, z)', 'document.write(x)',
	]) {
		it(`notices ${code}`, () => assert.ok(forbiddenCode({ path: 'spoilt.js', text: code }).length > 0));
	}
	it('does not mind words in messages', () => assert.deepEqual(forbiddenCode({ path: 'x.js', text: 'log("never eval(x) or fetch(y)")' }), []));
});
