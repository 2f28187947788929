import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** The help text of `npm test --`. */
export const usage = `npm test runs every check. The last line is the total.

  --only NAME     one section, or a group such as "host"; may be given again for more
  --grep TEXT     only tests whose titles match
  --changed[=REV] only tests that a change can affect: everything since REV, or since the branch left main
  --thorough      more random input, all proofs again, and the pictures; for a nightly run
  --pictures      saves pictures of what the page and UI tests show, for people to look at
  --repeat N      the whole run N times; then a table of what failed how often
  --load          beside a load on every core
  --seed N        determines the order of files and the random input; by default the commit determines the order
  --jobs N        how many tasks run at the same time; by default as many as there are cores
  --trace         records every step of UI tests, and keeps the recordings of those that fail
  --coverage      measure which lines of src the tests in Node run
  --keep-times    saves how long each task took, for the order and the estimates of later runs
  --help          this text`;

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
