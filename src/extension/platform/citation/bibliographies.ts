import type * as vscode from 'vscode';
import type { FileProblem, FileRecord } from '../../../core/citation/bibliography/bibliographyFile';
import { describesAnother } from '../../../core/citation/bibliography/describesAnother';
import { bibliographyFormatOf, formatIn, type BibliographyFormat, type YamlFormat } from '../../../core/citation/bibliography/format';
import { readBibliography } from '../../../core/citation/bibliography/readBibliography';
import type { KnownBibliography } from '../../../core/citation/keys/unknownKeys';
import { documentLanguageOf } from '../../../core/language/languages';
import type { LibrarySource } from '../../../core/library/library';
import { MAX_BIBLIOGRAPHIES, MAX_BIBLIOGRAPHY_BYTES, MAX_KNOWN_ADDRESSES, MAX_PARSED_BIBLIOGRAPHIES } from '../../../core/limits';
import { LruMap } from '../files/lruMap';
import { contained, locate, type RefusedPath } from '../files/containment';
import { folderOf, nameOf, readText } from '../files/files';
import { namedPaths, type NamedPath } from './namedPaths';
import { PickedFiles } from './pickedFiles';
import { ParentDocumentFinder } from './parentDocumentFinder';

/** A bibliography file of a document. */
export interface Bibliography {
	readonly uri: vscode.Uri;
	readonly format: BibliographyFormat;
	/** `undefined` if the file does not exist. */
	readonly text: string | undefined;
	readonly records: readonly FileRecord[];
	/** Where the document names the file; `undefined` if a project file or setting does. */
	readonly place?: NamedPath['place'];
	/** Why the contents of the file are not completely known: the problem in the text, or the system's error message. */
	readonly problem: FileProblem | string | undefined;
}

/** The bibliographies of a document. */
export interface NamedBibliographies {
	readonly files: readonly Bibliography[];
	/** Whether there are others that cannot be read: a web address, or an unsupported format. */
	readonly others: boolean;
	/** Paths that are not followed. */
	readonly refused: readonly RefusedPath[];
}

interface Cached extends Pick<Bibliography, 'format' | 'records' | 'problem'> {
	readonly text: string;
}

/** A file to read and its maximum size in bytes. */
interface FileToRead {
	readonly uri: vscode.Uri;
	readonly mostBytes: number;
	/** The format of a blank YAML file. */
	readonly wanted: YamlFormat;
}

/** The folder that paths are relative to, and the format of blank YAML files. */
interface Home extends Pick<FileToRead, 'wanted'> {
	readonly folder: vscode.Uri;
	readonly home: vscode.Uri;
}

/** Finds and reads the bibliographies of documents. Recently parsed files are cached until their text changes. */
export class Bibliographies {
	private readonly picked: PickedFiles;
	private readonly parents: ParentDocumentFinder;
	private readonly cache = new LruMap<string, Cached>(() => MAX_PARSED_BIBLIOGRAPHIES);
	private readonly asked = new LruMap<string, true>(() => MAX_KNOWN_ADDRESSES);

	constructor(picked = new PickedFiles()) {
		this.picked = picked;
		this.parents = new ParentDocumentFinder(picked);
	}

	/**
	 * Returns the bibliographies of a document: those that it names, otherwise those of the document that it is a part of, of its
	 * project, or of the setting. Never rejects.
	 */
	async of(document: vscode.TextDocument): Promise<NamedBibliographies> {
		const { folder, paths, refused, isUnknown } = await namedPaths(document, this.parents, this.picked);
		const home = folderOf(document) ?? folder;
		const local = paths.filter(({ path }) => !isWebAddress(path) && bibliographyFormatOf(path) !== undefined);
		const found: NamedBibliographies = { files: [], others: isUnknown || local.length < paths.length, refused };
		return folder && home ? this.follow(local, { folder, home, wanted: yamlFormatFor(document) }, found) : found;
	}

	/** Allows documents to use a file outside the workspace, because the user picked it in a dialog. */
	allow(uri: vscode.Uri): Promise<void> {
		return this.picked.add(uri);
	}

	/** Returns the text of the outermost document that a document is a part of; `undefined` if it is not a part or that document cannot be read. */
	async rootTextOf(document: vscode.TextDocument): Promise<string | undefined> {
		return (await this.parents.of(document)).files.at(-1)?.text;
	}

	/** Returns a file, existing or not, as the only bibliography of a document in a folder. */
	async only(uri: vscode.Uri, home: vscode.Uri, document: vscode.TextDocument): Promise<NamedBibliographies> {
		const located = await contained(uri, home, this.picked);
		if ('refusal' in located) {
			return { files: [], others: false, refused: [{ path: nameOf(uri), place: undefined, refusal: located.refusal, outside: located.outside }] };
		}
		const file = await this.read({ uri, mostBytes: MAX_BIBLIOGRAPHY_BYTES, wanted: yamlFormatFor(document) });
		return { files: file ? [file] : [], others: false, refused: [] };
	}

	/** Tells whether a document has named a file, existing or not. */
	isNamed(uri: vscode.Uri): boolean {
		return this.asked.has(uri.toString());
	}

	/** Reads paths one after the other, so that the total size stays within the limit. */
	private async follow(paths: readonly NamedPath[], { wanted, ...from }: Home, { others, refused: before }: NamedBibliographies): Promise<NamedBibliographies> {
		const files: Bibliography[] = [];
		const refused = [...before];
		let mostBytes = MAX_BIBLIOGRAPHY_BYTES;
		for (const [index, { path, place }] of paths.entries()) {
			if (index === MAX_BIBLIOGRAPHIES) {
				refused.push({ path, place, refusal: 'tooMany', outside: undefined });
				break;
			}
			const located = await locate({ path, ...from }, this.picked).catch((error: unknown) => ({ error }));
			if ('refusal' in located) {
				refused.push({ path, place, refusal: located.refusal, outside: located.outside });
			} else {
				const file = await ('uri' in located ? this.read({ uri: located.uri, mostBytes, wanted }) : unreadable(from.folder, path, located.error));
				mostBytes -= file?.text?.length ?? 0;
				files.push(...(file ? [{ ...file, place }] : []));
			}
		}
		return { files, others, refused };
	}

	private async read({ uri, mostBytes, wanted }: FileToRead): Promise<Bibliography | undefined> {
		const named = bibliographyFormatOf(uri.path);
		if (!named) {
			return undefined;
		}
		this.asked.set(uri.toString(), true);
		try {
			const text = await readText(uri, mostBytes);
			const format = formatIn(text ?? '', named, wanted);
			return { uri, format, text, ...(text === undefined ? this.forget(uri) : this.recordsOf(uri, text, format)) };
		} catch (error) {
			return { uri, format: named, text: undefined, records: [], problem: messageOf(error) };
		}
	}

	private forget(uri: vscode.Uri): Pick<Bibliography, 'records' | 'problem'> {
		this.cache.delete(uri.toString());
		return { records: [], problem: undefined };
	}

	private recordsOf(uri: vscode.Uri, text: string, format: BibliographyFormat): Pick<Bibliography, 'records' | 'problem'> {
		const known = this.cache.get(uri.toString());
		const read = known?.text === text && known.format === format ? known : { text, format, ...readBibliography(text, format) };
		this.cache.set(uri.toString(), read);
		return { records: read.records, problem: read.problem };
	}
}

/** Returns the keys of bibliographies as far as known, and which of the given sources have keys that belong to other documents. */
export function keysIn({ files, others, refused }: NamedBibliographies, sources: readonly LibrarySource[]): KnownBibliography {
	if (others || refused.length > 0 || files.some(({ problem }) => problem !== undefined)) {
		return { kind: 'unreadable' };
	}
	return files.length === 0 ? { kind: 'none' } : {
		kind: 'keys',
		keys: new Set(files.flatMap(({ records }) => records.map(({ key }) => key))),
		others: new Set(sources.filter(source => isLost(source, files)).map(({ key }) => key)),
	};
}

/** Tells whether the first record with the key of a source describes another document. */
function isLost({ key, source: { csl } }: LibrarySource, files: readonly Bibliography[]): boolean {
	for (const { records, text = '', format } of files) {
		const record = records.find(other => other.key === key);
		if (record) {
			return describesAnother(text, record, { key, csl }, format);
		}
	}
	return false;
}

/** Returns the format of a blank YAML file for a document. */
function yamlFormatFor({ languageId }: vscode.TextDocument): YamlFormat {
	return documentLanguageOf(languageId).bibliography?.yaml ?? 'cslYaml';
}

function isWebAddress(path: string): boolean {
	return /^https?:\/\//i.test(path);
}

/** Returns a bibliography whose location the file system cannot determine. */
function unreadable(folder: vscode.Uri, path: string, error: unknown): Bibliography {
	return { uri: folder.with({ path: `${folder.path}/${path}` }), format: bibliographyFormatOf(path) ?? 'bib', text: undefined, records: [], problem: messageOf(error) };
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
