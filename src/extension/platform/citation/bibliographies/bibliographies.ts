import * as vscode from 'vscode';
import {
	bibliographyFormatOf,
	formatIn,
	type BibliographyFormat,
	type YamlFormat,
} from '../../../../core/citation/bibliography/file/format';
import type { OpenFile } from '../../../../core/citation/bibliography/file/openFile';
import { readBibliographyInSteps } from '../../../../core/citation/bibliography/readBibliography';
import { keysOfFiles, type KeyedFile, type KnownBibliography } from '../../../../core/citation/keys/knownBibliography';
import { findBibliographies } from '../../../../core/citation/projectFiles/documentBibliographies';
import type { DocumentFiles } from '../../../../core/citation/projectFiles/documentFiles';
import type { NamedPath, BibliographyDocument } from '../../../../core/citation/projectFiles/namedPaths';
import { documentLanguageOf } from '../../../../core/language/languages';
import { MAX_BIBLIOGRAPHY_BYTES, MAX_KNOWN_ADDRESSES, MAX_PARSED_BIBLIOGRAPHIES } from '../../../../core/limits';
import { SETTINGS } from '../../../ids';
import { contained, type RefusedPath } from '../../files/containment';
import { folderOf, fileNameOf, readText } from '../../files/files';
import { LruMap } from '../../files/lruMap';
import { runSteps } from '../../scheduling/timeSlice';
import { errorMessage } from '../../ui/errorMessage';
import { filePathOf, filesAround, workspaceFolderFor } from './documentFiles';
import { ParentDocumentFinder } from './parentDocumentFinder';
import { PickedFiles } from './pickedFiles';

/** A bibliography file of a document. */
export interface Bibliography extends KeyedFile {
	readonly uri: vscode.Uri;
	/** The parsed text; `undefined` if the file does not exist or cannot be read. */
	readonly opened?: OpenFile;
	/** Where the document names the file; `undefined` if a project file or setting does. */
	readonly place?: NamedPath['place'];
}

/** The bibliographies of a document. */
export interface NamedBibliographies {
	readonly files: readonly Bibliography[];
	/** Whether there are others that cannot be read: a web address, or an unsupported format. */
	readonly others: boolean;
	/** Set if a file that might name bibliographies exists but cannot be read. */
	readonly isUnknown?: true;
	/** Paths that are not followed. */
	readonly refused: readonly RefusedPath[];
}

interface Cached {
	readonly opened: OpenFile;
	readonly format: BibliographyFormat;
}

/** Finds and reads the bibliographies of documents. Recently parsed files are cached until their text changes. */
export class Bibliographies {
	private readonly picked: PickedFiles;
	private readonly parents: ParentDocumentFinder;
	private readonly cache = new LruMap<string, Cached>(() => MAX_PARSED_BIBLIOGRAPHIES);
	private readonly named = new LruMap<string, true>(() => MAX_KNOWN_ADDRESSES);

	constructor(picked = new PickedFiles()) {
		this.picked = picked;
		this.parents = new ParentDocumentFinder(picked, uri => this.recordNamed(uri));
	}

	/**
	 * Returns the bibliographies of a document: those that it names, otherwise those of the document that it is a part of, of its
	 * project, or of the setting. Never rejects.
	 */
	async of(document: vscode.TextDocument): Promise<NamedBibliographies> {
		const around = filesAround(document, this.parents.input);
		const found = await findBibliographies(
			{
				text: document.getText(),
				folder: folderOf(document)?.path,
				path: filePathOf(document),
				syntax: documentLanguageOf(document.languageId).bibliography,
				setting: () => settingOf(document),
			},
			{
				files: around?.files ?? NO_FILES,
				parse: (path, text, format) => this.opened(around?.uriOf(path).toString() ?? path, text, format),
			},
		);
		return {
			files: around ? found.files.map(({ path, ...file }) => ({ ...file, uri: around.uriOf(path) })) : [],
			others: found.others, refused: around ? found.refused.map(around.refusedOf) : [], ...(found.isUnknown && { isUnknown: true }),
		};
	}

	/** Allows documents to use a file outside the workspace, because the user picked it in a dialog. */
	allow(uri: vscode.Uri): Promise<void> {
		return this.picked.add(uri);
	}

	/**
	 * Returns the text of the outermost document that a document is a part of; `undefined` if it is not a part or that document cannot be
	 * read.
	 */
	async rootTextOf(document: vscode.TextDocument): Promise<string | undefined> {
		return (await this.parents.of(document)).files.at(-1)?.text;
	}

	/** Returns a file, existing or not, as the only bibliography of a document in a folder. */
	async only(uri: vscode.Uri, home: vscode.Uri, document: vscode.TextDocument): Promise<NamedBibliographies> {
		const located = await contained(uri, home, this.picked).catch((error: unknown) => ({ error }));
		if ('error' in located) {
			return { files: [unreadable(uri, bibliographyFormatOf(uri.path) ?? 'bib', located.error)], others: false, refused: [] };
		}
		if ('refusal' in located) {
			return {
				files: [],
				others: false,
				refused: [{ path: fileNameOf(uri), place: undefined, refusal: located.refusal, outside: located.outside }],
			};
		}
		const file = await this.read(uri, yamlFormatFor(document));
		return { files: file ? [file] : [], others: false, refused: [] };
	}

	/** Whether a document has named a file, existing or not. */
	isNamed(uri: vscode.Uri): boolean {
		return this.named.has(uri.toString());
	}

	private recordNamed(uri: vscode.Uri): void {
		if (bibliographyFormatOf(uri.path) !== undefined) {
			this.named.set(uri.toString(), true);
		}
	}

	private async read(uri: vscode.Uri, wanted: YamlFormat): Promise<Bibliography | undefined> {
		const named = bibliographyFormatOf(uri.path);
		if (!named) {
			return undefined;
		}
		this.recordNamed(uri);
		try {
			const text = await readText(uri, MAX_BIBLIOGRAPHY_BYTES);
			const format = formatIn(text ?? '', named, wanted);
			if (text === undefined) {
				return { uri, format, text, records: [], problem: undefined };
			}
			const opened = await this.opened(uri.toString(), text, format);
			return { uri, format, text, records: opened.records, problem: opened.problem, opened };
		} catch (error) {
			return unreadable(uri, named, error);
		}
	}

	private async opened(address: string, text: string, format: BibliographyFormat): Promise<OpenFile> {
		const known = this.cache.get(address);
		const opened =
			known?.opened.text === text && known.format === format ? known.opened : await runSteps(readBibliographyInSteps(text, format));
		this.cache.set(address, { opened, format });
		return opened;
	}
}

/** Returns a bibliography that the file system cannot examine or read. */
function unreadable(uri: vscode.Uri, format: BibliographyFormat, error: unknown): Bibliography {
	return { uri, format, text: undefined, records: [], problem: errorMessage(error) };
}

/** Returns the keys of bibliographies as far as known. */
export function keysIn({ files, others, refused }: NamedBibliographies): KnownBibliography {
	return keysOfFiles(files, others || refused.length > 0);
}

/** Returns the format of a blank YAML file for a document. */
function yamlFormatFor({ languageId }: vscode.TextDocument): YamlFormat {
	return documentLanguageOf(languageId).bibliography?.yaml ?? 'cslYaml';
}

/** Returns the bibliography in the settings, and the folder that its path is relative to. */
function settingOf(document: vscode.TextDocument): ReturnType<BibliographyDocument['setting']> {
	const path: unknown = vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.citationBibliography);
	return { path: typeof path === 'string' ? path : undefined, folder: workspaceFolderFor(document)?.path };
}

/** The files of a document that has no folder: none can be read. */
const NO_FILES: DocumentFiles = {
	isRestricted: () => true,
	locate: async () => ({ refusal: 'outside' }),
	contained: async () => ({ refusal: 'outside' }),
	read: async () => undefined,
	list: async () => [],
	stamp: async () => undefined,
	topOf: () => undefined,
	isWithoutFiles: () => true,
	known: new Map(),
};
