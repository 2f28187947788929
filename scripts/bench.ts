import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { coreReport } from '../test/bench/coreReport';
import { gateRow, gatesOf } from '../test/bench/gates';
import { benchBlocks, benchInHost } from '../test/bench/inHost';
import { measureBuildSteps } from '../test/bench/loading';
import { benchOtherPrograms } from '../test/bench/otherPrograms';
import { measureGates } from '../test/bench/runJobs';

const STARTS = 5;
const PROCESSES = 3;

const PARTS = {
	gates: printGates,
	loading: printLoading,
	core: async () => (await coreBundle()).forEach(line => console.log(line)),
	hosts: printHosts,
	programs: printPrograms,
	sizes: printSizes,
};

type Part = keyof typeof PARTS;

const USAGE = [
	'npm run bench -- [PART…]',
	'Prints the measurements of docs/benchmarks.md as rows of its tables, or only some parts of them:',
	'  gates     the gates, each in processes of its own',
	'  loading   the bundles, built without one of the steps of the build',
	'  core      everything else in core, in one process',
	'  hosts     activation, hovers, lists and blocks in the oldest and the newest VS Code',
	'  programs  the command line beside other programs, which are installed from npm',
	'  sizes     the bundles',
].join('\n');

/** Prints the parts that the command line names, all without any. Measures nothing if it names something else. */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
	if (values.help) {
		console.log(USAGE);
		return;
	}
	const unknown = positionals.filter(name => !isPart(name));
	if (unknown.length > 0) {
		console.error(`There is no part ${unknown.join(', ')}.\n${USAGE}`);
		process.exitCode = 1;
		return;
	}
	execFileSync(process.execPath, ['--import', 'tsx', 'esbuild.mjs'], { stdio: 'inherit' });
	const named = positionals.filter(isPart);
	for (const part of named.length > 0 ? named : Object.keys(PARTS).filter(isPart)) {
		await PARTS[part]();
	}
}

function isPart(name: string): name is Part {
	return Object.hasOwn(PARTS, name);
}

async function printLoading(): Promise<void> {
	console.log('\nLoading the bundles, built without one step (medians of 15 processes)\n');
	for (const times of await measureBuildSteps()) {
		const rows = Object.keys(times);
		printRatios(times, rows[0] ?? '', rows);
	}
}

async function printGates(): Promise<void> {
	const measured = await measureGates(PROCESSES, line => console.log(line));
	console.log(`\nGates (medians of ${PROCESSES} processes; the largest index in one)\n`);
	gatesOf(measured).map(gateRow).forEach(row => console.log(row));
	console.log('\nWhat was measured, in milliseconds and bytes\n');
	for (const [labels, values] of measured.labels) {
		printValues(`${labels.toLocaleString('en')} labels`, values);
	}
	printValues('Markdown', measured.markdown);
	printValues('citations', measured.citations);
	printValues('compiled', measured.compiled);
	printValues('Contextive', measured.contextive);
	printValues('slices', measured.slices);
	printValues('editing', measured.editing);
	printValues('fresh processes', measured.fresh);
	printValues('completion', measured.completion);
	printValues('equality', measured.equal);
	printValues('loading', measured.loading);
}

/** Prints what was measured inside VS Code. */
async function printHosts(): Promise<void> {
	for (const version of ['oldest', 'newest'] as const) {
		const values = await benchInHost(version, STARTS);
		console.log(`\nIn the extension host of the ${version} VS Code (median of ${STARTS} starts)\n`);
		printRatios(values, 'emptyExtension', ['emptyExtension', 'dossier', 'markdown']);
		printRatios(values, 'noProvider', ['noProvider', 'smallDraft', 'smallDraftNothingThere', 'megabyteDraft', 'firstInMegabyte']);
		printRatios(values, 'nativeOpen', ['nativeOpen', 'ourIndex', 'ourOpen']);
		printRatios(values, 'nativeType', ['nativeType', 'ourType']);
	}

	console.log('\nLongest blocks of the extension host with 100,000 labels and a draft of one million characters\n');
	printRatios(await benchBlocks('newest', PROCESSES), 'unserved', ['unserved', 'reading', 'firstHover', 'typing', 'highlights']);
}

async function printSizes(): Promise<void> {
	console.log('\nSizes\n');
	for (const file of [
		'dist/extension.js',
		'dist/core.js',
		'dist/exchange.js',
		'dist/web/extension.js',
		'dist/webview/preview.js',
		'dist/dossiers/cop10-belgium.dossier.json',
	]) {
		const { size } = await stat(file);
		console.log(`| ${file} | ${kilobytes(size)} | ${kilobytes(gzipSync(await readFile(file)).length)} compressed |`);
	}
}

/** Measures the core as a bundle, the way it ships: the imports that tsx generates make tight loops several times slower. */
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

async function printPrograms(): Promise<void> {
	console.log('\nChecking 1,000 Markdown files of 10 kB from the command line\n');
	let own: number | undefined;
	for await (const { name, wall, processor } of benchOtherPrograms()) {
		own ??= processor;
		console.log(`| ${name} | ${wall.toFixed(1)} s | ${processor.toFixed(1)} s | ${(processor / own).toFixed(1)} |`);
	}
}

function printValues(name: string, values: Readonly<Record<string, number>>): void {
	console.log(
		`| ${name} | ${Object.entries(values)
			.map(([key, value]) => `${key} ${value < 1 ? value.toPrecision(2) : value.toFixed(1)}`)
			.join(', ')} |`,
	);
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
