import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { promisify } from 'node:util';
import type { Values } from './jobs/values';
import { median } from './measure';

const run = promisify(execFile);

/**
 * Loads a bundle in a fresh process, with a stub for `vscode`, and prints the time it took in milliseconds. The stub is a
 * prototype, because bundles copy own properties of a module but keep its prototype.
 */
const LOAD = `
	const { Module } = require('node:module');
	const load = Module._load;
	const nothing = new Proxy(function () {}, { get: () => nothing, apply: () => nothing, construct: () => nothing });
	Module._load = (name, ...rest) => (name === 'vscode' ? Object.create(nothing) : load(name, ...rest));
	const start = performance.now();
	require(process.argv[1]);
	console.log(performance.now() - start);
`;
const PROCESSES = 15;

/** The build steps that make loading faster, by the names of their plug-ins for esbuild. */
const STEPS = ['split-core', 'lazy-imports', 'lazy-regular-expressions'];

/** Measures loading each bundle of the desktop, and starting Node, in milliseconds. */
export async function measureLoading(): Promise<Values> {
	return medians({ load: () => loadTime('dist/extension.js'), core: () => loadTime('dist/core.js'), node: startTime });
}

/** Measures loading the entry bundle and that of core as they ship, and built without each of the steps that make loading faster, in milliseconds. */
export async function measureBuildSteps(): Promise<readonly Values[]> {
	for (const step of STEPS) {
		await run(process.execPath, ['--import', 'tsx', 'esbuild.mjs'], { env: { ...process.env, DOSSIER_BENCH_WITHOUT: step } });
	}
	const without = (steps: readonly string[], file: string) => medians({
		[`${file}, all steps`]: () => loadTime(`dist/${file}`),
		...Object.fromEntries(steps.map(step => [`${file}, without ${step}`, () => loadTime(`out/bench/without-${step}/${file}`)])),
	});
	// Built without `split-core`, core has no file of its own.
	return [await without(STEPS, 'extension.js'), await without(STEPS.filter(step => step !== 'split-core'), 'core.js')];
}

async function medians(times: Readonly<Record<string, () => Promise<number>>>): Promise<Values> {
	const measured = new Map<string, number[]>(Object.keys(times).map(name => [name, []]));
	for (let round = 0; round < PROCESSES; round++) {
		for (const [name, time] of Object.entries(times)) {
			measured.get(name)?.push(await time());
		}
	}
	return Object.fromEntries([...measured].map(([name, values]) => [name, median(values)]));
}

async function loadTime(file: string): Promise<number> {
	return Number((await run(process.execPath, ['-e', LOAD, path.resolve(file)])).stdout);
}

async function startTime(): Promise<number> {
	const start = performance.now();
	await run(process.execPath, ['-e', '0']);
	return performance.now() - start;
}
