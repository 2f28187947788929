/** Why a test failed. */
export interface Failure {
	readonly message: string;
	readonly stack: string;
}

/** The result of one test, or of one hook that failed. */
export interface HostTestResult {
	/** The name of the test file; empty if mocha does not know it. */
	readonly file: string;
	/** The titles of the suites and of the test. */
	readonly title: string;
	readonly state: 'passed' | 'failed' | 'pending';
	/** In milliseconds. */
	readonly duration: number;
	readonly error?: Failure;
}

/** The prefix of a line with a result on the console, before the JSON. */
export const resultMark = '##dossier-test ';

/** The line printed when all tests have run. If it is missing, the host ended early. */
export const endMark = '##dossier-tests-end';

// VS Code truncates long console output, and a truncated line would not be valid JSON.
const longest = 20_000;

/** Prints a result on one line. */
export function printResult(result: HostTestResult): void {
	const { error } = result;
	const short = error && { message: error.message.slice(0, longest), stack: error.stack.slice(0, longest) };
	console.log(resultMark + JSON.stringify({ ...result, error: short }));
}

/** Prints the line after the last result. */
export function printEnd(): void {
	console.log(endMark);
}
