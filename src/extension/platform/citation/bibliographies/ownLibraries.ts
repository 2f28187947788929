import * as vscode from 'vscode';
import type { FileProblem } from '../../../../core/citation/bibliography/file/bibliographyFile';
import { formatIn, libraryFormatOf, type LibraryFormat } from '../../../../core/citation/bibliography/file/format';
import { libraryItemsInSteps } from '../../../../core/citation/bibliography/readLibraryFile';
import { ownSourcesInSteps } from '../../../../core/citation/ownSources';
import type { LibrarySource } from '../../../../core/library/library';
import { buildOwnIndexInSteps, type SearchIndex } from '../../../../core/library/search';
import { MAX_BIBLIOGRAPHIES, MAX_BIBLIOGRAPHY_BYTES, MAX_READ_LIBRARIES } from '../../../../core/limits';
import type { Steps } from '../../../../core/steps/steps';
import { SETTINGS } from '../../../ids';
import { locate, type RefusedPath } from '../../files/containment';
import { folderOf, fileNameOf, readText, stampOf } from '../../files/files';
import { LruMap } from '../../files/lruMap';
import { userLocale } from '../../library/labels';
import { runSteps } from '../../scheduling/timeSlice';
import { errorMessage } from '../../ui/errorMessage';
import type { Bibliographies } from './bibliographies';
import { workspaceFolderFor } from './documentFiles';
import type { PickedFiles } from './pickedFiles';

/** A library file of the user. */
export interface OwnLibrary {
	readonly uri: vscode.Uri;
	readonly index: SearchIndex;
	/** Its sources by key; the first of several with the same key. */
	readonly byKey: ReadonlyMap<string, LibrarySource>;
	/** What could not be read: the problem in the text, or the system's error message. */
	readonly problem: FileProblem | string | undefined;
}

/** The user's libraries that apply to a document. */
export interface OwnLibraries {
	readonly libraries: readonly OwnLibrary[];
	/** Paths in the setting that are not followed. */
	readonly refused: readonly RefusedPath[];
}

interface FileToRead {
	readonly uri: vscode.Uri;
	readonly format: LibraryFormat;
}

interface Cached {
	readonly text: string;
	/** A value that changes with the file on disk and is available without reading it; `undefined` if there is none. */
	readonly stamp: string | undefined;
	readonly made: Promise<OwnLibrary>;
}

/**
 * Reads the sources in the user's own files: the bibliographies of a document, and the files in the settings. Unchanged files are not
 * read again.
 */
export class OwnLibraryReader {
	private readonly bibliographies: Bibliographies;
	private readonly picked: PickedFiles;
	private readonly cache = new LruMap<string, Cached>(() => MAX_READ_LIBRARIES);

	constructor(bibliographies: Bibliographies, picked: PickedFiles) {
		this.bibliographies = bibliographies;
		this.picked = picked;
	}

	/** Returns what can be cited in a document; its own bibliographies come first. Never rejects. */
	async of(document: vscode.TextDocument): Promise<OwnLibraries> {
		const { files } = await this.bibliographies.of(document);
		const named = files.flatMap(({ uri, format, text }): readonly FileToRead[] => (text === undefined ? [] : [{ uri, format }]));
		const { found, refused } = await this.ofSettings(document);
		const all = new Map([...named, ...found].map(file => [file.uri.toString(), file]));
		const libraries: OwnLibrary[] = [];
		for (const file of [...all.values()].slice(0, MAX_BIBLIOGRAPHIES)) {
			const library = await this.read(file).catch((error: unknown): OwnLibrary => ({
				uri: file.uri,
				index: EMPTY,
				byKey: new Map(),
				problem: errorMessage(error),
			}));
			libraries.push(...(library ? [library] : []));
		}
		return { libraries, refused };
	}

	/** Returns the files in the settings; none in Restricted Mode, in which workspace settings are not trusted. */
	private async ofSettings(
		document: vscode.TextDocument,
	): Promise<{ readonly found: readonly FileToRead[]; readonly refused: readonly RefusedPath[] }> {
		const settings = vscode.workspace.getConfiguration(undefined, document);
		const given = settings.get(SETTINGS.citationLibraries);
		const workspace = settings.get(SETTINGS.citationBibliography);
		const paths = [...(Array.isArray(given) ? (given as readonly unknown[]) : []), workspace]
			.filter(path => typeof path === 'string')
			.filter(path => path !== '');
		const folder = workspaceFolderFor(document) ?? folderOf(document);
		if (!folder || !vscode.workspace.isTrusted) {
			return { found: [], refused: [] };
		}
		const found: FileToRead[] = [];
		const refused: RefusedPath[] = [];
		for (const path of paths.slice(0, MAX_BIBLIOGRAPHIES)) {
			const format = libraryFormatOf(path);
			const located = format && await locate({ path, folder, home: folder }, this.picked).catch(() => undefined);
			if (located && 'uri' in located) {
				found.push({ uri: located.uri, format });
			} else if (located) {
				refused.push({ path, place: undefined, refusal: located.refusal, outside: located.outside });
			}
		}
		return { found, refused };
	}

	/** Reads a file; `undefined` if it does not exist. Failures are not cached. */
	private async read({ uri, format }: FileToRead): Promise<OwnLibrary | undefined> {
		const address = uri.toString();
		const known = this.cache.get(address);
		const stamp = await stampOf(uri);
		if (known && stamp !== undefined && known.stamp === stamp) {
			return known.made;
		}
		const text = await readText(uri, MAX_BIBLIOGRAPHY_BYTES);
		if (text === undefined) {
			this.cache.delete(address);
			return undefined;
		}
		const made = known?.text === text ? known.made : runSteps(libraryInSteps(uri, text, formatIn(text, format, 'cslYaml')));
		this.cache.set(address, { text, stamp, made });
		made.catch(() => {
			if (this.cache.get(address)?.made === made) {
				this.cache.delete(address);
			}
		});
		return made;
	}
}

function* libraryInSteps(uri: vscode.Uri, text: string, format: LibraryFormat): Steps<OwnLibrary> {
	const { items, problems } = yield* libraryItemsInSteps(text, format);
	const sources = yield* ownSourcesInSteps(items, { name: fileNameOf(uri), address: uri.toString(), text, format });
	return {
		uri,
		index: yield* buildOwnIndexInSteps(sources, userLocale()),
		byKey: new Map(sources.toReversed().map(source => [source.key, source])),
		// Problems of single records are reported when the file is imported.
		problem: problems.find(({ code }) => code !== 'unread' && code !== 'noId'),
	};
}

const EMPTY: SearchIndex = {
	library: { dossiers: [], entries: new Map(), sources: new Map() },
	documents: [],
	words: new Map(),
	locale: 'en',
};

/** Returns all sources of the user's libraries, in order. */
export function sourcesOfLibraries(libraries: readonly OwnLibrary[]): readonly LibrarySource[] {
	return libraries.flatMap(({ index }) => index.documents.flatMap(({ item }) => (item.type === 'source' ? [item.source] : [])));
}
