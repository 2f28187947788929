import { execFileSync } from 'node:child_process';

/**
 * Returns the paths of files that differ from a revision, committed or not, and of untracked files. An empty revision stands
 * for the merge base with `main`. Throws git's error message if the revision is unknown.
 */
export function changedFiles(revision: string): readonly string[] {
	const base = revision === '' ? git('merge-base', 'HEAD', 'main')[0] ?? 'HEAD' : revision;
	return [...new Set([...git('diff', '--name-only', '--no-renames', base, '--'), ...git('ls-files', '--others', '--exclude-standard')])];
}

function git(...args: readonly string[]): readonly string[] {
	return execFileSync('git', ['-c', 'core.quotePath=false', ...args], { encoding: 'utf8' }).split('\n').filter(line => line !== '');
}
