/** Why a test failed. */
export interface Failure {
	readonly message: string;
	readonly stack: string;
}

/** How one test, or one hook that failed, came out. */
export interface HostTestResult {
	/** Name of the test file; empty if mocha does not know. */
	readonly file: string;
	/** Titles of the suites and of the test. */
	readonly title: string;
	readonly state: 'passed' | 'failed' | 'pending';
	/** Milliseconds. */
	readonly duration: number;
	readonly error?: Failure;
}

/** What starts the line of a result on the console; JSON follows. */
export const resultMark = '##dossier-test ';

/** The line that says that all tests have run. Its absence means that the host ended before. */
export const endMark = '##dossier-tests-end';

// VS Code shortens what is printed to the console; a cut line would not be JSON.
const longest = 20_000;

/** Prints a result as one line. */
export function printResult(result: HostTestResult): void {
	const { error } = result;
	const short = error && { message: error.message.slice(0, longest), stack: error.stack.slice(0, longest) };
	console.log(resultMark + JSON.stringify({ ...result, error: short }));
}

/** Prints the line that ends the results. */
export function printEnd(): void {
	console.log(endMark);
}
