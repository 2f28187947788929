import { globPattern, type GlobPattern } from './globPattern';

/** The name of the file that lists which files are not checked, in the syntax of `.gitignore`. */
export const IGNORE_FILE = '.dossierignore';

interface Rule {
	readonly pattern: GlobPattern;
	readonly isNegated: boolean;
	readonly foldersOnly: boolean;
}

/**
 * Returns a function that tells whether a path relative to the file, with slashes, is ignored. As in Git, the last rule that matches the
 * path or a folder of it decides.
 */
export function ignoreRules(text: string): (path: string) => boolean {
	const rules = text.split(/\r?\n/).flatMap(ruleOf);
	return path => {
		const parts = path.split('/');
		// A file in an ignored folder cannot be included again.
		return parts.some((_, index) => isIgnored(rules, parts.slice(0, index + 1).join('/'), index < parts.length - 1));
	};
}

function isIgnored(rules: readonly Rule[], path: string, isFolder: boolean): boolean {
	const last = rules.findLast(({ pattern, foldersOnly }) => (isFolder || !foldersOnly) && pattern.matches(path));
	return last !== undefined && !last.isNegated;
}

function ruleOf(line: string): readonly Rule[] {
	const text = line.endsWith('\\ ') ? line : line.trimEnd();
	if (text === '' || text.startsWith('#')) {
		return [];
	}
	const isNegated = text.startsWith('!');
	const glob = text.slice(isNegated ? 1 : 0).replace(/^\\(?=[#!])/, '');
	const foldersOnly = glob.endsWith('/');
	const bare = foldersOnly ? glob.slice(0, -1) : glob;
	const isAnchored = bare.includes('/');
	const pattern = globPattern(`${isAnchored ? '' : '**/'}${bare.replace(/^\//, '')}`, 'backslash');
	return [{ pattern, isNegated, foldersOnly }];
}
