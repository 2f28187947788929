import { MAX_SEARCHED_BYTES, MAX_SEARCHED_FILES } from '../../limits';
import type { PartPath, PartSyntax } from '../bibliographySyntax';
import { resolveWrittenPath } from '../writtenPath';
import { parentOf, pathIn, searchedFolders, type DocumentFiles, type FileText } from './documentFiles';

/** How many files are read in parallel, because remote file systems are slow to answer. */
const PARALLEL_READS = 6;

/** A file that others may include, and the folder of the document for which the search is made. */
export interface IncludedFile {
	readonly part: string;
	readonly home: string;
}

/**
 * Returns the files that include a file: those in the nearest folder that has any, up to the folder of the workspace, sorted by name.
 * Folders and files that cannot be read are skipped.
 */
export async function findIncludingFiles(
	{ part, home }: IncludedFile,
	syntax: PartSyntax,
	files: DocumentFiles,
): Promise<readonly FileText[]> {
	let left = MAX_SEARCHED_FILES;
	for (const folder of searchedFolders(parentOf(part), files.topOf(part))) {
		const candidates = (await candidatesIn(folder, home, syntax.fileExtensions, files)).filter(path => path !== part).slice(0, left);
		left -= candidates.length;
		const found = await includingAmong(candidates, part, syntax, files);
		if (found.length > 0 || left === 0) {
			return found;
		}
	}
	return [];
}

async function includingAmong(
	candidates: readonly string[],
	part: string,
	syntax: PartSyntax,
	files: DocumentFiles,
): Promise<readonly FileText[]> {
	const found: FileText[] = [];
	for (let from = 0; from < candidates.length; from += PARALLEL_READS) {
		const batch = candidates.slice(from, from + PARALLEL_READS).map(async (path): Promise<FileText | undefined> => {
			const parts = await partsOf(path, syntax, files).catch(() => []);
			return includes(path, parts, part) ? { path, text: await files.read(path, MAX_SEARCHED_BYTES) ?? '' } : undefined;
		});
		found.push(...(await Promise.all(batch.map(one => one.catch(() => undefined)))).filter(file => file !== undefined));
	}
	return found;
}

/** Returns the files of a folder that may include others, without symbolic links; none if the folder may not be read. */
async function candidatesIn(folder: string, home: string, fileExtensions: readonly string[], files: DocumentFiles): Promise<readonly string[]> {
	try {
		const located = await files.contained(folder, home);
		const entries = 'path' in located ? await files.list(folder) : [];
		return entries
			.filter(({ name, isLink }) => !isLink && fileExtensions.some(fileExtension => name.endsWith(fileExtension)))
			.map(({ name }) => pathIn(folder, name))
			.sort();
	} catch {
		return [];
	}
}

function includes(file: string, parts: readonly PartPath[], part: string): boolean {
	const folder = parentOf(file);
	return parts.some(({ path, isFromParentFolder }) => (isFromParentFolder ? withParentFolders(folder) : [folder]).some(from => {
		const resolved = resolveWrittenPath(from, path);
		return 'path' in resolved && resolved.path === part;
	}));
}

async function partsOf(path: string, syntax: PartSyntax, files: DocumentFiles): Promise<readonly PartPath[]> {
	const stamp = await files.stamp(path);
	const known = files.known.get(path);
	if (known && known.stamp === stamp) {
		return known.parts;
	}
	const parts = syntax.paths(await files.read(path, MAX_SEARCHED_BYTES) ?? '');
	if (stamp !== undefined) {
		files.known.set(path, { stamp, parts });
	}
	return parts;
}

/** Returns a folder and its parent folders, the nearest first. */
export function withParentFolders(folder: string): readonly string[] {
	const names = folder.split('/');
	return names.map((_, index) => names.slice(0, names.length - index).join('/'));
}
