import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** The options for bundling tests. */
export interface BundleTestsOptions {
	/** The folder with the `*.test.ts` files. */
	readonly folder: string;
	/** The output file. */
	readonly outfile: string;
	/** Runs only tests whose title matches. */
	readonly grep?: string | undefined;
	/** Whether to run all tests (the default) or only those that depend on the host. */
	readonly isWhole?: boolean;
	/** Orders the file names; alphabetical by default. */
	readonly order?: (files: readonly string[]) => readonly string[];
}

/** Tests that can run in an extension host. */
export interface TestBundle {
	/** The module for VS Code to run. */
	readonly bundle: string;
	/** The names of the test files; with `grep`, some may have no tests to run. */
	readonly files: readonly string[];
	readonly grep?: string | undefined;
}

const entry = path.join(import.meta.dirname, '..', '..', '..', 'host', 'run', 'run.ts');

/** Bundles the test files of a folder into one module that runs in any extension host. Rejects if there are none. */
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

/** Provides the module `dossier:host-tests`: the files, loaded on demand, and which of their tests to run. */
function testList(
	folder: string,
	files: readonly string[],
	{ grep, isWhole }: { readonly grep: string; readonly isWhole: boolean },
): Plugin {
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
 * Mocha's browser build prefers a surrounding CommonJS module over the global object, which here is the module of the whole
 * bundle. Treating its package as an ES module hides that from it.
 */
const mochaAsScript: Plugin = {
	name: 'mocha-as-script',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
			contents: `var module, exports, define;\n${await readFile(file, 'utf8')}`,
		}));
	},
};
