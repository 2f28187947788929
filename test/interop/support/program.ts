import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

/** The output, error output and exit status of a program. */
export interface ProgramResult {
	readonly output: string;
	readonly complaints: string;
	readonly status: number | null;
}

/** A generous timeout in milliseconds, for busy machines. */
const TIMEOUT = 120_000;

/**
 * Defines a test that needs a program, such as `pandoc` or `python3 -m docutils`. If it is not installed, the test is skipped, and its
 * title says why.
 */
export function itWith(program: string, title: string, test: () => void | Promise<void>): void {
	itUnless(isInstalled(program) ? undefined : `${program} is not installed`, title, test);
}

/** Defines a test that is skipped if something it needs is missing. The title of a skipped test says what. */
export function itUnless(missing: string | undefined, title: string, test: () => void | Promise<void>): void {
	if (missing === undefined) {
		it(title, test).timeout(TIMEOUT);
	} else {
		it.skip(`${title} (${missing})`, test);
	}
}

/** Runs a program with some input and waits for its end. */
export function run(program: string, args: readonly string[], input = ''): ProgramResult {
	const { stdout, stderr, status, error } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 64_000_000 });
	if (error) {
		throw error;
	}
	return { output: stdout, complaints: stderr, status };
}

/** Calls a function with the path of a temporary file. */
export function withFile<T>(name: string, text: string, use: (file: string) => T): T {
	const folder = mkdtempSync(path.join(tmpdir(), 'dossier-interop-'));
	try {
		const file = path.join(folder, name);
		writeFileSync(file, text);
		return use(file);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const installed = new Map<string, boolean>();

/** Checks whether a program can be run. Its answer to `--version` is kept. */
export function isInstalled(program: string): boolean {
	const [command = '', ...args] = program.split(' ');
	const is = installed.get(program) ?? spawnSync(command, [...args, '--version'], { stdio: 'ignore' }).status === 0;
	installed.set(program, is);
	return is;
}
