import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { benchInHost } from '../test/bench/inHost';
import type { coreReport } from '../test/bench/coreReport';

const STARTS = 5;

/** Prints the measurements of docs/benchmarks.md as the rows of its tables. */
async function main(): Promise<void> {
	execFileSync(process.execPath, ['--import', 'tsx', 'esbuild.mjs'], { stdio: 'inherit' });

	(await coreBundle()).forEach(line => console.log(line));

	for (const version of ['oldest', 'newest'] as const) {
		const values = await benchInHost(version, STARTS);
		console.log(`\nIn the extension host of the ${version} VS Code (median of ${STARTS} starts)\n`);
		printRatios(values, 'emptyExtension', ['emptyExtension', 'dossier', 'markdown']);
		printRatios(values, 'noProvider', ['noProvider', 'smallDraft', 'smallDraftNothingThere', 'megabyteDraft', 'firstInMegabyte']);
	}

	console.log('\nSizes\n');
	for (const file of ['dist/extension.js', 'dist/webview/preview.js', 'dist/dossiers/cop10-belgium.dossier.json']) {
		const { size } = await stat(file);
		console.log(`| ${file} | ${kilobytes(size)} | ${kilobytes(gzipSync(await readFile(file)).length)} compressed |`);
	}
}

/** The core is measured as it ships, bundled: what tsx makes of an import costs a tight loop a multiple. */
async function coreBundle(): ReturnType<typeof coreReport> {
	const outfile = path.resolve('out', 'bench', 'core.mjs');
	await build({
		entryPoints: ['test/bench/coreReport.ts'],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
		logLevel: 'warning',
	});
	const bundle = await import(pathToFileURL(outfile).href) as { coreReport: typeof coreReport };
	return bundle.coreReport();
}

function printRatios(values: Readonly<Record<string, number>>, base: string, names: readonly string[]): void {
	for (const name of names) {
		const value = values[name] ?? NaN;
		console.log(`| ${name} | ${value.toFixed(2)} ms | ${(value / (values[base] ?? NaN)).toFixed(2)} |`);
	}
	console.log();
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
