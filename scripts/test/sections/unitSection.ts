import * as path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compiledNames } from '../../build/compileDossiers';
import { schemaModule } from '../../build/schemaModule';
import { changedSources, withPausesOfTests } from '../instrumented/pausesOfTests';
import { watchedAwaits } from '../instrumented/watchedAwaits';
import { testProcessTask } from '../testProcess';
import type { Section } from './section';

/** The options of a section of bundled tests. */
export interface UnitSectionOptions extends Pick<Section, 'needs' | 'onRequest'> {
	readonly name: string;
	/** The project folder. */
	readonly root: string;
	/** The test files in the order they run. */
	readonly files: readonly string[];
	/** Runs only tests whose title matches. */
	readonly grep: string | undefined;
	/**
	 * The number of processes among which the files are distributed; one by default. Files of a folder stay together, because they share
	 * what they set up.
	 */
	readonly processes?: number;
	/** Whether the pauses of the extension pass only while a test waits with `until`. Their time is real by default. */
	readonly pauses?: boolean;
	/** The time limit of a test in milliseconds; by default many times as long as the slowest unit test takes on two busy cores. */
	readonly limit?: number;
}

/**
 * Creates a section that runs test files in Node from one bundle, which loads much faster than separate files. In the bundle,
 * `vscode` is the fake of `test/support/fakeVscode`.
 */
export function unitSection({
	name,
	root,
	files,
	grep,
	limit = 120_000,
	needs = [],
	onRequest = false,
	processes = 1,
	pauses = false,
}: UnitSectionOptions): Section {
	const bundle = path.join(root, 'out', 'tests', `${name.replaceAll(':', '-')}.cjs`);
	let bundling: Promise<void> | undefined;
	const tasks = distribute(files, processes).map((own, index, { length }) => {
		const args = async () => {
			await (bundling ??= bundleTests(root, files, { outfile: bundle, pauses }));
			return [bundle, '--timeout', String(limit), ...(grep === undefined ? [] : ['--grep', grep]), ...own];
		};
		return testProcessTask({ name: length === 1 ? name : `${name}/${index + 1}`, files: own, args, grep });
	});
	return { name, needs, tasks, onRequest };
}

/** Distributes files in parts of similar size, none of them empty. Each part contains adjacent paths, in the given order. */
function distribute(files: readonly string[], parts: number): readonly (readonly string[])[] {
	const sorted = [...files].sort();
	const partOf = new Map(sorted.map((file, index) => [file, Math.floor(index * parts / sorted.length)]));
	return Array.from({ length: parts }, (_, part) => files.filter(file => partOf.get(file) === part)).filter(own => own.length > 0);
}

async function bundleTests(
	root: string,
	files: readonly string[],
	{ outfile, pauses }: { readonly outfile: string; readonly pauses: boolean },
): Promise<void> {
	const change = pauses ? withPausesOfTests(root) : (_file: string, text: string) => text;
	await build({
		stdin: { contents: entryFor(files), resolveDir: root, loader: 'ts' },
		outfile,
		bundle: true,
		// Packages are loaded with `require`, and tests that read fixtures need Node's modules.
		packages: 'external',
		format: 'cjs',
		platform: 'node',
		// For a version of Node, esbuild writes `new RegExp` for every expression with Unicode properties, which is compiled or looked up by
		// its source at each execution.
		target: 'es2022',
		sourcemap: true,
		// The sources are modules, which are always strict; in CommonJS, esbuild does not add the directive. Without it, functions box a
		// string that is their `this`, which copies it.
		banner: { js: '"use strict";' },
		alias: { vscode: path.join(root, 'test', 'support', 'fakeVscode', 'vscode.ts') },
		plugins: [builtModules(root), watchedAwaits(root, change), changedSources(root, change)],
		logLevel: 'warning',
		// The fake only implements the API that tests use; a missing export fails when it is used.
		logOverride: { 'import-is-undefined': 'silent' },
	});
}

function entryFor(files: readonly string[]): string {
	const list = files.map(file => `{ file: ${JSON.stringify(file)}, load: () => import(${JSON.stringify(file)}) }`);
	return [
		'import { runTestFiles } from \'./scripts/test/runTestFiles\';',
		`void runTestFiles(own => [${list.join(',\n')}].filter(({ file }) => own.includes(file)));`,
		'',
	].join('\n');
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
			onLoad({ filter: /^dossier:bundled$/, namespace: 'dossier' }, async () => {
				const names = await compiledNames(path.join(root, 'dossiers'));
				// Without a digest that fits, each dossier is checked.
				const bundled = JSON.stringify(names.map(name => ({ name, sha256: '', id: '', title: {} })));
				return { contents: `export const bundledDossiers = ${bundled};\nexport const optionalDossiers = [];` };
			});
		},
	};
}
