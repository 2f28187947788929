import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { activateBare, runBare, type ExtensionCode } from './support/bareHost';
import { CORE, CORE_NAME, ENTRIES, extensionCode, HOST_BUNDLES, readBundleModules } from './support/bundles';
import { differences, guard } from './support/guard';
import { madeAtLoad } from './support/madeAtLoad';
import { readContract } from './support/manifest';

const commandsOf = (registered: Iterable<string>) =>
	[...registered].flatMap(name => /^commands\.register(?:TextEditor)?Command (.+)/.exec(name)?.[1] ?? []);

for (const host of ['desktop', 'web'] as const) {
	describe(`bundle: the extension of the ${host} in a host with web globals only`, function () {
		this.timeout(60_000);

		const activate = () => activateBare(extensionCode(host));

		it('registers exactly the commands of package.json on activation', async () => {
			const { registered } = await activate();
			assert.deepEqual(differences({
				registered: commandsOf(registered),
				'package.json': readContract().manifest.contributes.commands.map(({ command }) => command),
			}), []);
		});

		// Whether another extension for YAML is running decides what is registered; asking that reads no file.
		it('reads, requests and shows nothing on activation', async () =>
			assert.deepEqual((await activate()).calls.filter(call => call !== 'extensions.getExtension'), []));

		it('disposes everything', async () => {
			const { registered, subscriptions } = await activate();
			assert.ok(registered.size > readContract().manifest.contributes.commands.length);
			subscriptions.toReversed().forEach(item => item.dispose());
			assert.deepEqual([...registered], []);
		});
	});
}

describe('bundle: the second file on the desktop', function () {
	this.timeout(60_000);

	for (const language of [undefined, 'markdown']) {
		it(`is not loaded on activation with ${language ? 'a draft' : 'nothing'} open`, async () => {
			const { read, subscriptions } = await activateBare(extensionCode('desktop'), language);
			subscriptions.forEach(item => item.dispose());
			assert.deepEqual(read, []);
		});
	}
	it('is not loaded on activation; notices if it is', async () => {
		const entry = `exports.activate = () => require('${CORE_NAME}').x;`;
		assert.deepEqual((await activateBare({ entry, others: { [CORE_NAME]: 'exports.x = 1;' } })).read, [CORE_NAME]);
	});

	const evaluated = (code: string) => Object.entries(Object.getOwnPropertyDescriptors(runBare(code))).map(([name, { get }]) => ({ name, module: get?.() }));

	it('contains every module that the first requests, and each can be evaluated without Node and DOM', () => {
		const modules = evaluated(readFileSync(CORE, 'utf8'));
		assert.deepEqual(modules.map(({ name }) => name), readBundleModules()[ENTRIES.desktop]?.requests.toSorted());
		assert.deepEqual(modules.filter(({ module }) => Object.keys(module ?? {}).length === 0), []);
	});
	for (const missing of ['process.cwd()', "require('fs')"]) {
		it(`contains every module that the first requests; notices ${missing} in one`, () =>
			assert.throws(() => evaluated(`module.exports = { get x() { return ${missing}; } };`)));
	}

	guard('shares no module with the first, and together they equal the web bundle', {
		subject: () => {
			const { [ENTRIES.desktop]: first, [CORE]: second, [ENTRIES.web]: web } = readBundleModules();
			return { first: [...first?.modules ?? []], second: [...second?.modules ?? []], web: [...web?.modules ?? []] };
		},
		problems: ({ first, second, web }) => [
			...first.filter(module => second.includes(module)).map(module => `${module} is in both files`),
			...differences({ 'the desktop': [...first, ...second], 'the web': web }),
		],
		mutations: {
			'a module in both': ({ first, second }) => first.push(second[0] ?? ''),
			'a module that only the desktop has': ({ first }) => first.push('src/core/x.ts'),
			'a module that only the web has': ({ second }) => second.pop(),
		},
	});
});

describe('bundle: problems that the bare host detects', () => {
	const extension = (body: string, others?: ExtensionCode['others']) =>
		activateBare({ entry: `const vscode = require('vscode'); exports.activate = context => { ${body} };`, ...(others && { others }) });
	const command = "vscode.commands.registerCommand('dossier.x', () => {})";

	it('a command', async () => assert.deepEqual(commandsOf((await extension(command)).registered), ['dossier.x']));
	it('a command registered twice', () => assert.rejects(extension(`${command}; ${command}`), /registered already/));
	it('a file that is loaded', async () => {
		const { calls } = await extension("vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'x'))");
		assert.deepEqual(calls, ['workspace.fs.readFile']);
	});
	it('a listener that is not disposed', async () => {
		const { registered, subscriptions } = await extension(`vscode.window.onDidChangeActiveTextEditor(() => {}); context.subscriptions.push(${command})`);
		subscriptions.forEach(item => item.dispose());
		assert.deepEqual([...registered], ['window.onDidChangeActiveTextEditor']);
	});
	for (const missing of ['process.cwd()', 'document.body', 'Buffer.from([])', "require('fs')", `require('${CORE_NAME}')`, "new Function('')()", 'fetch("")']) {
		it(missing, () => assert.rejects(extension(missing)));
		it(`${missing} in another file`, () => assert.rejects(extension("require('./other.js')", { './other.js': missing })));
	}
	it('work at load time', () => assert.rejects(activateBare({ entry: "require('vscode').commands.executeCommand('x')" }), /when it is loaded/));
});

describe('bundle: objects created at load time', () => {
	for (const path of HOST_BUNDLES) {
		it(`${path} creates no tables or regular expressions`, () => assert.deepEqual(madeAtLoad(readFileSync(path, 'utf8')), []));
	}
	it('notices a table', () => assert.deepEqual(madeAtLoad('const table = new Map(); exports.activate = () => new Set();'), ['Map']));
});
