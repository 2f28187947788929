import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { endMark, resultMark, type HostTestResult } from '../../test/host/run/lines';
import { startOwnedProcess } from '../../test/support/host/process/ownedProcess';
import { nodeOptions } from './nodeOptions';
import type { Failure, Task, TaskContext, TaskResult } from './sections/section';

/** A process that runs tests and reports each on a line, in the format of `lineReporter.ts`. */
export interface TestProcessOptions {
	readonly name: string;
	/** The absolute paths of the test files. Without `grep`, each must run at least one test. */
	readonly files: readonly string[];
	/** Creates Node's arguments when the task starts. */
	readonly args: () => readonly string[] | Promise<readonly string[]>;
	/** Runs only tests whose title matches; files without matches are then allowed. */
	readonly grep: string | undefined;
}

/** The options of a Mocha process. */
export interface MochaTaskOptions extends Omit<TestProcessOptions, 'args'> {
	/** The timeout of a test in milliseconds. */
	readonly timeout: number;
}

/** A process without output for this long, in milliseconds, is considered hung. Every test must be shorter. */
const MAX_SILENCE = 600_000;

/** Creates a task that runs test files with Mocha, in the given order. */
export function mochaTask(options: MochaTaskOptions): Task {
	const { files, timeout, grep } = options;
	return testProcessTask({
		...options,
		args: () => [
			...['--import', 'tsx', path.join(import.meta.dirname, 'mochaRun.ts'), '--timeout', String(timeout)],
			...(grep === undefined ? [] : ['--grep', grep]),
			...files,
		],
	});
}

/** Creates a task that runs tests in a separate Node process. */
export function testProcessTask(options: TestProcessOptions): Task {
	return { name: options.name, run: context => runProcess(options, context) };
}

async function runProcess(options: TestProcessOptions, context: TaskContext): Promise<TaskResult> {
	const { files, args, grep } = options;
	const { child, dispose } = startOwnedProcess({
		file: process.execPath, args: ['--enable-source-maps', ...nodeOptions(), ...await args()], env: process.env,
	});
	const results: HostTestResult[] = [];
	const printed: string[] = [];
	let complete = false;
	let silence: NodeJS.Timeout | undefined;
	const watchSilence = () => {
		clearTimeout(silence);
		silence = setTimeout(() => {
			printed.push(`Nothing was printed for ${MAX_SILENCE / 1000} s; the process was ended.`);
			void dispose();
		}, MAX_SILENCE);
	};
	const take = (line: string) => {
		watchSilence();
		const at = line.indexOf(resultMark);
		if (at >= 0) {
			results.push(JSON.parse(line.slice(at + resultMark.length)) as HostTestResult);
			context.onTest();
		} else if (line === endMark) {
			complete = true;
		} else if (line.trim() !== '') {
			printed.push(line);
		}
	};
	watchSilence();
	const ended = [child.stdout, child.stderr].map(stream => linesOf(stream, take));
	await Promise.all(ended);
	clearTimeout(silence);
	await dispose();
	return resultOf(results, { complete, printed, expected: grep === undefined ? files : [], task: options.name });
}

function linesOf(stream: NodeJS.ReadableStream, take: (line: string) => void): Promise<void> {
	return new Promise(resolve => createInterface({ input: stream }).on('line', take).on('close', resolve));
}

interface Circumstances {
	readonly complete: boolean;
	readonly printed: readonly string[];
	readonly expected: readonly string[];
	readonly task: string;
}

function resultOf(results: readonly HostTestResult[], { complete, printed, expected, task }: Circumstances): TaskResult {
	const ran = new Set(results.map(({ file }) => path.resolve(file)));
	const idle = complete ? expected.filter(file => !ran.has(path.resolve(file))) : [];
	const failures: Failure[] = [
		...results.flatMap(({ state, title, error }) =>
			state === 'failed' ? [{ title, detail: error?.stack || error?.message || '' }] : [],
		),
		...idle.map(file => ({ title: `${path.basename(file)} runs a test`, detail: `${file} ran no test.` })),
		...(complete ? [] : [{ title: `${task} runs to its end`, detail: 'It ended before all tests had run.' }]),
	];
	return {
		passed: results.filter(({ state }) => state === 'passed').length,
		failures,
		skipped: results.flatMap(({ state, title }) => (state === 'pending' ? [title] : [])),
		notes: failures.length > 0 && printed.length > 0 ? [`Printed by ${task}:\n${printed.join('\n')}`] : [],
	};
}
