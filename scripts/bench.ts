import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { benchInHost } from '../test/bench/inHost';
import { benchDoubling, benchEdit } from '../test/bench/prose';
import { benchScan } from '../test/bench/scan';

const STARTS = 5;

/** Prints the measurements of docs/benchmarks.md as the rows of its tables. */
async function main(): Promise<void> {
	execFileSync(process.execPath, ['--import', 'tsx', 'esbuild.mjs'], { stdio: 'inherit' });

	console.log('\nA draft of one million characters (median of 15 rounds; ratio to the baseline of the same round)\n');
	for (const { name, median, ratio } of await benchScan()) {
		console.log(`| ${name} | ${median.toFixed(2)} ms | ${ratio.toFixed(2)} |`);
	}

	console.log('\nAn edit in such a draft (median of 9 rounds)\n');
	for (const { name, median, ratio } of await benchEdit()) {
		console.log(`| ${name} | ${median.toFixed(2)} ms | ${ratio.toFixed(4)} |`);
	}

	console.log('\nTwice the text, at worst (2 is linear, 4 the square)\n');
	for (const { language, worst, ratio } of benchDoubling()) {
		console.log(`| ${language} | ${JSON.stringify(worst)} | ${ratio.toFixed(2)} |`);
	}

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
