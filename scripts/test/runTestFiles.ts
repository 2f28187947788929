import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { testResources } from '../../test/support/host/sharedResources';
import { LineReporter } from './lineReporter';

/** A test file. Loading it registers its suites. */
export interface TestFile {
	/** The path of the source file. */
	readonly file: string;
	load(): Promise<unknown>;
}

/**
 * Runs test files in order and prints a line for each test. Supports Mocha's `--timeout` and `--grep`, passes other arguments
 * to `filesOf`, and sets the exit code. Disposes the shared resources after the last test.
 */
export async function runTestFiles(filesOf: (rest: readonly string[]) => readonly TestFile[]): Promise<void> {
	const { values, positionals } = parseArgs({
		options: { timeout: { type: 'string' }, grep: { type: 'string' } },
		allowPositionals: true,
	});
	const mocha = new Mocha({
		ui: 'bdd',
		forbidOnly: true,
		timeout: Number(values.timeout),
		reporter: LineReporter,
		...(values.grep !== undefined && { grep: values.grep }),
	});
	mocha.suite.afterAll('ends what the tests share', () => testResources.dispose());
	for (const { file, load } of filesOf(positionals)) {
		// Mocha emits this event when it loads files itself, and takes the file of each test from it.
		mocha.suite.emit('pre-require', globalThis, file, mocha);
		await load();
	}
	mocha.run(failures => {
		process.exitCode = failures > 0 ? 1 : 0;
	});
}
