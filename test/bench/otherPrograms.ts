import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { installedPackages } from './installedPackages';
import { writeSubjectFiles } from './subjectFiles';

const FILES = 1000;
const SIZE = 10_000;

/** The versions for Node 20. They are installed in the cache folder, since the repository does not depend on them. */
const PACKAGES = ['cspell@9.8.0', 'textlint@15.8.0', 'textlint-rule-terminology@5.2.16'];

/** How long a program took for all files, in seconds; processor time is that of all its threads. */
export interface ProgramTime {
	readonly name: string;
	readonly wall: number;
	readonly processor: number;
}

/**
 * Checks the same generated files with Dossier, cSpell and textlint, one after another. Needs bash, and a build. The first is Dossier with
 * one thread, as the others have.
 */
export async function* benchOtherPrograms(): AsyncGenerator<ProgramTime> {
	const modules = await installedPackages('programs-1', PACKAGES);
	const folder = await mkdtemp(path.join(tmpdir(), 'dossier-bench-'));
	try {
		await writeSubjectFiles(folder, FILES, SIZE);
		const config = path.join(folder, '.textlintrc.json');
		await writeFile(config, JSON.stringify({ rules: { terminology: true } }));
		const dossier = path.resolve('dist', 'cli.js');
		yield timed(folder, 'Dossier, one thread', [dossier, 'check', '.', '--threads', '1']);
		yield timed(folder, 'cSpell', [path.join(modules, 'cspell', 'bin.mjs'), 'lint', '--no-progress', '*.md']);
		// It finds its rules from the current folder.
		yield timed(path.dirname(modules), 'textlint with terminology', [
			path.join(modules, 'textlint', 'bin', 'textlint.js'),
			'--config',
			config,
			path.join(folder, '*.md'),
		]);
		yield timed(folder, 'Dossier', [dossier, 'check', '.']);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The programs exit with 1 if they find something; a file that cannot be checked is 2. */
const FOUND: ReadonlySet<number | null> = new Set([0, 1]);

/** The shell tells the processor time of a program, which Node does not. */
function timed(folder: string, name: string, args: readonly string[]): ProgramTime {
	const start = performance.now();
	const { status, stderr } = spawnSync(
		'bash',
		['-c', 'TIMEFORMAT="times %U %S"; time "$@" >/dev/null', 'bash', process.execPath, ...args],
		{ cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
	);
	const wall = (performance.now() - start) / 1000;
	const [, user = '', system = ''] = /times ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
	if (!FOUND.has(status) || user === '') {
		throw new Error(`${name} failed: ${stderr.slice(-1000)}`);
	}
	return { name, wall, processor: Number(user) + Number(system) };
}
