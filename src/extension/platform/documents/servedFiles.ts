import * as vscode from 'vscode';
import { isObject } from '../../../core/data/isObject';
import { FILE_EXTENSIONS } from '../../../core/language/languages';
import { combineGlobs } from '../../../core/mention/globs';
import { fileNameOf } from '../files/files';

/** A file and the language that its name indicates. */
export interface ServedFile {
	readonly uri: vscode.Uri;
	readonly languageId: string;
}

/**
 * Finds the files of the workspace in the given languages, at most `limit`. Files excluded by `files.exclude` or `search.exclude` are
 * left out. The language of a file is determined by its name or extension.
 */
export async function findFilesByLanguage(
	languages: ReadonlySet<string>,
	limit: number,
	token: vscode.CancellationToken,
): Promise<readonly ServedFile[]> {
	const { fileExtensions, names } = fileNamesOf(languages);
	const pattern = `**/{${[...[...fileExtensions.keys()].map(fileExtension => `*${fileExtension}`), ...names.keys()].join(',')}}`;
	const found = new Map<string, ServedFile>();
	for (const folder of fileExtensions.size + names.size === 0 ? [] : vscode.workspace.workspaceFolders ?? []) {
		const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), excludedIn(folder), limit, token);
		for (const uri of uris) {
			const name = fileNameOf(uri);
			const languageId = names.get(name) ?? languageOf(name, fileExtensions);
			if (languageId !== undefined && found.size < limit) {
				found.set(uri.toString(), { uri, languageId });
			}
		}
	}
	return [...found.values()];
}

interface FileNames {
	readonly fileExtensions: ReadonlyMap<string, string>;
	readonly names: ReadonlyMap<string, string>;
}

/** Maps file extensions and file names to languages: first the user's associations, then those of installed extensions, then ours. */
function fileNamesOf(languages: ReadonlySet<string>): FileNames {
	const fileExtensions = new Map<string, string>();
	const names = new Map<string, string>();
	const addIfNew = (known: Map<string, string>, name: unknown, languageId: unknown) => {
		if (typeof name === 'string' && typeof languageId === 'string' && /^[\w.+-]+$/.test(name) && !known.has(name)) {
			known.set(name, languageId);
		}
	};
	const associations = vscode.workspace.getConfiguration('files').get<unknown>('associations');
	for (const [glob, languageId] of Object.entries(isObject(associations) ? associations : {})) {
		addIfNew(fileExtensions, /^(?:\*\*\/)?\*(\..+)$/.exec(glob)?.[1], languageId);
	}
	for (const { id, extensions, filenames } of contributedLanguages()) {
		listOf(extensions).filter(fileExtension => String(fileExtension).startsWith('.')).forEach(fileExtension => addIfNew(fileExtensions, fileExtension, id));
		listOf(filenames).forEach(name => addIfNew(names, name, id));
	}
	for (const [languageId, own] of FILE_EXTENSIONS) {
		own.forEach(fileExtension => addIfNew(fileExtensions, fileExtension, languageId));
	}
	const wanted = (known: ReadonlyMap<string, string>) => new Map([...known].filter(([, languageId]) => languages.has(languageId)));
	return { fileExtensions: wanted(fileExtensions), names: wanted(names) };
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function contributedLanguages(): readonly Readonly<Record<string, unknown>>[] {
	return vscode.extensions.all.flatMap(({ packageJSON }) => {
		const manifest: unknown = packageJSON;
		const contributes = isObject(manifest) ? manifest['contributes'] : undefined;
		const languages: unknown = isObject(contributes) ? contributes['languages'] : undefined;
		return Array.isArray(languages) ? languages.filter(isObject) : [];
	});
}

/** Returns the language of the longest extension that matches; `undefined` if none does. */
function languageOf(name: string, fileExtensions: ReadonlyMap<string, string>): string | undefined {
	for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
		const languageId = fileExtensions.get(name.slice(dot));
		if (languageId !== undefined) {
			return languageId;
		}
	}
	return undefined;
}

/** Returns a glob for `findFiles` of everything that the settings exclude: if it is given a glob, it no longer applies `files.exclude`. */
export function excludedIn(folder: vscode.WorkspaceFolder): string | undefined {
	return combineGlobs(['files', 'search'].flatMap(section => {
		const excluded = vscode.workspace.getConfiguration(section, folder.uri).get<unknown>('exclude');
		return Object.entries(isObject(excluded) ? excluded : {}).flatMap(([glob, on]) => (on === true ? [glob] : []));
	}));
}
