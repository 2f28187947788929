import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { activateBare, runBare, type ExtensionCode } from './support/bareHost';
import { CORE, CORE_NAME, ENTRIES, extensionCode, HOST_BUNDLES, EXCHANGE, readBundleModules } from './support/bundles';
import { madeAtLoad } from './support/code/madeAtLoad';
import { differences, guard } from './support/guard';
import { readContract } from './support/strings/manifest';

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

describe('bundle: the files that the desktop loads on demand', function () {
	this.timeout(60_000);

	for (const language of [undefined, 'markdown']) {
		it(`are not loaded on activation with ${language ? 'a draft' : 'nothing'} open`, async () => {
			const { read, subscriptions } = await activateBare(extensionCode('desktop'), language);
			subscriptions.forEach(item => item.dispose());
			assert.deepEqual(read, []);
		});
	}
	it('are not loaded on activation; notices if one is', async () => {
		const entry = `exports.activate = () => require('${CORE_NAME}').x;`;
		assert.deepEqual((await activateBare({ entry, others: { [CORE_NAME]: 'exports.x = 1;' } })).read, [CORE_NAME]);
	});

	const others: Readonly<Record<string, string>> = { [CORE_NAME]: readFileSync(CORE, 'utf8') };
	const evaluated = (code: string, allowed: Readonly<Record<string, string>> = {}) =>
		Object.entries(Object.getOwnPropertyDescriptors(runBare(code, allowed))).map(([name, { get }]) => ({ name, module: get?.() }));

	for (const bundle of [CORE, EXCHANGE]) {
		it(`${bundle} contains every module that the others request, and each can be evaluated without Node and DOM`, () => {
			const modules = evaluated(readFileSync(bundle, 'utf8'), bundle === EXCHANGE ? others : {});
			const requests = Object.values(readBundleModules()).flatMap(({ requests }) => requests.get(bundle) ?? []);
			assert.ok(requests.length > 0);
			assert.deepEqual(modules.map(({ name }) => name), [...new Set(requests)].sort());
			assert.deepEqual(modules.filter(({ module }) => Object.keys(module ?? {}).length === 0), []);
		});
	}
	for (const missing of ['process.cwd()', "require('fs')"]) {
		it(`contain every module that the others request; notices ${missing} in one`, () =>
			assert.throws(() => evaluated(`module.exports = { get x() { return ${missing}; } };`)));
	}
	it('core needs no other file', () => assert.deepEqual([...readBundleModules()[CORE]?.requests.keys() ?? ['no bundle']], []));

	guard('share no module, and all of the desktop together equal the web bundle', {
		subject: () => {
			const { [ENTRIES.desktop]: first, [CORE]: core, [EXCHANGE]: terms, [ENTRIES.web]: web } = readBundleModules();
			return { desktop: [first, core, terms].map(bundle => [...bundle?.modules ?? []]), web: [...web?.modules ?? []] };
		},
		problems: ({ desktop, web }) => {
			const all = desktop.flat();
			return [
				...all.filter((module, index) => all.indexOf(module) !== index).map(module => `${module} is in two files`),
				...differences({ 'the desktop': all, 'the web': web }),
			];
		},
		mutations: {
			'a module in two': ({ desktop }) => desktop[0]?.push(desktop[1]?.[0] ?? ''),
			'a module in the other two': ({ desktop }) => desktop[1]?.push(desktop[2]?.[0] ?? ''),
			'a module that only the desktop has': ({ desktop }) => desktop[0]?.push('src/core/x.ts'),
			'a module that only the web has': ({ desktop }) => desktop[1]?.pop(),
		},
	});

	guard('only importing terms and exporting dossiers load the readers of XML and RDF', {
		subject: () => ({
			packages: Object.entries(readBundleModules())
				.filter(([bundle]) => bundle === ENTRIES.desktop || bundle === CORE)
				.flatMap(([, { modules }]) => [...modules]),
		}),
		problems: ({ packages }) => packages.filter(module => /(?:^|\/)node_modules\/(?:n3|saxes)\//.test(module)),
		mutations: { 'a reader in core': ({ packages }) => packages.push('node_modules/n3/src/N3Parser.js') },
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
		const { registered, subscriptions } = await extension(
			`vscode.window.onDidChangeActiveTextEditor(() => {}); context.subscriptions.push(${command})`,
		);
		subscriptions.forEach(item => item.dispose());
		assert.deepEqual([...registered], ['window.onDidChangeActiveTextEditor']);
	});
	for (const missing of [
		'process.cwd()',
		'document.body',
		'Buffer.from([])',
		"require('fs')",
		`require('${CORE_NAME}')`,
		"new Function('')()",
		'fetch("")',
	]) {
		it(missing, () => assert.rejects(extension(missing)));
		it(`${missing} in another file`, () => assert.rejects(extension("require('./other.js')", { './other.js': missing })));
	}
	it('work at load time', () =>
		assert.rejects(activateBare({ entry: "require('vscode').commands.executeCommand('x')" }), /when it is loaded/));
});

describe('bundle: objects created at load time', () => {
	for (const path of HOST_BUNDLES) {
		it(`${path} creates no tables or regular expressions`, () => assert.deepEqual(madeAtLoad(readFileSync(path, 'utf8')), []));
	}
	it('notices a table', () => assert.deepEqual(madeAtLoad('const table = new Map(); exports.activate = () => new Set();'), ['Map']));
});
