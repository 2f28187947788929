import 'mocha/mocha.js';
import { config } from 'chai';
import { grep, testFiles } from 'dossier:host-tests';
import { printEnd, printResult, type Failure } from './lines';

// The list of test files is a module that the bundler writes (test/support/host/bundleTests.ts).

/** Milliseconds for one test: many times what each needs, since a machine of few and slow cores runs an editor besides. */
const TIME_LIMIT = 60_000;

/**
 * What VS Code calls inside the extension host: runs every test file and prints one line per test for whoever
 * watches from outside. Rejects when a test failed, or when none passed although no filter is on. Works wherever
 * extensions run, a web worker included.
 */
export async function run(): Promise<void> {
	// Whoever reads of a failure cannot look for themselves: texts are told whole.
	config.truncateThreshold = 0;
	// The build for browsers needs nothing of Node; its ready-made instance needs a page, hence one of our own.
	const mocha = new Mocha({ ui: 'bdd', timeout: TIME_LIMIT, forbidOnly: true, reporter: Silent, ...(grep === '' ? {} : { grep }) });
	let failed = 0;
	for (const { file, load } of testFiles) {
		mocha.suite.emit('pre-require', globalThis, file, mocha);
		try {
			await load();
		} catch (error) {
			failed++;
			printResult({ file, title: 'loads', state: 'failed', duration: 0, error: failureOf(error) });
		}
	}
	let passed = 0;
	await new Promise<void>(resolve => {
		const runner = mocha.run(() => resolve());
		runner.on('pass', test => {
			passed++;
			printResult({ ...identify(test), state: 'passed', duration: test.duration ?? 0 });
		});
		runner.on('pending', test => printResult({ ...identify(test), state: 'pending', duration: 0 }));
		runner.on('fail', (test, error: unknown) => {
			failed++;
			printResult({ ...identify(test), state: 'failed', duration: test.duration ?? 0, error: failureOf(error) });
		});
	});
	writeCoverage();
	printEnd();
	if (failed > 0 || (passed === 0 && grep === '')) {
		throw new Error(failed > 0 ? `${failed} failed` : 'no test passed');
	}
}

/** Writes which lines have run, if this process measures that: it will be ended before it can do so by itself. */
function writeCoverage(): void {
	const { process } = globalThis as { process?: { getBuiltinModule?(name: 'node:v8'): { takeCoverage(): void } | undefined } };
	process?.getBuiltinModule?.('node:v8')?.takeCoverage();
}

/** Prints nothing: the lines are printed by `run`. */
class Silent extends Mocha.reporters.Base {}

function identify(test: Mocha.Runnable): { file: string; title: string } {
	return { file: test.file ?? '', title: test.titlePath().join(' › ') };
}

function failureOf(error: unknown): Failure {
	return error instanceof Error ? { message: error.message, stack: error.stack ?? '' } : { message: String(error), stack: '' };
}
