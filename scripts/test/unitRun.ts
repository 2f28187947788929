import { parseArgs } from 'node:util';
import Mocha from 'mocha';

/** A test file in the bundle. Loading it registers its suites. */
export interface UnitTestFile {
	/** The path of its source. */
	readonly file: string;
	load(): Promise<unknown>;
}

/** Runs the test files of a bundle as the command line says and writes mocha's JSON report. Sets the exit code. */
export async function runUnitTests(testFiles: readonly UnitTestFile[]): Promise<void> {
	const { values } = parseArgs({ options: { timeout: { type: 'string' }, report: { type: 'string' }, grep: { type: 'string' } } });
	const mocha = new Mocha({
		ui: 'bdd',
		forbidOnly: true,
		timeout: Number(values.timeout),
		reporter: 'json',
		reporterOptions: { output: values.report },
		...(values.grep !== undefined && { grep: values.grep }),
	});
	for (const { file, load } of testFiles) {
		// Mocha takes the file of a test from this event, which it emits itself when it loads files.
		mocha.suite.emit('pre-require', globalThis, file, mocha);
		await load();
	}
	mocha.run(failures => {
		process.exitCode = failures > 0 ? 1 : 0;
	});
}
