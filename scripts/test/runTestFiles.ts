import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { LineReporter } from './lineReporter';

/** A test file. Loading it registers its suites. */
export interface TestFile {
	/** The path of its source. */
	readonly file: string;
	load(): Promise<unknown>;
}

/**
 * Runs test files in their order and prints a line for each test. `--timeout` and `--grep` on the command line mean
 * what they mean for mocha. Sets the exit code; what else is on the command line goes to `filesOf`.
 */
export async function runTestFiles(filesOf: (rest: readonly string[]) => readonly TestFile[]): Promise<void> {
	const { values, positionals } = parseArgs({ options: { timeout: { type: 'string' }, grep: { type: 'string' } }, allowPositionals: true });
	const mocha = new Mocha({
		ui: 'bdd',
		forbidOnly: true,
		timeout: Number(values.timeout),
		reporter: LineReporter,
		...(values.grep !== undefined && { grep: values.grep }),
	});
	for (const { file, load } of filesOf(positionals)) {
		// Mocha takes the file of a test from this event, which it emits itself when it loads files.
		mocha.suite.emit('pre-require', globalThis, file, mocha);
		await load();
	}
	mocha.run(failures => {
		process.exitCode = failures > 0 ? 1 : 0;
	});
}
