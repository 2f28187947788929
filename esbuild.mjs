import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { bundledModule, compileDossiers, DOSSIER_FOLDERS, InvalidDossiers } from './scripts/build/compileDossiers.ts';
import { lazyImports } from './scripts/build/lazyImports.ts';
import { lazyRegExps } from './scripts/build/lazyRegExps.ts';
import { withPureConstants } from './scripts/build/pureConstants.ts';
import { readmeForPage } from './scripts/build/readme.ts';
import { schemaModule, schemaValidator } from './scripts/build/schemaModule.ts';
import { siteAssets, siteModule } from './scripts/build/siteModule.ts';
import { bundleEntry, bundlesOf, CORE, EXCHANGE, SPLIT_CORE, splitCore } from './scripts/build/splitCore.ts';
import { thirdPartyNotices } from './scripts/build/thirdPartyNotices.ts';
import { visibleCharacters } from './scripts/build/visibleCharacters.ts';

// The only build script. It writes `dist/` and nothing else.

const { values: flags } = parseArgs({ options: { watch: { type: 'boolean', default: false }, readable: { type: 'boolean', default: false } } });
// For debugging and for coverage.
const readable = flags.watch || flags.readable;
// Only for `npm run bench`: the name of a plug-in that the desktop bundles are built without, and a folder for them.
const without = process.env['DOSSIER_BENCH_WITHOUT'];
const folder = without === undefined ? 'dist' : `out/bench/without-${without}`;
const SCHEMA = 'schemas/dossier.schema.json';

const modulesOfOurs = {
	name: 'dossier-modules',
	setup(build) {
		build.onResolve({ filter: /^dossier:/ }, ({ path }) => ({ path, namespace: 'dossier' }));
		// As a module of the bundle, the API of VS Code is required by a short name. Written out at its 800 uses, `require("vscode")` takes
		// 11 kB more.
		build.onResolve({ filter: /^vscode$/ }, ({ path, namespace }) =>
			namespace === 'dossier' ? { path, external: true } : { path: 'dossier:vscode', namespace: 'dossier' });
		build.onLoad({ filter: /^dossier:vscode$/, namespace: 'dossier' }, () => ({ contents: 'module.exports = require("vscode");' }));
		build.onLoad({ filter: /^dossier:schema$/, namespace: 'dossier' }, async () => ({
			contents: await schemaModule(SCHEMA), resolveDir: process.cwd(),
		}));
		// The Markdown parser defines highlighting styles for editors that use them, which costs 5 kB and start-up time. VS
		// Code highlights with TextMate grammars.
		build.onResolve({ filter: /^@lezer\/highlight$/ }, () => ({ path: path.resolve('scripts/build/noHighlight.mjs') }));
		build.onResolve({ filter: /^\.\/message(?:Reader|Buffer)$/ }, ({ importer }) =>
			importer.includes('vscode-jsonrpc') ? { path: path.resolve('scripts/build/noMessageReader.mjs') } : undefined,
		);
		build.onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path: file }) => ({
			contents: withPureConstants(await readFile(file, 'utf8')),
		}));
		build.onLoad({ filter: /^dossier:bundled$/, namespace: 'dossier' }, async () => ({
			contents: await bundledModule('dossiers', 'dist/dossiers'),
		}));
		build.onLoad({ filter: /^dossier:site$/, namespace: 'dossier' }, async () => ({ contents: await siteModule() }));
	},
};

const common = {
	bundle: true,
	minify: !readable,
	// Keeping names would make stacks in the log readable, but grow the bundle by a few per cent.
	keepNames: false,
	sourcemap: readable ? 'inline' : false,
	platform: 'browser',
	target: 'es2022',
	mainFields: ['module', 'main'],
	legalComments: 'none',
	charset: 'utf8',
	// As in the sources. `alwaysStrict` would put the directive into each of a thousand modules; the bundles begin with it instead.
	tsconfigRaw: { compilerOptions: { target: 'ES2022', verbatimModuleSyntax: true, alwaysStrict: false } },
	banner: { js: '"use strict";' },
	metafile: true,
	logLevel: 'warning',
};

const inHost = {
	...common,
	format: 'cjs',
	// The web extension host is a worker, so packages must not resolve to their DOM builds.
	conditions: ['worker'],
	plugins: [modulesOfOurs, visibleCharacters, ...[lazyImports, lazyRegExps].filter(({ name }) => name !== without)],
};

// A web extension is a single file.
const web = { ...inHost, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/web/extension.js' };

/**
 * Builds the bundles for the desktop from the modules of the web: the extension, the core modules that it uses, and those that only
 * importing and exporting use.
 */
async function buildDesktop(modules) {
	if (without === SPLIT_CORE) {
		return [await esbuild.build({ ...web, outfile: `${folder}/extension.js` })];
	}
	const bundleOf = bundlesOf(modules);
	const split = (own, options) => esbuild.build({ ...inHost, ...options, plugins: [splitCore(own, bundleOf), ...inHost.plugins] });
	const rest = (own, requesting) => split(own, {
		stdin: { contents: bundleEntry(own, requesting.map(({ metafile }) => metafile)), resolveDir: '.' }, outfile: path.join(folder, own),
	});
	const extension = await split('', { entryPoints: web.entryPoints, outfile: `${folder}/extension.js` });
	const terms = await rest(EXCHANGE, [extension]);
	return [extension, terms, await rest(CORE, [extension, terms])];
}

const preview = {
	...common,
	entryPoints: ['src/webview/preview/main.ts'],
	outfile: 'dist/webview/preview.js',
	format: 'iife',
};

const review = {
	...common,
	entryPoints: ['src/webview/review/main.ts'],
	outfile: 'dist/webview/review.js',
	format: 'iife',
};

const markdownPreview = {
	...common,
	entryPoints: ['src/webview/markdownPreview/main.ts'],
	outfile: 'dist/webview/markdownPreview.js',
	format: 'iife',
};

/** Builds the command-line program, which runs in Node alone; the VSIX does not contain it. */
async function buildProgram() {
	const { version } = JSON.parse(await readFile('package.json', 'utf8'));
	const built = await esbuild.build({
		...common,
		entryPoints: ['src/cli/main.ts'],
		outfile: 'dist/cli.js',
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		banner: { js: `#!/usr/bin/env node\n${common.banner.js}` },
		define: { VERSION: JSON.stringify(version) },
		plugins: [modulesOfOurs, visibleCharacters, lazyImports, lazyRegExps],
	});
	await chmod('dist/cli.js', 0o755);
	return built;
}

async function build() {
	await mkdir('dist/webview', { recursive: true });
	for (const from of DOSSIER_FOLDERS) {
		await compileDossiers({ from, to: `dist/${from}`, validate: await schemaValidator(SCHEMA) });
	}
	const buildHosts = async () => {
		const inWeb = await esbuild.build(web);
		return [...await buildDesktop(inWeb.metafile), inWeb];
	};
	const built = (await Promise.all([buildHosts(), ...[preview, review, markdownPreview].map(options => esbuild.build(options))])).flat();
	const metafiles = built.map(({ metafile }) => metafile);
	const program = await buildProgram();
	await Promise.all([
		...['preview.css', 'review.css'].map(async sheet =>
			writeFile(`dist/webview/${sheet}`, (await Promise.all(['common.css', sheet].map(part => readFile(`media/${part}`)))).join('\n'))),
		cp('media/markdownPreview.css', 'dist/webview/markdownPreview.css'),
		cp('media/exported.css', 'dist/webview/exported.css'),
		cp('node_modules/@vscode/codicons/dist/codicon.css', 'dist/webview/codicon.css'),
		cp('node_modules/@vscode/codicons/dist/codicon.ttf', 'dist/webview/codicon.ttf'),
		// The website that the editor writes; those of the program are in its bundle.
		siteAssets().then(({ style, script }) => Promise.all([writeFile('dist/webview/site.css', style), writeFile('dist/webview/site.js', script)])),
		readmeForPage('README.md').then(text => writeFile('dist/README.md', text)),
		// The guards read this file.
		writeFile('dist/modules.json', JSON.stringify(modulesByFile([...metafiles, program.metafile]), undefined, '\t')),
		writeFile('dist/THIRD-PARTY-NOTICES.txt', await thirdPartyNotices({ bundles: metafiles, besides: ['@vscode/codicons'], contained: 'extension' })),
		writeFile('dist/cli-notices.txt', await thirdPartyNotices({ bundles: [program.metafile], besides: [], contained: 'program' })),
	]);
}

/** Returns the modules in each output file. */
function modulesByFile(metafiles) {
	return Object.fromEntries(metafiles.flatMap(({ outputs }) => Object.entries(outputs).map(([file, { inputs }]) => [file, Object.keys(inputs)])));
}

try {
	await (without === undefined ? build() : buildDesktop((await esbuild.build({ ...web, write: false })).metafile));
} catch (error) {
	// An invalid dossier is reported by file, line and column; a stack trace would not help its author.
	console.error(error instanceof InvalidDossiers ? error.message : error);
	process.exit(1);
}

if (flags.watch) {
	// The desktop bundles contain the same modules as the web bundle, so watching that one is enough.
	const desktopToo = {
		name: 'desktop-too',
		setup: ({ onEnd }) => onEnd(async ({ errors, metafile }) => {
			if (errors.length === 0) {
				await buildDesktop(metafile);
			}
		}),
	};
	for (const options of [{ ...web, plugins: [...web.plugins, desktopToo] }, preview, review, markdownPreview]) {
		await (await esbuild.context(options)).watch();
	}
}
