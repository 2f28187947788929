import { compareTexts } from '../../text/compareTexts';
import type { BibliographyPath, BibliographySyntax, ProjectSyntax } from '../bibliographySyntax';
import { parentOf, searchedFolders, type DocumentFiles, type RefusedFile } from './documentFiles';
import { findIncludedFile, type IncludingFile } from './includedFile';
import { findParentDocuments, type ParentFiles } from './parentDocuments';

/** A path to a bibliography, and its range if it is in the document itself. */
export interface NamedPath {
	readonly path: string;
	readonly place: RefusedFile['place'];
}

/** The paths of the bibliographies of a document. */
export interface NamedPaths {
	/** The folder that the paths are relative to. */
	readonly folder: string | undefined;
	readonly paths: readonly NamedPath[];
	/** The paths of intermediate files that are not followed. */
	readonly refused: readonly RefusedFile[];
	/** Whether a file that might name a bibliography exists but cannot be read. */
	readonly isUnknown: boolean;
}

/** A document whose bibliographies are searched for. */
export interface BibliographyDocument {
	readonly text: string;
	/** Its folder; absent if it is not in one. */
	readonly folder?: string | undefined;
	/** Its path; absent if it is not in a file. */
	readonly path?: string | undefined;
	readonly syntax: BibliographySyntax | undefined;
	/** The bibliography in the settings, and the folder that its path is relative to; called only if nothing else names one. */
	readonly setting: () => { readonly path: string | undefined; readonly folder: string | undefined };
}

const NO_PATHS = { paths: [], refused: [], isUnknown: false };
const NO_PARENTS: ParentFiles = { files: [], refused: [], isUnknown: false };

/**
 * Returns the paths of the bibliographies of a document: from the document itself, otherwise from the documents that it is a part of, from
 * its project, or from the setting. Never rejects.
 */
export async function namedPaths({ text, folder, path, syntax, setting }: BibliographyDocument, files: DocumentFiles): Promise<NamedPaths> {
	const own = syntax?.paths(text) ?? [];
	if (own.length > 0 || folder === undefined) {
		return { ...NO_PATHS, folder, paths: own.map(({ path: written, start, end }) => ({ path: written, place: { start, end } })) };
	}
	const parents = syntax
		? await findParentDocuments({ text, folder, ...(path !== undefined && { path }) }, syntax, files)
		: NO_PARENTS;
	for (const file of parents.files) {
		const paths = withoutPlaces(syntax?.paths(file.text) ?? []);
		if (paths.length > 0) {
			return { ...NO_PATHS, folder: parentOf(file.path), paths };
		}
	}
	const outermost = parents.files.at(-1);
	const whole = outermost ? { text: outermost.text, folder: parentOf(outermost.path) } : { text, folder };
	if (parents.refused.length > 0 || parents.isUnknown) {
		return { ...NO_PATHS, folder, refused: parents.refused, isUnknown: parents.isUnknown };
	}
	return (
		(await pathsIncludedIn({ ...whole, home: folder }, syntax, files))
		?? (await projectOf(folder, syntax?.projects ?? [], files))
		?? inSetting(setting())
	);
}

/** Returns the paths in files that the whole document includes, such as its preamble; `undefined` if there are none. */
async function pathsIncludedIn(
	whole: IncludingFile,
	syntax: BibliographySyntax | undefined,
	files: DocumentFiles,
): Promise<NamedPaths | undefined> {
	const found = syntax?.parts && (await findIncludedFile(text => syntax.paths(text).length > 0, whole, syntax.parts, files));
	return found && syntax && { ...NO_PATHS, folder: found.folder, paths: withoutPlaces(syntax.paths(found.text)) };
}

/** Returns the bibliographies of the project that contains a folder; `undefined` if there is no project, or it does not name any. */
async function projectOf(home: string, projects: readonly ProjectSyntax[], files: DocumentFiles): Promise<NamedPaths | undefined> {
	let remaining = projects;
	for (const folder of searchedFolders(home, files.topOf(home))) {
		const found = await Promise.all(remaining.map(project => readProject({ folder, home }, project, files)));
		const naming = found.find(named => named && (named.paths.length > 0 || named.refused.length > 0 || named.isUnknown));
		if (naming) {
			return naming;
		}
		// The nearest project file of a kind hides those in parent folders, unless the kind says otherwise.
		remaining = remaining.filter(({ searchesParents }, index) => searchesParents ?? found[index] === undefined);
		if (remaining.length === 0) {
			break;
		}
	}
	return undefined;
}

async function readProject(
	{ folder, home }: { readonly folder: string; readonly home: string },
	{ file, paths, siblingExtension, isGeneral }: ProjectSyntax,
	files: DocumentFiles,
): Promise<NamedPaths | undefined> {
	try {
		const located = await files.locate({ path: file, folder, home });
		if ('refusal' in located) {
			return isGeneral
				? undefined
				: { ...NO_PATHS, folder, refused: [{ path: file, refusal: located.refusal, place: undefined, outside: located.outside }] };
		}
		const text = await files.read(located.path);
		if (text === undefined) {
			return undefined;
		}
		const named = withoutPlaces(paths(text));
		return {
			...NO_PATHS,
			folder,
			paths: named.length > 0 || siblingExtension === undefined ? named : await filesEnding(folder, siblingExtension, files),
		};
	} catch (error) {
		// A document outside the workspace may have no file system, such as an older version of a file, and then has no project.
		return files.isWithoutFiles(error, home) ? undefined : { ...NO_PATHS, folder, isUnknown: true };
	}
}

/** Returns the files of a folder with a file extension, sorted by name. */
async function filesEnding(folder: string, ending: string, files: DocumentFiles): Promise<readonly NamedPath[]> {
	const entries = await files.list(folder);
	return entries
		.filter(({ name }) => name.endsWith(ending))
		.map(({ name }) => ({ path: name, place: undefined }))
		.sort((a, b) => compareTexts(a.path, b.path));
}

function inSetting({ path, folder }: ReturnType<BibliographyDocument['setting']>): NamedPaths {
	return { ...NO_PATHS, folder, paths: path === undefined || path === '' ? [] : [{ path, place: undefined }] };
}

function withoutPlaces(paths: readonly BibliographyPath[]): readonly NamedPath[] {
	return paths.map(({ path }) => ({ path, place: undefined }));
}
