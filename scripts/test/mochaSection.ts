import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { runToEnd } from '../../test/support/host/runCommand';
import { makeTemporaryFolder } from '../../test/support/host/temporaryFolder';
import type { Section, SectionResult } from './section';

/** Which tests a section runs. */
export interface MochaSectionOptions extends Omit<Section, 'run'> {
	/** The folder whose `*.test.ts` files, at any depth, are the tests. */
	readonly folder: string;
	/** Milliseconds for one test. */
	readonly timeout: number;
	/** Run only tests whose title matches. */
	readonly grep: string | undefined;
}

/** What mocha's JSON reporter writes, as far as it is read here. */
export interface MochaReport {
	readonly tests: readonly MochaTest[];
	readonly passes: readonly MochaTest[];
	readonly failures: readonly MochaTest[];
	readonly pending: readonly MochaTest[];
}

export interface MochaTest {
	readonly fullTitle: string;
	readonly file: string | null;
	readonly err: { readonly message?: string; readonly stack?: string };
}

/** A section that runs test files in Node. A file that ran no test is a failure, unless a filter is on. */
export function mochaSection(options: MochaSectionOptions): Section {
	return { ...options, run: () => runMocha(options) };
}

async function runMocha({ folder, timeout, grep }: MochaSectionOptions): Promise<SectionResult> {
	const files = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.test.ts')).map(name => path.join(folder, name));
	if (files.length === 0) {
		throw new Error(`There is no test file in ${folder}.`);
	}
	const temporary = await makeTemporaryFolder('mocha');
	const reportFile = path.join(temporary.path, 'report.json');
	try {
		// It exits with the number of failures: the report tells more.
		const { output: printed } = await runToEnd({
			file: process.execPath,
			args: [
				...['--import', 'tsx', path.join('node_modules', 'mocha', 'bin', 'mocha.js'), '--no-config', '--forbid-only'],
				...['--timeout', String(timeout), '--reporter', 'json', '--reporter-option', `output=${reportFile}`],
				...(grep === undefined ? [] : ['--grep', grep]),
				...files,
			],
		});
		const report = await readFile(reportFile, 'utf8').catch(() => undefined);
		if (report === undefined) {
			throw new Error(printed);
		}
		return resultOf(JSON.parse(report) as MochaReport, grep === undefined ? files : [], printed);
	} finally {
		await temporary.dispose();
	}
}

/** The result of a section from mocha's report; each of the files must have run a test. */
export function resultOf({ tests, passes, failures, pending }: MochaReport, files: readonly string[], printed: string): SectionResult {
	const ran = new Set(tests.map(({ file }) => file && path.resolve(file)));
	const idle = files.filter(file => !ran.has(path.resolve(file)));
	return {
		passed: passes.length,
		failed: failures.length + idle.length,
		skipped: pending.length,
		notes: [
			...idle.map(file => `✗ ${file} ran no test.`),
			...failures.map(({ fullTitle, err }) => `✗ ${fullTitle}\n${err.stack ?? err.message ?? ''}`),
			...pending.map(({ fullTitle }) => `skipped: ${fullTitle}`),
			...(failures.length > 0 && printed.trim() !== '' ? [`Printed meanwhile:\n${printed}`] : []),
		],
	};
}
