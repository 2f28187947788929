import * as vscode from 'vscode';
import { bibliographyFormatOf, type BibliographyFormat } from '../../core/citation/bibliography/addToBibliography';
import type { FileProblem, FileRecord } from '../../core/citation/bibliography/bibliographyFile';
import { describesAnother } from '../../core/citation/bibliography/describesAnother';
import { readBibliography } from '../../core/citation/bibliography/readBibliography';
import { bibliographyPaths, latexRoot } from '../../core/citation/bibliographyPaths';
import type { KnownBibliography } from '../../core/citation/keys/unknownKeys';
import type { LibrarySource } from '../../core/library/library';
import { SETTINGS } from '../ids';
import { folderOf, readText, statOf } from './files';

/** A bibliography file that a document names. */
export interface Bibliography {
	readonly uri: vscode.Uri;
	readonly format: BibliographyFormat;
	/** `undefined` where there is no such file. */
	readonly text: string | undefined;
	readonly records: readonly FileRecord[];
	/** Why nobody knows what the file holds, if so: the place where it goes wrong, or what the system says. */
	readonly problem: FileProblem | string | undefined;
}

/** What a document names as its bibliographies. */
export interface NamedBibliographies {
	readonly files: readonly Bibliography[];
	/** Whether something is named that cannot be looked into: an address in the web, or a format that is not ours. */
	readonly others: boolean;
}

interface Cached extends Pick<Bibliography, 'records' | 'problem'> {
	readonly text: string;
}

/** How far up a project file is looked for. */
const HIGHEST = 20;
const QUARTO = '_quarto.yml';

/** Finds and reads the bibliographies that documents name. What was read is remembered until its text changes. */
export class Bibliographies {
	private readonly cache = new Map<string, Cached>();
	private readonly asked = new Set<string>();

	/** The bibliographies of a document: those that it names, else those of its project, else that of the setting. */
	async of(document: vscode.TextDocument): Promise<NamedBibliographies> {
		const named = await this.named(document);
		const paths = named.paths.filter(path => !/^[a-z][a-z0-9+.-]+:\/\//i.test(path) && bibliographyFormatOf(path) !== undefined);
		const { folder } = named;
		const files = folder ? await Promise.all(paths.map(path => this.read(resolve(folder, path)))) : [];
		return { files: files.flatMap(file => file ?? []), others: paths.length < named.paths.length };
	}

	/** The keys that the bibliographies of a document hold, as far as anybody can know, and which of some sources have lost theirs to another document. */
	async keysOf(document: vscode.TextDocument, sources: readonly LibrarySource[]): Promise<KnownBibliography> {
		const { files, others } = await this.of(document);
		if (others || files.some(({ problem }) => problem !== undefined)) {
			return { kind: 'unreadable' };
		}
		return files.length === 0 ? { kind: 'none' } : {
			kind: 'keys',
			keys: new Set(files.flatMap(({ records }) => records.map(({ key }) => key))),
			others: new Set(sources.filter(source => isLost(source, files)).map(({ key }) => key)),
		};
	}

	/** The bibliography at an address, be it there or not; `undefined` where its name is not that of a bibliography. */
	at(uri: vscode.Uri): Promise<Bibliography | undefined> {
		return this.read(uri);
	}

	/** Whether a file is one that a document has named, be it there or not. */
	isNamed(uri: vscode.Uri): boolean {
		return this.asked.has(uri.toString());
	}

	private async named(document: vscode.TextDocument): Promise<{ readonly folder: vscode.Uri | undefined; readonly paths: readonly string[] }> {
		const folder = folderOf(document);
		const text = document.getText();
		const own = pathsIn(document.languageId, text);
		if (own.length > 0 || !folder) {
			return { folder, paths: own };
		}
		const root = latexRoot(text);
		if (root !== undefined && ['latex', 'tex'].includes(document.languageId)) {
			const uri = resolve(folder, root);
			const rootText = await readText(uri).catch(() => undefined);
			return { folder: vscode.Uri.joinPath(uri, '..'), paths: rootText === undefined ? [] : pathsIn('latex', rootText) };
		}
		const project = ['markdown', 'quarto', 'rmd'].includes(document.languageId) ? await projectOf(folder) : undefined;
		return project ?? setting(document);
	}

	private async read(uri: vscode.Uri): Promise<Bibliography | undefined> {
		const format = bibliographyFormatOf(uri.path);
		if (!format) {
			return undefined;
		}
		this.asked.add(uri.toString());
		try {
			const text = await readText(uri);
			return { uri, format, text, ...(text === undefined ? { records: [], problem: undefined } : this.recordsOf(uri, text, format)) };
		} catch (error) {
			return { uri, format, text: undefined, records: [], problem: error instanceof Error ? error.message : String(error) };
		}
	}

	private recordsOf(uri: vscode.Uri, text: string, format: BibliographyFormat): Pick<Bibliography, 'records' | 'problem'> {
		const known = this.cache.get(uri.toString());
		const read = known?.text === text ? known : { text, ...readBibliography(text, format) };
		this.cache.set(uri.toString(), read);
		return { records: read.records, problem: read.problem };
	}
}

/** Whether the first record with the key of a source describes another document. */
function isLost({ key, source: { csl } }: LibrarySource, files: readonly Bibliography[]): boolean {
	for (const { records, text = '', format } of files) {
		const record = records.find(other => other.key === key);
		if (record) {
			return describesAnother(text, record, { key, csl }, format);
		}
	}
	return false;
}

function pathsIn(languageId: string, text: string): readonly string[] {
	return bibliographyPaths(languageId, text).map(({ path }) => path);
}

/** The bibliographies of the Quarto project that a folder belongs to. */
async function projectOf(folder: vscode.Uri): Promise<{ readonly folder: vscode.Uri; readonly paths: readonly string[] } | undefined> {
	const top = vscode.workspace.getWorkspaceFolder(folder)?.uri.toString();
	for (let at = folder, steps = 0; steps < HIGHEST; at = vscode.Uri.joinPath(at, '..'), steps++) {
		const file = vscode.Uri.joinPath(at, QUARTO);
		const text = await statOf(file) ? await readText(file).catch(() => undefined) : undefined;
		if (text !== undefined) {
			const paths = pathsIn('yaml', text);
			return paths.length > 0 ? { folder: at, paths } : undefined;
		}
		// Outside a workspace the folder itself is as far as we look.
		if (top === undefined || at.toString() === top) {
			return undefined;
		}
	}
	return undefined;
}

function setting(document: vscode.TextDocument): { readonly folder: vscode.Uri | undefined; readonly paths: readonly string[] } {
	const path: unknown = vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.citationBibliography);
	const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
	return { folder, paths: typeof path === 'string' && path !== '' ? [path] : [] };
}

/** A path as it is written, from the folder it is relative to. */
function resolve(folder: vscode.Uri, path: string): vscode.Uri {
	const forward = path.replaceAll('\\', '/');
	return forward.startsWith('/') || /^[a-zA-Z]:\//.test(forward)
		? folder.with({ path: forward.startsWith('/') ? forward : `/${forward}` })
		: vscode.Uri.joinPath(folder, forward);
}
