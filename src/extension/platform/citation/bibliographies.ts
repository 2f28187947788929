import type * as vscode from 'vscode';
import type { FileProblem, FileRecord } from '../../../core/citation/bibliography/bibliographyFile';
import { describesAnother } from '../../../core/citation/bibliography/describesAnother';
import { bibliographyFormatOf, formatIn, type BibliographyFormat, type YamlFormat } from '../../../core/citation/bibliography/format';
import { readBibliography } from '../../../core/citation/bibliography/readBibliography';
import type { KnownBibliography } from '../../../core/citation/keys/unknownKeys';
import { documentLanguageOf } from '../../../core/language/languages';
import type { LibrarySource } from '../../../core/library/library';
import { MOST_BIBLIOGRAPHIES, MOST_BIBLIOGRAPHY_BYTES, MOST_KNOWN_ADDRESSES, MOST_PARSED_BIBLIOGRAPHIES } from '../../../core/limits';
import { LruMap } from '../files/lruMap';
import { contained, locate, type RefusedPath } from '../files/containment';
import { folderOf, nameOf, readText } from '../files/files';
import { namedPaths, type NamedPath } from './namedPaths';
import { PickedFiles } from './pickedFiles';
import { WholeFinder } from './wholeFinder';

/** A bibliography file that a document names. */
export interface Bibliography {
	readonly uri: vscode.Uri;
	readonly format: BibliographyFormat;
	/** `undefined` where there is no such file. */
	readonly text: string | undefined;
	readonly records: readonly FileRecord[];
	/** Where the document names it; `undefined` where its project or a setting does. */
	readonly place?: NamedPath['place'];
	/** Why nobody knows what the file holds, if so: the place where it goes wrong, or what the system says. */
	readonly problem: FileProblem | string | undefined;
}

/** What a document names as its bibliographies. */
export interface NamedBibliographies {
	readonly files: readonly Bibliography[];
	/** Whether something is named that cannot be looked into: an address in the web, or a format that is not ours. */
	readonly others: boolean;
	/** What is named and not followed. */
	readonly refused: readonly RefusedPath[];
}

interface Cached extends Pick<Bibliography, 'format' | 'records' | 'problem'> {
	readonly text: string;
}

/** Where a file is, and how many bytes it may have. */
interface FileToRead {
	readonly uri: vscode.Uri;
	readonly mostBytes: number;
	/** What YAML with nothing in it is to be. */
	readonly wanted: YamlFormat;
}

/** What paths are relative to, and what is wanted of the files that they lead to. */
interface Home extends Pick<FileToRead, 'wanted'> {
	readonly folder: vscode.Uri;
	readonly home: vscode.Uri;
}

/** Finds and reads the bibliographies that documents name. What was parsed last is remembered until its text changes. */
export class Bibliographies {
	private readonly picked: PickedFiles;
	private readonly wholes: WholeFinder;
	private readonly cache = new LruMap<string, Cached>(() => MOST_PARSED_BIBLIOGRAPHIES);
	private readonly asked = new LruMap<string, true>(() => MOST_KNOWN_ADDRESSES);

	constructor(picked = new PickedFiles()) {
		this.picked = picked;
		this.wholes = new WholeFinder(picked);
	}

	/** The bibliographies of a document: those that it names, else those of what it is a part of, of its project, or of the setting. Never rejects. */
	async of(document: vscode.TextDocument): Promise<NamedBibliographies> {
		const { folder, paths, refused, isUnknown } = await namedPaths(document, this.wholes, this.picked);
		const home = folderOf(document) ?? folder;
		const local = paths.filter(({ path }) => !isWebAddress(path) && bibliographyFormatOf(path) !== undefined);
		const found: NamedBibliographies = { files: [], others: isUnknown || local.length < paths.length, refused };
		return folder && home ? this.follow(local, { folder, home, wanted: yamlFormatFor(document) }, found) : found;
	}

	/** Lets documents use a file outside the workspace, because a person has picked it in a dialog. */
	allow(uri: vscode.Uri): Promise<void> {
		return this.picked.add(uri);
	}

	/** The text of the outermost document that another one is a part of; `undefined` where it is a part of none, or that cannot be read. */
	async rootTextOf(document: vscode.TextDocument): Promise<string | undefined> {
		return (await this.wholes.of(document)).files.at(-1)?.text;
	}

	/** A file, be it there or not, as the only bibliography of a document in a folder. */
	async only(uri: vscode.Uri, home: vscode.Uri, document: vscode.TextDocument): Promise<NamedBibliographies> {
		const located = await contained(uri, home, this.picked);
		if ('refusal' in located) {
			return { files: [], others: false, refused: [{ path: nameOf(uri), place: undefined, refusal: located.refusal, outside: located.outside }] };
		}
		const file = await this.read({ uri, mostBytes: MOST_BIBLIOGRAPHY_BYTES, wanted: yamlFormatFor(document) });
		return { files: file ? [file] : [], others: false, refused: [] };
	}

	/** Whether a file is one that a document has named, be it there or not. */
	isNamed(uri: vscode.Uri): boolean {
		return this.asked.has(uri.toString());
	}

	/** Follows paths one after the other, so that all files together stay within the bounds. */
	private async follow(paths: readonly NamedPath[], { wanted, ...from }: Home, { others, refused: before }: NamedBibliographies): Promise<NamedBibliographies> {
		const files: Bibliography[] = [];
		const refused = [...before];
		let mostBytes = MOST_BIBLIOGRAPHY_BYTES;
		for (const [index, { path, place }] of paths.entries()) {
			if (index === MOST_BIBLIOGRAPHIES) {
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

/** The keys that bibliographies hold, as far as anybody can know, and which of some sources have lost theirs to another document. */
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

/** What a file in YAML is for a document where nothing is in it yet. */
function yamlFormatFor({ languageId }: vscode.TextDocument): YamlFormat {
	return documentLanguageOf(languageId).bibliography?.yaml ?? 'cslYaml';
}

function isWebAddress(path: string): boolean {
	return /^https?:\/\//i.test(path);
}

/** A file of which the file system cannot say where it is. */
function unreadable(folder: vscode.Uri, path: string, error: unknown): Bibliography {
	return { uri: folder.with({ path: `${folder.path}/${path}` }), format: bibliographyFormatOf(path) ?? 'bib', text: undefined, records: [], problem: messageOf(error) };
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
