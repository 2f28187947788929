import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { bundledModule, compileDossiers, InvalidDossiers } from './scripts/build/compileDossiers.ts';
import { coreApart, coreEntry } from './scripts/build/coreApart.ts';
import { lazyImports } from './scripts/build/lazyImports.ts';
import { lazyRegExps } from './scripts/build/lazyRegExps.ts';
import { readmeForPage } from './scripts/build/readme.ts';
import { schemaModule, schemaValidator } from './scripts/build/schemaModule.ts';
import { thirdPartyNotices } from './scripts/build/thirdPartyNotices.ts';

// The only builder: it writes `dist/` and nothing else.

const { values: flags } = parseArgs({ options: { watch: { type: 'boolean', default: false }, readable: { type: 'boolean', default: false } } });
// For a person who debugs, and for what tells which lines have run.
const readable = flags.watch || flags.readable;
const SCHEMA = 'schemas/dossier.schema.json';

const modulesOfOurs = {
	name: 'dossier-modules',
	setup(build) {
		build.onResolve({ filter: /^dossier:/ }, ({ path }) => ({ path, namespace: 'dossier' }));
		build.onLoad({ filter: /^dossier:schema$/, namespace: 'dossier' }, async () => ({
			contents: await schemaModule(SCHEMA), resolveDir: process.cwd(),
		}));
		// The Markdown parser names styles for editors that highlight with it, which costs 5 kB and start time; VS Code highlights by itself.
		build.onResolve({ filter: /^@lezer\/highlight$/ }, () => ({ path: path.resolve('scripts/build/noHighlight.mjs') }));
		build.onLoad({ filter: /^dossier:bundled$/, namespace: 'dossier' }, async () => ({
			contents: await bundledModule('dossiers', 'dist/dossiers'),
		}));
	},
};

const common = {
	bundle: true,
	minify: !readable,
	// Readable stacks in the log, at the cost of a few per cent.
	keepNames: false,
	sourcemap: readable ? 'inline' : false,
	platform: 'browser',
	target: 'es2022',
	mainFields: ['module', 'main'],
	legalComments: 'none',
	charset: 'utf8',
	metafile: true,
	logLevel: 'warning',
};

const inHost = {
	...common,
	format: 'cjs',
	external: ['vscode'],
	// The web extension host is a worker: packages must not be given in their DOM build.
	conditions: ['worker'],
	plugins: [modulesOfOurs, lazyImports, lazyRegExps],
};

// A worker cannot load a second file.
const web = { ...inHost, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/web/extension.js' };

/** The two files of the desktop: the second holds what the first asks for. */
async function buildDesktop() {
	const extension = await esbuild.build({ ...web, outfile: 'dist/extension.js', plugins: [coreApart, ...web.plugins] });
	const core = await esbuild.build({ ...inHost, stdin: { contents: coreEntry(extension.metafile), resolveDir: '.' }, outfile: 'dist/core.js' });
	return [extension, core];
}

const preview = {
	...common,
	entryPoints: ['src/webview/preview/main.ts'],
	outfile: 'dist/webview/preview.js',
	format: 'iife',
};

const markdownPreview = {
	...common,
	entryPoints: ['src/webview/markdownPreview/main.ts'],
	outfile: 'dist/webview/markdownPreview.js',
	format: 'iife',
};

async function build() {
	await mkdir('dist/webview', { recursive: true });
	await compileDossiers({ from: 'dossiers', to: 'dist/dossiers', validate: await schemaValidator(SCHEMA) });
	const built = (await Promise.all([buildDesktop(), ...[web, preview, markdownPreview].map(options => esbuild.build(options))])).flat();
	const metafiles = built.map(({ metafile }) => metafile);
	await Promise.all([
		cp('media/preview.css', 'dist/webview/preview.css'),
		cp('media/markdownPreview.css', 'dist/webview/markdownPreview.css'),
		cp('media/exported.css', 'dist/webview/exported.css'),
		cp('node_modules/@vscode/codicons/dist/codicon.css', 'dist/webview/codicon.css'),
		cp('node_modules/@vscode/codicons/dist/codicon.ttf', 'dist/webview/codicon.ttf'),
		readmeForPage('README.md').then(text => writeFile('dist/README.md', text)),
		// For the guards.
		writeFile('dist/modules.json', JSON.stringify(modulesByFile(metafiles), undefined, '\t')),
		writeFile('dist/THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(metafiles, ['@vscode/codicons'])),
	]);
}

/** What each file is made of. */
function modulesByFile(metafiles) {
	return Object.fromEntries(metafiles.flatMap(({ outputs }) => Object.entries(outputs).map(([file, { inputs }]) => [file, Object.keys(inputs)])));
}

try {
	await build();
} catch (error) {
	// A dossier that is not valid is told by file, line and column: a stack of ours would only hide that.
	console.error(error instanceof InvalidDossiers ? error.message : error);
	process.exit(1);
}

if (flags.watch) {
	// The files of the desktop have no module that the web's has not: it is enough to watch that one.
	const desktopToo = {
		name: 'desktop-too',
		setup: ({ onEnd }) => onEnd(async ({ errors }) => {
			if (errors.length === 0) {
				await buildDesktop();
			}
		}),
	};
	for (const options of [{ ...web, plugins: [...web.plugins, desktopToo] }, preview, markdownPreview]) {
		await (await esbuild.context(options)).watch();
	}
}
