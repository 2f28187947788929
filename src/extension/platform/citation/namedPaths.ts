import * as vscode from 'vscode';
import type { BibliographyPath, ProjectSyntax } from '../../../core/citation/bibliographySyntax';
import { documentLanguageOf } from '../../../core/language/languages';
import { MAX_PARENT_FOLDERS } from '../../../core/limits';
import { SETTINGS } from '../../ids';
import { locate, type Refusal } from '../files/containment';
import { folderOf, readText } from '../files/files';
import type { PickedFiles } from './pickedFiles';

/** A path of a document that is not followed, and why. */
export interface RefusedPath {
	/** As it is written. */
	readonly path: string;
	readonly refusal: Refusal;
	/** Where it is written, if that is in the document itself. */
	readonly place: { readonly start: number; readonly end: number } | undefined;
	/** The file, if a person can allow it. */
	readonly outside: vscode.Uri | undefined;
}

/** A path to a bibliography, with where it is written if that is in the document itself. */
export interface NamedPath {
	readonly path: string;
	readonly place: RefusedPath['place'];
}

/** The bibliographies that count for a document, as paths. */
export interface NamedPaths {
	/** The folder that the paths are relative to. */
	readonly folder: vscode.Uri | undefined;
	readonly paths: readonly NamedPath[];
	/** The files on the way to the paths that are not followed. */
	readonly refused: readonly RefusedPath[];
	/** Whether a file that may name a bibliography is there and cannot be read. */
	readonly isUnknown: boolean;
}

const NOTHING = { paths: [], refused: [], isUnknown: false };

/** Finds what a document names as its bibliographies: by itself, else by its root or project, else by the setting. */
export async function namedPaths(document: vscode.TextDocument, picked: PickedFiles): Promise<NamedPaths> {
	const folder = folderOf(document);
	const syntax = documentLanguageOf(document.languageId).bibliography;
	const own = syntax?.paths(document.getText()) ?? [];
	if (own.length > 0 || !folder) {
		return { ...NOTHING, folder, paths: own.map(({ path, start, end }) => ({ path, place: { start, end } })) };
	}
	const root = await readRoot(document, picked);
	if (root) {
		return root.kind === 'refused' ? { ...NOTHING, folder, refused: [root.refused] } : {
			...NOTHING, folder: vscode.Uri.joinPath(root.uri, '..'), paths: withoutPlaces(syntax?.paths(root.text ?? '') ?? []), isUnknown: root.text === undefined,
		};
	}
	return await projectOf(folder, syntax?.projects ?? [], picked) ?? setting(document);
}

/** The document that another one is a part of: not to be followed, or a file with its text, which is `undefined` where it cannot be read. */
export type DocumentRoot =
	| { readonly kind: 'refused'; readonly refused: RefusedPath }
	| { readonly kind: 'file'; readonly uri: vscode.Uri; readonly text: string | undefined };

/** Reads the document that another one names as its root, as a part of a LaTeX document does; `undefined` where it names none. */
export async function readRoot(document: vscode.TextDocument, picked: PickedFiles): Promise<DocumentRoot | undefined> {
	const path = documentLanguageOf(document.languageId).bibliography?.root?.(document.getText());
	const folder = folderOf(document);
	if (path === undefined || !folder) {
		return undefined;
	}
	try {
		const located = await locate({ path, folder, home: folder }, picked);
		return 'refusal' in located
			? { kind: 'refused', refused: { path, refusal: located.refusal, place: undefined, outside: located.outside } }
			: { kind: 'file', uri: located.uri, text: await readText(located.uri) ?? '' };
	} catch {
		return { kind: 'file', uri: vscode.Uri.joinPath(folder, 'root'), text: undefined };
	}
}

/** The bibliographies of the project that a folder belongs to; `undefined` where it belongs to none, or that names none. */
async function projectOf(home: vscode.Uri, projects: readonly ProjectSyntax[], picked: PickedFiles): Promise<NamedPaths | undefined> {
	const top = vscode.workspace.getWorkspaceFolder(home)?.uri.toString();
	let sought = projects;
	for (let folder = home, steps = 0; sought.length > 0 && steps < MAX_PARENT_FOLDERS; folder = vscode.Uri.joinPath(folder, '..'), steps++) {
		const found = await Promise.all(sought.map(project => readProject({ folder, home }, project, picked)));
		const naming = found.find(named => named && (named.paths.length > 0 || named.refused.length > 0 || named.isUnknown));
		// Outside a workspace the folder itself is as far as we look.
		if (naming || top === undefined || folder.toString() === top) {
			return naming;
		}
		// A project of a kind ends at the nearest file of that kind.
		sought = sought.filter((_, index) => found[index] === undefined);
	}
	return undefined;
}

async function readProject({ folder, home }: { readonly folder: vscode.Uri; readonly home: vscode.Uri }, { file, paths, besides, isGeneral }: ProjectSyntax, picked: PickedFiles): Promise<NamedPaths | undefined> {
	try {
		const located = await locate({ path: file, folder, home }, picked);
		if ('refusal' in located) {
			return isGeneral ? undefined : { ...NOTHING, folder, refused: [{ path: file, refusal: located.refusal, place: undefined, outside: located.outside }] };
		}
		const text = await readText(located.uri);
		if (text === undefined) {
			return undefined;
		}
		const named = withoutPlaces(paths(text));
		return { ...NOTHING, folder, paths: named.length > 0 || besides === undefined ? named : await filesEnding(folder, besides) };
	} catch (error) {
		// What is in no workspace may be in no file system either, such as an older version of a file, and then in no project.
		const isNowhere = error instanceof vscode.FileSystemError && error.code === 'Unavailable' && !vscode.workspace.getWorkspaceFolder(home);
		return isNowhere ? undefined : { ...NOTHING, folder, isUnknown: true };
	}
}

/** The files of a folder whose names have an ending, sorted by name. */
async function filesEnding(folder: vscode.Uri, ending: string): Promise<readonly NamedPath[]> {
	const entries = await vscode.workspace.fs.readDirectory(folder);
	return entries.filter(([name, type]) => name.endsWith(ending) && (type & vscode.FileType.File) !== 0).map(([path]) => ({ path, place: undefined })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function setting(document: vscode.TextDocument): NamedPaths {
	const path: unknown = vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.citationBibliography);
	const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
	return { ...NOTHING, folder, paths: typeof path === 'string' && path !== '' ? [{ path, place: undefined }] : [] };
}

function withoutPlaces(paths: readonly BibliographyPath[]): readonly NamedPath[] {
	return paths.map(({ path }) => ({ path, place: undefined }));
}
