import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { exitOnSignals } from '../test/support/host/process/exitOnSignals';
import { startOwnedProcess } from '../test/support/host/process/ownedProcess';
import { coverageReport, measureCoverage } from './test/coverage';
import { keepDurations, readDurations } from './test/durations';
import { readOptions, usage, type TestOptions } from './test/options';
import { Progress } from './test/progress';
import { failureTable, type RepeatedRun } from './test/repeat';
import { isFailure, schedule } from './test/schedule';
import { allSections, selectSections, type SectionsOptions } from './test/sections/sections';
import { affectedBy, changedFiles } from './test/selection/changed';
import { readImportGraph } from './test/selection/importGraph';
import { testFilesIn } from './test/testFiles';

const root = path.join(import.meta.dirname, '..');

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (options.help) {
		console.log(`${usage}\n\nSections: ${allSections(root, { ...options, isWanted: () => true }).map(({ name }) => name).join(', ')}`);
		return;
	}
	exitOnSignals();
	process.chdir(root);
	// Environment variables that the programs of the sections read.
	Object.assign(process.env, {
		...(options.thorough && { DOSSIER_TEST_THOROUGH: '1' }),
		...(options.pictures && { DOSSIER_TEST_PICTURES: '1' }),
		...(options.trace && { DOSSIER_TEST_TRACE: '1' }),
	});
	if (options.coverage) {
		await measureCoverage();
	}
	const load = options.load ? startLoad() : undefined;
	const runs: RepeatedRun[] = [];
	for (let index = 0; index < options.repeat; index++) {
		runs.push(await run({ ...options, seed: options.seed + index }));
	}
	await load?.dispose();
	if (runs.length > 1) {
		console.log(`\n${failureTable(runs)}`);
	}
	if (options.coverage) {
		console.log(`\n${await coverageReport()}`);
	}
	finish(runs);
}

async function run(options: TestOptions): Promise<RepeatedRun> {
	const began = performance.now();
	const { seed, seedsInput, jobs: width } = options;
	if (seedsInput) {
		process.env['DOSSIER_TEST_SEED'] = String(seed);
	}
	console.log(`Seed ${seed}, ${width} at once.`);
	const all = allSections(root, { ...options, isWanted: await wantedFiles(options) });
	const sections = selectSections(all, options);
	const durations = await readDurations();
	const progress = new Progress({ sections, durations, width, print: console.log });
	const outcomes = await schedule(sections, { width, seed, durations, watcher: progress });
	progress.end();
	if (options.keepTimes) {
		await keepDurations(progress.measured, all.flatMap(({ tasks }) => tasks.map(({ name }) => name)));
	}
	return { seed, seconds: (performance.now() - began) / 1000, outcomes };
}

/** Returns a filter for test files: all of them, or those affected by changes. */
async function wantedFiles({ changed }: TestOptions): Promise<SectionsOptions['isWanted']> {
	if (changed === undefined) {
		return () => true;
	}
	const files = changedFiles(changed);
	console.log(`${files.length} files changed.`);
	const relative = (file: string) => path.relative(root, file).replaceAll(path.sep, '/');
	const isAffected = affectedBy(files, await readImportGraph(root, testFilesIn(path.join(root, 'test')).map(relative)));
	return (section, file) => isAffected(section, relative(file));
}

/** Prints the total of all runs and sets the exit code. */
function finish(runs: readonly RepeatedRun[]): void {
	const outcomes = runs.flatMap(run => run.outcomes);
	const results = outcomes.flatMap(outcome => outcome.results);
	const passed = results.reduce((sum, result) => sum + result.passed, 0);
	const failed = results.reduce((sum, { failures }) => sum + failures.length, 0);
	const skipped = results.reduce((sum, result) => sum + result.skipped.length, 0);
	console.log(`\n${runs.map(({ seconds }) => `${seconds.toFixed(0)} s`).join(', ')}${skipped > 0 ? `; ${skipped} skipped` : ''}`);
	// Scripts parse the last line, so its format must not change.
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exitCode = outcomes.some(isFailure) || passed === 0 ? 1 : 0;
}

/** Keeps every CPU core busy until disposed. */
function startLoad(): { dispose(): Promise<void> } {
	const processes = Array.from({ length: availableParallelism() }, () =>
		startOwnedProcess({ file: process.execPath, args: ['-e', 'for (;;);'] }),
	);
	return {
		async dispose() {
			await Promise.all(processes.map(({ dispose }) => dispose()));
		},
	};
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
