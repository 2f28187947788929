import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { runToEnd } from '../../test/support/host/runCommand';
import { makeTemporaryFolder } from '../../test/support/host/temporaryFolder';
import { compiledNames } from '../build/compileDossiers';
import { schemaModule } from '../build/schemaModule';
import { resultOf, type MochaReport } from './mochaSection';
import type { Section, SectionResult } from './section';

/** Which tests a section of unit tests runs. */
export interface UnitSectionOptions extends Omit<Section, 'run'> {
	/** The folders whose `*.test.ts` files, at any depth, are the tests. */
	readonly folders: readonly string[];
	/** Milliseconds for one test. */
	readonly timeout: number;
	/** Run only tests whose title matches. */
	readonly grep: string | undefined;
}

const root = path.join(import.meta.dirname, '..', '..');

/**
 * A section that runs test files in Node from one bundle, which loads much faster than file by file. In the bundle
 * `vscode` is the fake of `test/support/fakeVscode`. A file that ran no test is a failure, unless a filter is on.
 */
export function unitSection(options: UnitSectionOptions): Section {
	return { ...options, run: () => runBundle(options) };
}

async function runBundle({ name, folders, timeout, grep }: UnitSectionOptions): Promise<SectionResult> {
	const files = (await Promise.all(folders.map(testFilesIn))).flat();
	const bundle = path.join(root, 'out', 'tests', `${name.replaceAll(':', '-')}.cjs`);
	await bundleTests(files, bundle);
	const temporary = await makeTemporaryFolder('unit');
	const reportFile = path.join(temporary.path, 'report.json');
	try {
		const { end, output: printed } = await runToEnd({
			file: process.execPath,
			args: [
				...['--enable-source-maps', bundle, '--timeout', String(timeout), '--report', reportFile],
				...(grep === undefined ? [] : ['--grep', grep]),
			],
			cwd: root,
		});
		const report = await readFile(reportFile, 'utf8').then(text => JSON.parse(text) as MochaReport, () => undefined);
		// A crash after the report was written fails no test, so it must not go unnoticed.
		if (!report || (end !== 0 && report.failures.length === 0)) {
			throw new Error(`The tests ended with ${end}.\n${printed}`);
		}
		return resultOf(report, grep === undefined ? files : [], printed);
	} finally {
		await temporary.dispose();
	}
}

async function testFilesIn(folder: string): Promise<readonly string[]> {
	const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.test.ts')).sort();
	if (names.length === 0) {
		throw new Error(`There is no test file in ${folder}.`);
	}
	return names.map(name => path.join(folder, name));
}

async function bundleTests(files: readonly string[], outfile: string): Promise<void> {
	await build({
		stdin: { contents: entryFor(files), resolveDir: root, loader: 'ts' },
		outfile,
		bundle: true,
		// Packages are required as they are, and tests that read fixtures need Node.
		packages: 'external',
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		sourcemap: true,
		alias: { vscode: path.join(root, 'test', 'support', 'fakeVscode', 'vscode.ts') },
		plugins: [builtModules],
		logLevel: 'warning',
		// The fake has no more of the API than tests reach; a test that reaches further fails.
		logOverride: { 'import-is-undefined': 'silent' },
	});
}

function entryFor(files: readonly string[]): string {
	const list = files.map(file => `{ file: ${JSON.stringify(file)}, load: () => import(${JSON.stringify(file)}) }`);
	return `import { runUnitTests } from './scripts/test/unitRun';\nvoid runUnitTests([${list.join(',\n')}]);\n`;
}

/** The modules that the build makes, as the extension gets them. */
const builtModules: Plugin = {
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
