import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Which tests to bundle. */
export interface BundleTestsOptions {
	/** The folder whose `*.test.ts` files are the tests. */
	readonly folder: string;
	/** The file to write. */
	readonly outfile: string;
	/** Run only tests whose title matches. */
	readonly grep?: string | undefined;
	/** Whether every test runs, which is so unless given, or only those of what may differ between hosts. */
	readonly isWhole?: boolean;
	/** Puts the names of the files in the order in which they run; alphabetical without. */
	readonly order?: (files: readonly string[]) => readonly string[];
}

/** Tests ready to run in an extension host. */
export interface TestBundle {
	/** The module that VS Code is told to run. */
	readonly bundle: string;
	/** The names of the test files in it; with a `grep`, not all of them need to run. */
	readonly files: readonly string[];
	readonly grep?: string | undefined;
}

const entry = path.join(import.meta.dirname, '..', '..', 'host', 'run', 'run.ts');

/** Bundles all test files of a folder into one module that runs in every extension host. Rejects if there is none. */
export async function bundleTests(options: BundleTestsOptions): Promise<TestBundle> {
	const { folder, outfile, grep, isWhole = true, order = names => names } = options;
	const files = order((await readdir(folder)).filter(name => name.endsWith('.test.ts')).sort());
	if (files.length === 0) {
		throw new Error(`There is no test file in ${folder}.`);
	}
	await build({
		entryPoints: [entry],
		outfile,
		bundle: true,
		format: 'cjs',
		platform: 'browser',
		conditions: ['worker'],
		mainFields: ['module', 'main'],
		target: 'es2022',
		external: ['vscode'],
		logLevel: 'warning',
		plugins: [testList(folder, files, { grep: grep ?? '', isWhole }), mochaAsScript],
	});
	return { bundle: outfile, files, grep };
}

/** Provides the module `dossier:host-tests`: the files, each loaded when it is asked for, and which of their tests run. */
function testList(folder: string, files: readonly string[], { grep, isWhole }: { readonly grep: string; readonly isWhole: boolean }): Plugin {
	const list = files.map(file => `{ file: ${JSON.stringify(file)}, load: () => import(${JSON.stringify(`./${file}`)}) }`);
	const contents = `export const grep = ${JSON.stringify(grep)};\nexport const isWhole = ${isWhole};\nexport const testFiles = [${list.join(', ')}];`;
	return {
		name: 'host-test-list',
		setup({ onResolve, onLoad }) {
			onResolve({ filter: /^dossier:host-tests$/ }, args => ({ path: args.path, namespace: 'host-test-list' }));
			onLoad({ filter: /.*/, namespace: 'host-test-list' }, () => ({ contents, resolveDir: folder }));
		},
	};
}

/**
 * Mocha's build for browsers looks for a CommonJS module around it before it turns to the global object. Its package
 * says that it is an ES module, so that esbuild leaves it the module around the whole bundle, which is ours.
 */
const mochaAsScript: Plugin = {
	name: 'mocha-as-script',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
			contents: `var module, exports, define;\n${await readFile(file, 'utf8')}`,
		}));
	},
};
