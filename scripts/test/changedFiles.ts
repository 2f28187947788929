import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Which changes to list. */
export interface ChangedFilesOptions {
	/** The folder of the repository. */
	readonly root: string;
	/** The revision to compare with; where the branch left `main` unless given. */
	readonly base?: string | undefined;
}

/**
 * The files that differ from a revision: committed, uncommitted or not yet known to git, deleted ones included. Paths are
 * relative to the root, with slashes, in order. Rejects where git does not know the revision.
 */
export async function changedFiles({ root, base }: ChangedFilesOptions): Promise<readonly string[]> {
	const git = async (...args: readonly string[]) => (await run('git', args, { cwd: root, maxBuffer: 64_000_000 })).stdout;
	const from = base ?? (await git('merge-base', 'HEAD', 'main')).trim();
	const [known, unknown] = await Promise.all([
		// A renamed file counts as one that is gone and one that is new.
		git('diff', '--name-only', '--no-renames', '--relative', '-z', from, '--'),
		git('ls-files', '--others', '--exclude-standard', '-z'),
	]);
	return [...new Set([known, unknown].flatMap(list => list.split('\0')).filter(path => path !== ''))].sort();
}
