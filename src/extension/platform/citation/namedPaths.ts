import * as vscode from 'vscode';
import type { BibliographyPath, BibliographySyntax, ProjectSyntax } from '../../../core/citation/bibliographySyntax';
import { documentLanguageOf } from '../../../core/language/languages';
import { MOST_PARENT_FOLDERS } from '../../../core/limits';
import { SETTINGS } from '../../ids';
import { locate, type RefusedPath } from '../files/containment';
import { folderOf, readText } from '../files/files';
import { includedFileThat, type Including } from './includedFiles';
import type { PickedFiles } from './pickedFiles';
import type { WholeFinder } from './wholeFinder';

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

/** Finds what a document names as its bibliographies: by itself, else by the documents that it is a part of, else by its project, else by the setting. */
export async function namedPaths(document: vscode.TextDocument, wholes: WholeFinder, picked: PickedFiles): Promise<NamedPaths> {
	const folder = folderOf(document);
	const syntax = documentLanguageOf(document.languageId).bibliography;
	const text = document.getText();
	const own = syntax?.paths(text) ?? [];
	if (own.length > 0 || !folder) {
		return { ...NOTHING, folder, paths: own.map(({ path, start, end }) => ({ path, place: { start, end } })) };
	}
	const { files, refused, isUnknown } = await wholes.of(document);
	for (const file of files) {
		const paths = withoutPlaces(syntax?.paths(file.text) ?? []);
		if (paths.length > 0) {
			return { ...NOTHING, folder: vscode.Uri.joinPath(file.uri, '..'), paths };
		}
	}
	const outermost = files.at(-1);
	const whole = outermost ? { text: outermost.text, folder: vscode.Uri.joinPath(outermost.uri, '..') } : { text, folder };
	return refused.length > 0 || isUnknown ? { ...NOTHING, folder, refused, isUnknown }
		: await pathsIncludedIn({ ...whole, home: folder }, syntax, picked) ?? await projectOf(folder, syntax?.projects ?? [], picked) ?? setting(document);
}

/** What the files that a whole document includes name, such as its preamble; `undefined` where they name none. */
async function pathsIncludedIn(whole: Including, syntax: BibliographySyntax | undefined, picked: PickedFiles): Promise<NamedPaths | undefined> {
	const found = syntax?.parts && await includedFileThat(text => syntax.paths(text).length > 0, whole, syntax.parts, picked);
	return found && syntax && { ...NOTHING, folder: found.folder, paths: withoutPlaces(syntax.paths(found.text)) };
}

/** The bibliographies of the project that a folder belongs to; `undefined` where it belongs to none, or that names none. */
async function projectOf(home: vscode.Uri, projects: readonly ProjectSyntax[], picked: PickedFiles): Promise<NamedPaths | undefined> {
	const top = vscode.workspace.getWorkspaceFolder(home)?.uri.toString();
	let sought = projects;
	for (let folder = home, steps = 0; sought.length > 0 && steps < MOST_PARENT_FOLDERS; folder = vscode.Uri.joinPath(folder, '..'), steps++) {
		const found = await Promise.all(sought.map(project => readProject({ folder, home }, project, picked)));
		const naming = found.find(named => named && (named.paths.length > 0 || named.refused.length > 0 || named.isUnknown));
		// Outside a workspace the folder itself is as far as we look.
		if (naming || top === undefined || folder.toString() === top) {
			return naming;
		}
		// A project of a kind ends at the nearest file of that kind.
		sought = sought.filter(({ goesOn }, index) => goesOn ?? found[index] === undefined);
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
