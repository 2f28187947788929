import { execFileSync } from 'node:child_process';

/**
 * The paths of the files that differ from a revision, in commits since or not yet committed, and of those that git does
 * not know yet. Without a revision: since the branch left `main`. Throws with git's words if it does not know the revision.
 */
export function changedFiles(revision: string): readonly string[] {
	const base = revision === '' ? git('merge-base', 'HEAD', 'main')[0] ?? 'HEAD' : revision;
	return [...new Set([...git('diff', '--name-only', '--no-renames', base, '--'), ...git('ls-files', '--others', '--exclude-standard')])];
}

function git(...args: readonly string[]): readonly string[] {
	return execFileSync('git', ['-c', 'core.quotePath=false', ...args], { encoding: 'utf8' }).split('\n').filter(line => line !== '');
}
