import { basename, dirname, relative, resolve } from 'node:path';
import { FILE_EXTENSIONS } from '../../../core/language/languages';
import type { Machine } from '../../command';
import { decoded, noneIfMissing } from '../../files/readText';
import { globPattern, isGlob } from './globPattern';
import { IGNORE_FILE, ignoreRules } from './ignoreFile';

/** Folders that are not searched: their files belong to programs. */
const NOT_SEARCHED: ReadonlySet<string> = new Set(['node_modules']);
const EXTENSIONS = FILE_EXTENSIONS.flatMap(([, fileExtensions]) => fileExtensions.map(fileExtension => fileExtension.toLowerCase()));

/** The files to check. */
export interface OperandFiles {
	/** Each file once: those named, then those found, in order. */
	readonly paths: readonly string[];
	/** The globs and folders in which no file was found. */
	readonly empty: readonly string[];
}

/**
 * Returns the files that operands name: a named file, even if its name looks like a glob; all documents in a folder; and all files that a
 * glob matches. Files that `.dossierignore` in the current folder excludes are left out; a named file only if `forceExclude` is set.
 */
export async function operandFiles(operands: readonly string[], forceExclude: boolean, machine: Machine): Promise<OperandFiles> {
	const isIgnored = await ignoredIn(machine);
	// Compared by absolute paths: two threads must not fix the same file.
	const paths = new Map<string, string>();
	const add = (path: string) => {
		const absolute = resolve(path);
		paths.set(absolute, paths.get(absolute) ?? path);
	};
	const empty: string[] = [];
	for (const operand of operands) {
		const isFolder = await machine.isFolder(operand);
		if (!isFolder && (!isGlob(operand) || await isFile(operand, machine))) {
			if (!forceExclude || !isIgnored(fromHere(operand))) {
				add(operand);
			}
			continue;
		}
		const found = isFolder ? (await filesIn(operand, machine)).filter(isDocument) : await matching(operand, machine);
		const kept = found.filter(path => !isIgnored(fromHere(path)));
		kept.forEach(add);
		if (kept.length === 0) {
			empty.push(operand);
		}
	}
	return { paths: [...paths.values()], empty };
}

/** Returns the paths of all files in a folder and its folders, in order, except in hidden folders and those of packages. */
export async function filesIn(folder: string, machine: Machine): Promise<readonly string[]> {
	const found: string[] = [];
	// It may have been removed since it was found.
	const items = [...await noneIfMissing(machine.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const { name, isFolder } of items) {
		const path = folder === '.' ? name : `${folder.endsWith('/') ? folder.slice(0, -1) : folder}/${name}`;
		if (!isFolder) {
			found.push(path);
		} else if (!name.startsWith('.') && !NOT_SEARCHED.has(name)) {
			for (const inside of await filesIn(path, machine)) {
				found.push(inside);
			}
		}
	}
	return found;
}

/** Searches the folder before the first wildcard of the glob. */
async function matching(glob: string, machine: Machine): Promise<readonly string[]> {
	const parts = glob.replace(/^\.\//, '').split('/');
	const fixed = parts.slice(0, parts.findIndex(isGlob)).join('/');
	const folder = fixed === '' ? (glob.startsWith('/') ? '/' : '.') : fixed;
	const pattern = globPattern(parts.join('/'));
	return await machine.isFolder(folder) ? (await filesIn(folder, machine)).filter(path => pattern.matches(path)) : [];
}

function isDocument(path: string): boolean {
	return EXTENSIONS.some(fileExtension => path.toLowerCase().endsWith(fileExtension));
}

async function ignoredIn(machine: Machine): Promise<(path: string) => boolean> {
	try {
		const file = decoded(await machine.read(IGNORE_FILE));
		return 'text' in file ? ignoreRules(file.text) : () => false;
	} catch {
		// There is none.
		return () => false;
	}
}

async function isFile(path: string, machine: Machine): Promise<boolean> {
	const items = await machine.list(dirname(path)).catch(() => []);
	return items.some(({ name, isFolder }) => !isFolder && name === basename(path));
}

/** Returns a path from the current folder, with slashes. */
function fromHere(path: string): string {
	return relative('', path).replaceAll('\\', '/');
}
