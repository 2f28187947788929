import 'mocha/mocha.js';
import { config } from 'chai';
import { grep, testFiles } from 'dossier:host-tests';
import * as vscode from 'vscode';
import { printEnd, printResult, type Failure } from './lines';

// The list of test files is a module that the bundler writes (test/support/host/run/bundleTests.ts).

/** The time limit of a test, in milliseconds: many times what any needs, since the editor runs on the same machine. */
const TIME_LIMIT = 60_000;

/**
 * Called by VS Code inside the extension host: runs every test file and prints one line per test, which the test run reads. Rejects if
 * a test failed, or if none passed without a filter. Works wherever extensions run, including web workers.
 */
export async function run(): Promise<void> {
	// The explorer would be drawn again after each change of a file.
	await vscode.commands.executeCommand('workbench.action.closeSidebar');
	// Texts are not truncated: the reader of a failure cannot look at the values.
	config.truncateThreshold = 0;
	// The browser build of mocha does not need Node, but its global instance needs a page, so a new one is created.
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

/** Writes the coverage if this process measures it: it will be killed before it would do so by itself. */
function writeCoverage(): void {
	const { process } = globalThis as { process?: { getBuiltinModule?(name: 'node:v8'): { takeCoverage(): void } | undefined } };
	process?.getBuiltinModule?.('node:v8')?.takeCoverage();
}

/** A mocha reporter that prints nothing: `run` prints the results. */
class Silent extends Mocha.reporters.Base {}

function identify(test: Mocha.Runnable): { file: string; title: string } {
	return { file: test.file ?? '', title: test.titlePath().join(' › ') };
}

function failureOf(error: unknown): Failure {
	return error instanceof Error ? { message: error.message, stack: error.stack ?? '' } : { message: String(error), stack: '' };
}
