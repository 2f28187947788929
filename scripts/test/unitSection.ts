import * as path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compiledNames } from '../build/compileDossiers';
import { schemaModule } from '../build/schemaModule';
import type { Section } from './section';
import { testProcessTask, type TestProcessOptions } from './testProcess';
import { watchedAwaits } from './watchedAwaits';

/** The options of a section of bundled tests. */
export interface UnitSectionOptions extends Pick<Section, 'needs'>, Pick<TestProcessOptions, 'environment'> {
	readonly name: string;
	/** The project folder. */
	readonly root: string;
	/** The test files in the order they run. */
	readonly files: readonly string[];
	/** Runs only tests whose title matches. */
	readonly grep: string | undefined;
	/** The timeout of a test in milliseconds. The default is ten times the longest unit test's duration on two busy cores. */
	readonly limit?: number;
}

/**
 * Creates a section that runs test files in Node from one bundle, which loads much faster than separate files. In the bundle,
 * `vscode` is the fake of `test/support/fakeVscode`.
 */
export function unitSection({ name, root, files, grep, limit = 30_000, needs = [], environment }: UnitSectionOptions): Section {
	const bundle = path.join(root, 'out', 'tests', `${name.replaceAll(':', '-')}.cjs`);
	const args = async () => {
		await bundleTests(root, files, bundle);
		return [bundle, '--timeout', String(limit), ...(grep === undefined ? [] : ['--grep', grep])];
	};
	return { name, needs, tasks: files.length === 0 ? [] : [testProcessTask({ name, files, args, grep, ...(environment && { environment }) })] };
}

async function bundleTests(root: string, files: readonly string[], outfile: string): Promise<void> {
	await build({
		stdin: { contents: entryFor(files), resolveDir: root, loader: 'ts' },
		outfile,
		bundle: true,
		// Packages are loaded with `require`, and tests that read fixtures need Node's modules.
		packages: 'external',
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		sourcemap: true,
		alias: { vscode: path.join(root, 'test', 'support', 'fakeVscode', 'vscode.ts') },
		plugins: [builtModules(root), watchedAwaits(root)],
		logLevel: 'warning',
		// The fake only implements the API that tests use; a missing export fails when it is used.
		logOverride: { 'import-is-undefined': 'silent' },
	});
}

function entryFor(files: readonly string[]): string {
	const list = files.map(file => `{ file: ${JSON.stringify(file)}, load: () => import(${JSON.stringify(file)}) }`);
	return `import { runTestFiles } from './scripts/test/runTestFiles';\nvoid runTestFiles(() => [${list.join(',\n')}]);\n`;
}

/** Provides the modules that the build generates. */
function builtModules(root: string): Plugin {
	return {
		name: 'built-modules',
		setup({ onResolve, onLoad }) {
			onResolve({ filter: /^dossier:/ }, ({ path: name }) => ({ path: name, namespace: 'dossier' }));
			onLoad({ filter: /^dossier:schema$/, namespace: 'dossier' }, async () => ({
				contents: await schemaModule(path.join(root, 'schemas', 'dossier.schema.json')), resolveDir: root,
			}));
			onLoad({ filter: /^dossier:bundled$/, namespace: 'dossier' }, async () => ({
				contents: `export const bundledDossiers = ${JSON.stringify(await compiledNames(path.join(root, 'dossiers')))};`,
			}));
		},
	};
}
