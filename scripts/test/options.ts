import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** The help text of `npm test --`. */
export const usage = `npm test: runs all checks. The last line of its output is the total.

  --only NAME     runs one section, or a group such as "host"; may be repeated
  --grep TEXT     runs only tests whose titles match
  --changed[=REV] runs only tests that changes can affect: all changes since REV, or since the branch left main
  --thorough      uses more random input, repeats all proofs and takes the pictures; for a nightly run
  --pictures      saves pictures of what the page and UI tests show, for people to look at
  --repeat N      repeats the whole run N times, and prints a table of the failures and their counts
  --load          keeps every core busy meanwhile
  --seed N        determines the order of files and the random input; by default the commit determines the order
  --jobs N        runs at most N tasks at the same time; by default one for each core
  --trace         records every step of UI tests, and keeps the recordings of those that fail
  --coverage      measures which lines of src run in the tests in Node
  --keep-times    saves the duration of each task, for the order and the estimates of later runs
  --help          prints this text`;

/** The parsed options of a run. */
export interface TestOptions {
	readonly only: readonly string[];
	readonly grep: string | undefined;
	/** The revision to compare with for `--changed`; empty for the merge base with `main`; `undefined` to run everything. */
	readonly changed: string | undefined;
	readonly thorough: boolean;
	/** Whether to save pictures: if requested, in a thorough run, and if the section that takes those of the README is named. */
	readonly pictures: boolean;
	readonly repeat: number;
	readonly load: boolean;
	/** Determines the order of files. */
	readonly seed: number;
	/** Whether the seed also determines random input. Otherwise tests use fixed seeds. */
	readonly seedsInput: boolean;
	readonly jobs: number;
	readonly trace: boolean;
	readonly coverage: boolean;
	readonly keepTimes: boolean;
	readonly help: boolean;
}

/** Parses the arguments of a run. Throws with a message for the user if they are invalid. */
export function readOptions(args: readonly string[]): TestOptions {
	const { values } = parseArgs({
		// `parseArgs` does not support options with an optional value.
		args: args.map(arg => (arg === '--changed' ? '--changed=' : arg)),
		options: {
			only: { type: 'string', multiple: true, default: [] },
			grep: { type: 'string' },
			changed: { type: 'string' },
			thorough: { type: 'boolean', default: false },
			pictures: { type: 'boolean', default: false },
			repeat: { type: 'string', default: '1' },
			load: { type: 'boolean', default: false },
			seed: { type: 'string' },
			jobs: { type: 'string' },
			trace: { type: 'boolean', default: false },
			coverage: { type: 'boolean', default: false },
			'keep-times': { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const { only, grep, changed, thorough, load, trace, coverage, help } = values;
	return {
		...{ only, grep, changed, thorough, load, trace, coverage, help },
		pictures: values.pictures || thorough || only.includes('pictures'),
		repeat: wholeNumber('--repeat', values.repeat),
		seed: values.seed === undefined ? seedOfCommit() : wholeNumber('--seed', values.seed),
		seedsInput: values.seed !== undefined,
		jobs: values.jobs === undefined ? availableParallelism() : wholeNumber('--jobs', values.jobs),
		keepTimes: values['keep-times'],
	};
}

function wholeNumber(name: string, text: string): number {
	const number = Number(text);
	if (!Number.isSafeInteger(number) || number < 1) {
		throw new Error(`${name} takes a whole number of at least 1, not "${text}".`);
	}
	return number;
}

/** Returns a seed derived from the current commit: reproducible, and different for each commit. */
function seedOfCommit(): number {
	return Number.parseInt(execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], { encoding: 'utf8' }), 16);
}
