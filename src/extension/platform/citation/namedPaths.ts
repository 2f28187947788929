import * as vscode from 'vscode';
import type { BibliographyPath, BibliographySyntax, ProjectSyntax } from '../../../core/citation/bibliographySyntax';
import { documentLanguageOf } from '../../../core/language/languages';
import { MAX_PARENT_FOLDERS } from '../../../core/limits';
import { SETTINGS } from '../../ids';
import { locate, type RefusedPath } from '../files/containment';
import { folderOf, readText } from '../files/files';
import { findIncludedFile, type IncludingFile } from './findIncludedFile';
import type { PickedFiles } from './pickedFiles';
import type { ParentDocumentFinder } from './parentDocumentFinder';

/** A path to a bibliography, and its range if it is in the document itself. */
export interface NamedPath {
	readonly path: string;
	readonly place: RefusedPath['place'];
}

/** The paths of the bibliographies of a document. */
export interface NamedPaths {
	/** The folder that the paths are relative to. */
	readonly folder: vscode.Uri | undefined;
	readonly paths: readonly NamedPath[];
	/** The paths of intermediate files that are not followed. */
	readonly refused: readonly RefusedPath[];
	/** Whether a file that might name a bibliography exists but cannot be read. */
	readonly isUnknown: boolean;
}

const NO_PATHS = { paths: [], refused: [], isUnknown: false };

/**
 * Returns the paths of the bibliographies of a document: from the document itself, otherwise from the documents that it is a part of, from
 * its project, or from the setting.
 */
export async function namedPaths(document: vscode.TextDocument, parents: ParentDocumentFinder, picked: PickedFiles): Promise<NamedPaths> {
	const folder = folderOf(document);
	const syntax = documentLanguageOf(document.languageId).bibliography;
	const text = document.getText();
	const own = syntax?.paths(text) ?? [];
	if (own.length > 0 || !folder) {
		return { ...NO_PATHS, folder, paths: own.map(({ path, start, end }) => ({ path, place: { start, end } })) };
	}
	const { files, refused, isUnknown } = await parents.of(document);
	for (const file of files) {
		const paths = withoutPlaces(syntax?.paths(file.text) ?? []);
		if (paths.length > 0) {
			return { ...NO_PATHS, folder: vscode.Uri.joinPath(file.uri, '..'), paths };
		}
	}
	const outermost = files.at(-1);
	const whole = outermost ? { text: outermost.text, folder: vscode.Uri.joinPath(outermost.uri, '..') } : { text, folder };
	return refused.length > 0 || isUnknown ? { ...NO_PATHS, folder, refused, isUnknown }
		: await pathsIncludedIn({ ...whole, home: folder }, syntax, picked) ?? await projectOf(folder, syntax?.projects ?? [], picked) ?? setting(document);
}

/** Returns the paths in files that the whole document includes, such as its preamble; `undefined` if there are none. */
async function pathsIncludedIn(whole: IncludingFile, syntax: BibliographySyntax | undefined, picked: PickedFiles): Promise<NamedPaths | undefined> {
	const found = syntax?.parts && await findIncludedFile(text => syntax.paths(text).length > 0, whole, syntax.parts, picked);
	return found && syntax && { ...NO_PATHS, folder: found.folder, paths: withoutPlaces(syntax.paths(found.text)) };
}

/** Returns the bibliographies of the project that contains a folder; `undefined` if there is no project, or it does not name any. */
async function projectOf(home: vscode.Uri, projects: readonly ProjectSyntax[], picked: PickedFiles): Promise<NamedPaths | undefined> {
	const top = vscode.workspace.getWorkspaceFolder(home)?.uri.toString();
	let remaining = projects;
	for (let folder = home, steps = 0; remaining.length > 0 && steps < MAX_PARENT_FOLDERS; folder = vscode.Uri.joinPath(folder, '..'), steps++) {
		const found = await Promise.all(remaining.map(project => readProject({ folder, home }, project, picked)));
		const naming = found.find(named => named && (named.paths.length > 0 || named.refused.length > 0 || named.isUnknown));
		// Outside a workspace, only the folder itself is searched.
		if (naming || top === undefined || folder.toString() === top) {
			return naming;
		}
		// The nearest project file of a kind hides those in parent folders, unless the kind says otherwise.
		remaining = remaining.filter(({ searchesParents }, index) => searchesParents ?? found[index] === undefined);
	}
	return undefined;
}

async function readProject({ folder, home }: { readonly folder: vscode.Uri; readonly home: vscode.Uri }, { file, paths, siblingExtension, isGeneral }: ProjectSyntax, picked: PickedFiles): Promise<NamedPaths | undefined> {
	try {
		const located = await locate({ path: file, folder, home }, picked);
		if ('refusal' in located) {
			return isGeneral ? undefined : { ...NO_PATHS, folder, refused: [{ path: file, refusal: located.refusal, place: undefined, outside: located.outside }] };
		}
		const text = await readText(located.uri);
		if (text === undefined) {
			return undefined;
		}
		const named = withoutPlaces(paths(text));
		return { ...NO_PATHS, folder, paths: named.length > 0 || siblingExtension === undefined ? named : await filesEnding(folder, siblingExtension) };
	} catch (error) {
		// A document outside the workspace may have no file system, such as an older version of a file, and then has no project.
		const hasNoFileSystem = error instanceof vscode.FileSystemError && error.code === 'Unavailable' && !vscode.workspace.getWorkspaceFolder(home);
		return hasNoFileSystem ? undefined : { ...NO_PATHS, folder, isUnknown: true };
	}
}

/** Returns the files of a folder with a file extension, sorted by name. */
async function filesEnding(folder: vscode.Uri, ending: string): Promise<readonly NamedPath[]> {
	const entries = await vscode.workspace.fs.readDirectory(folder);
	return entries.filter(([name, type]) => name.endsWith(ending) && (type & vscode.FileType.File) !== 0).map(([path]) => ({ path, place: undefined })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function setting(document: vscode.TextDocument): NamedPaths {
	const path: unknown = vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.citationBibliography);
	const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
	return { ...NO_PATHS, folder, paths: typeof path === 'string' && path !== '' ? [{ path, place: undefined }] : [] };
}

function withoutPlaces(paths: readonly BibliographyPath[]): readonly NamedPath[] {
	return paths.map(({ path }) => ({ path, place: undefined }));
}
