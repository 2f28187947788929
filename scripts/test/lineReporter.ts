import { reporters, Runner } from 'mocha';
import { printEnd, printResult, type Failure } from '../../test/host/run/lines';

/** A Mocha reporter that prints a line of JSON for each test when it ends. */
export class LineReporter extends reporters.Base {
	constructor(runner: Runner, options?: Mocha.MochaOptions) {
		super(runner, options);
		const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING } = Runner.constants;
		const print = (state: 'passed' | 'failed' | 'pending', test: Mocha.Runnable, error?: Failure) => printResult({
			file: test.file ?? '', title: test.titlePath().join(' › '), state, duration: test.duration ?? 0, ...(error && { error }),
		});
		runner.on(EVENT_TEST_PASS, test => print('passed', test));
		runner.on(EVENT_TEST_PENDING, test => print('pending', test));
		runner.on(EVENT_TEST_FAIL, (test, error: Error) => print('failed', test, { message: error.message, stack: error.stack ?? '' }));
		runner.on(EVENT_RUN_END, printEnd);
	}
}
