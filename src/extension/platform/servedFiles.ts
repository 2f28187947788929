import * as vscode from 'vscode';
import { anyOf } from '../../core/mention/globs';
import { FILE_ENDINGS } from '../../core/prose/fileEndings';
import type { ServedLanguages } from './servedLanguages';

/** More files than this and a search takes what it has found first. */
export const MOST_FILES = 10_000;

/** A file of a language served, as far as its name tells. */
export interface ServedFile {
	readonly uri: vscode.Uri;
	readonly languageId: string;
}

/** The files of the workspace in languages served, without what `files.exclude` and `search.exclude` leave out. */
export async function findServedFiles(served: ServedLanguages, token: vscode.CancellationToken): Promise<readonly ServedFile[]> {
	const endings = servedEndings(served);
	const pattern = `**/*{${[...endings.keys()].join(',')}}`;
	const found = new Map<string, ServedFile>();
	for (const folder of vscode.workspace.workspaceFolders ?? []) {
		const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), excludedIn(folder), MOST_FILES, token);
		for (const uri of uris) {
			const languageId = languageOf(uri.path, endings);
			if (languageId !== undefined && found.size < MOST_FILES) {
				found.set(uri.toString(), { uri, languageId });
			}
		}
	}
	return [...found.values()];
}

/** Which language the ending of a name tells: the user's word first, then that of the extensions installed, then ours. */
function servedEndings(served: ServedLanguages): ReadonlyMap<string, string> {
	const endings = new Map<string, string>();
	const learn = (ending: unknown, languageId: unknown) => {
		if (typeof ending === 'string' && typeof languageId === 'string' && /^\.[\w.+-]+$/.test(ending) && !endings.has(ending)) {
			endings.set(ending, languageId);
		}
	};
	const associations = vscode.workspace.getConfiguration('files').get<unknown>('associations');
	for (const [glob, languageId] of Object.entries(isObject(associations) ? associations : {})) {
		learn(/^(?:\*\*\/)?\*(\..+)$/.exec(glob)?.[1], languageId);
	}
	for (const { id, extensions } of contributedLanguages()) {
		for (const ending of Array.isArray(extensions) ? extensions : []) {
			learn(ending, id);
		}
	}
	for (const [languageId, own] of Object.entries(FILE_ENDINGS)) {
		own.forEach(ending => learn(ending, languageId));
	}
	return new Map([...endings].filter(([, languageId]) => served.has(languageId)));
}

function contributedLanguages(): readonly Readonly<Record<string, unknown>>[] {
	return vscode.extensions.all.flatMap(({ packageJSON }) => {
		const manifest: unknown = packageJSON;
		const contributes = isObject(manifest) ? manifest['contributes'] : undefined;
		const languages: unknown = isObject(contributes) ? contributes['languages'] : undefined;
		return Array.isArray(languages) ? languages.filter(isObject) : [];
	});
}

/** The language of the longest ending that fits. */
function languageOf(path: string, endings: ReadonlyMap<string, string>): string | undefined {
	const name = path.slice(path.lastIndexOf('/') + 1);
	for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
		const languageId = endings.get(name.slice(dot));
		if (languageId !== undefined) {
			return languageId;
		}
	}
	return undefined;
}

/** `findFiles` knows `files.exclude` unless it is given something to exclude; then it is told both. */
function excludedIn(folder: vscode.WorkspaceFolder): string | undefined {
	return anyOf(['files', 'search'].flatMap(section => {
		const excluded = vscode.workspace.getConfiguration(section, folder.uri).get<unknown>('exclude');
		return Object.entries(isObject(excluded) ? excluded : {}).flatMap(([glob, on]) => (on === true ? [glob] : []));
	}));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
