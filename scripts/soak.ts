import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { endMark, resultMark, type HostTestResult } from '../test/host/run/lines';
import { VARIABLES } from '../test/soak/support/run';
import { exitOnSignals } from '../test/support/host/process/exitOnSignals';
import { startOwnedProcess } from '../test/support/host/process/ownedProcess';

const root = path.join(import.meta.dirname, '..');
const USAGE = [
	'npm run soak -- [--minutes N] [--seed S] [--one-window] [--snapshots FOLDER] [--control]',
	'Simulates a user of the editor for N minutes (60), with random choices that depend on the seed. docs/reliability.md lists what is checked.',
	'--one-window reloads the window only once.',
	'--snapshots writes snapshots of the heap into a folder, for scripts/heapDifference.ts to compare.',
	'--control leaves out the code of the extension, to measure VS Code alone.',
].join('\n');

/** Runs a long random walk through the editor, and prints measurements and errors. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			minutes: { type: 'string', default: '60' },
			seed: { type: 'string' },
			snapshots: { type: 'string' },
			control: { type: 'boolean' },
			'one-window': { type: 'boolean' },
			help: { type: 'boolean' },
		},
	});
	if (values.help) {
		console.log(USAGE);
		return;
	}
	if (!(Number(values.minutes) > 0) || (values.seed !== undefined && !/^\d+$/.test(values.seed))) {
		throw new Error(`--minutes takes a number above 0, --seed a whole number.\n${USAGE}`);
	}
	exitOnSignals();
	process.chdir(root);
	execFileSync(process.execPath, ['--import', 'tsx', 'esbuild.mjs'], { stdio: 'inherit' });
	const seed = values.seed ?? String(Date.now() % 1_000_000);
	console.log(`Seed ${seed}, ${values.minutes} minutes. The same walk again: npm run soak -- --minutes ${values.minutes} --seed ${seed}`);
	const result = await walk({
		[VARIABLES.seed]: seed,
		[VARIABLES.minutes]: values.minutes,
		...(values.snapshots === undefined ? {} : { [VARIABLES.snapshots]: path.resolve(values.snapshots) }),
		...(values['one-window'] ? { [VARIABLES.oneWindow]: '' } : {}),
		...(values.control ? { [VARIABLES.control]: '' } : {}),
	});
	console.log(result?.state === 'passed' ? 'Nothing was wrong.' : (result?.error?.message ?? 'It ended before its end.'));
	process.exitCode = result?.state === 'passed' ? 0 : 1;
}

/** Runs the walk in a process of its own and forwards its output. Returns its result; `undefined` if the process failed. */
async function walk(environment: NodeJS.ProcessEnv): Promise<HostTestResult | undefined> {
	const limit = Number(environment[VARIABLES.minutes]) * 120_000 + 600_000;
	const { child, dispose } = startOwnedProcess({
		file: process.execPath,
		args: [
			'--enable-source-maps',
			'--import',
			'tsx',
			'scripts/test/mochaRun.ts',
			'--timeout',
			String(limit),
			path.resolve('test', 'soak', 'soak.test.ts'),
		],
		env: { ...process.env, ...environment },
	});
	let result: HostTestResult | undefined;
	child.stderr.on('data', chunk => process.stderr.write(chunk));
	for await (const line of createInterface({ input: child.stdout })) {
		const at = line.indexOf(resultMark);
		if (at >= 0) {
			result = JSON.parse(line.slice(at + resultMark.length)) as HostTestResult;
		} else if (line !== endMark) {
			console.log(line);
		}
	}
	await dispose();
	return result;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
