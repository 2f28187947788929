import * as vscode from 'vscode';
import { bibliographyPaths, latexRoot, type BibliographyPath } from '../../core/citation/bibliographyPaths';
import { MOST_PARENT_FOLDERS } from '../../core/limits';
import { SETTINGS } from '../ids';
import { locate, type Refusal } from './containment';
import { folderOf, readText } from './files';
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

const QUARTO = '_quarto.yml';
const NOTHING = { paths: [], refused: [], isUnknown: false };

/** Finds what a document names as its bibliographies: by itself, else by its root or project, else by the setting. */
export async function namedPaths(document: vscode.TextDocument, picked: PickedFiles): Promise<NamedPaths> {
	const folder = folderOf(document);
	const own = bibliographyPaths(document.languageId, document.getText());
	if (own.length > 0 || !folder) {
		return { ...NOTHING, folder, paths: own.map(({ path, start, end }) => ({ path, place: { start, end } })) };
	}
	const root = await readRoot(document, picked);
	if (root) {
		return root.kind === 'refused' ? { ...NOTHING, folder, refused: [root.refused] } : {
			...NOTHING, folder: vscode.Uri.joinPath(root.uri, '..'), paths: withoutPlaces(bibliographyPaths('latex', root.text ?? '')), isUnknown: root.text === undefined,
		};
	}
	const isInProject = ['markdown', 'quarto', 'rmd'].includes(document.languageId);
	return (isInProject ? await projectOf(folder, picked) : undefined) ?? setting(document);
}

/** The root of a LaTeX document: not to be followed, or a file with its text, which is `undefined` where it cannot be read. */
export type LatexRoot =
	| { readonly kind: 'refused'; readonly refused: RefusedPath }
	| { readonly kind: 'file'; readonly uri: vscode.Uri; readonly text: string | undefined };

/** Reads the document that a part of a LaTeX document names as its root; `undefined` where it names none. */
export async function readRoot(document: vscode.TextDocument, picked: PickedFiles): Promise<LatexRoot | undefined> {
	const path = ['latex', 'tex'].includes(document.languageId) ? latexRoot(document.getText()) : undefined;
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

/** The bibliographies of the Quarto project that a folder belongs to; `undefined` where it belongs to none, or that names none. */
async function projectOf(home: vscode.Uri, picked: PickedFiles): Promise<NamedPaths | undefined> {
	const top = vscode.workspace.getWorkspaceFolder(home)?.uri.toString();
	for (let folder = home, steps = 0; steps < MOST_PARENT_FOLDERS; folder = vscode.Uri.joinPath(folder, '..'), steps++) {
		const project = await readProject(folder, home, picked);
		if (project) {
			return project.paths.length > 0 || project.refused.length > 0 || project.isUnknown ? project : undefined;
		}
		// Outside a workspace the folder itself is as far as we look.
		if (top === undefined || folder.toString() === top) {
			return undefined;
		}
	}
	return undefined;
}

async function readProject(folder: vscode.Uri, home: vscode.Uri, picked: PickedFiles): Promise<NamedPaths | undefined> {
	try {
		const located = await locate({ path: QUARTO, folder, home }, picked);
		if ('refusal' in located) {
			return { ...NOTHING, folder, refused: [{ path: QUARTO, refusal: located.refusal, place: undefined, outside: located.outside }] };
		}
		const text = await readText(located.uri);
		return text === undefined ? undefined : { ...NOTHING, folder, paths: withoutPlaces(bibliographyPaths('yaml', text)) };
	} catch (error) {
		// What is in no workspace may be in no file system either, such as an older version of a file, and then in no project.
		const isNowhere = error instanceof vscode.FileSystemError && error.code === 'Unavailable' && !vscode.workspace.getWorkspaceFolder(home);
		return isNowhere ? undefined : { ...NOTHING, folder, isUnknown: true };
	}
}

function setting(document: vscode.TextDocument): NamedPaths {
	const path: unknown = vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.citationBibliography);
	const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
	return { ...NOTHING, folder, paths: typeof path === 'string' && path !== '' ? [{ path, place: undefined }] : [] };
}

function withoutPlaces(paths: readonly BibliographyPath[]): readonly NamedPath[] {
	return paths.map(({ path }) => ({ path, place: undefined }));
}
