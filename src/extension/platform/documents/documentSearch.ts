import * as vscode from 'vscode';
import { MAX_SEARCHED_DOCUMENTS, MAX_SEARCHED_DOCUMENT_BYTES } from '../../../core/documentLimits';
import { SERVED_IDS } from '../../../core/language/languages';
import { excerptOf, type Excerpt } from '../../../core/mention/excerpt';
import { LineIndex } from '../../../core/mention/lineIndex';
import type { OffsetRange } from '../../../core/text/offsetRange';
import { untilSettled } from '../files/fileEdits';
import { readBytes } from '../files/files';
import { TimeSlice } from '../scheduling/timeSlice';
import { errorMessage } from '../ui/errorMessage';
import { isEditable } from './draftEditor';
import { findFilesByLanguage, type ServedFile } from './servedFiles';
import type { ServedLanguages } from './servedLanguages';
import { readSettled, type SnapshotResult } from './snapshot';

/** How many files are read in parallel, because remote file systems are slow to answer. */
const PARALLEL_READS = 6;

/** How to cancel a search and follow its progress. */
export interface SearchRun {
	readonly token: vscode.CancellationToken;
	/** Called with the number of files searched so far and the number of all files. */
	readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** A place that was found, with its surroundings. */
export interface FoundMention {
	readonly location: vscode.Location;
	/** The text at the place. */
	readonly text: string;
	readonly excerpt: Excerpt;
}

/** What to search for. The two functions find the ranges in an open document and in the text of a file. */
export interface DocumentQuery {
	readonly inDocument: (document: vscode.TextDocument) => Promise<readonly OffsetRange[]> | readonly OffsetRange[];
	readonly inText: (text: string, file: ServedFile) => Promise<readonly OffsetRange[]> | readonly OffsetRange[];
	/** Whether to search files in languages that the user has added, too. */
	readonly inAddedLanguages: boolean;
}

/** Searches open documents and the files of the workspace, in languages served. */
export class DocumentSearch {
	private readonly log: vscode.LogOutputChannel;
	private readonly served: ServedLanguages;

	constructor(log: vscode.LogOutputChannel, served: ServedLanguages) {
		this.log = log;
		this.served = served;
	}

	/**
	 * Finds all places, by document and in order. An open document is searched instead of its file on disk. Files that are too large
	 * or cannot be read are logged and left out. A cancelled search returns what it has found so far.
	 */
	async find(query: DocumentQuery, { token, onProgress }: SearchRun): Promise<readonly FoundMention[]> {
		const open = vscode.workspace.textDocuments.filter(document => this.served.has(document.languageId) && !document.isClosed && isEditable(document));
		const found = await inDocuments(query, open, token);
		// A document that was closed before it was searched is searched as a file.
		const openUris = new Set(open.filter(document => !document.isClosed || found.has(document)).map(({ uri }) => uri.toString()));
		const served = await this.filesFor(query, token);
		if (served.length === MAX_SEARCHED_DOCUMENTS) {
			this.log.info(`Only the first ${MAX_SEARCHED_DOCUMENTS} files are searched.`);
		}
		const files = served.filter(({ uri }) => !openUris.has(uri.toString()));
		const inFiles = await this.inFiles(query, files, { token, onProgress });
		return [...await upToDate(query, found, token), ...inFiles];
	}

	/** Lists the files to search, drafts first, so that source code does not use up the maximum. */
	private async filesFor({ inAddedLanguages }: DocumentQuery, token: vscode.CancellationToken): Promise<readonly ServedFile[]> {
		const drafts = await findFilesByLanguage(new Set(SERVED_IDS), MAX_SEARCHED_DOCUMENTS, token);
		const room = MAX_SEARCHED_DOCUMENTS - drafts.length;
		return inAddedLanguages && room > 0 ? [...drafts, ...await findFilesByLanguage(new Set(this.served.added), room, token)] : drafts;
	}

	private async inFiles(
		query: DocumentQuery,
		files: readonly ServedFile[],
		{ token, onProgress }: SearchRun,
	): Promise<readonly FoundMention[]> {
		const byFile: (readonly FoundMention[])[] = [];
		const slice = new TimeSlice();
		let next = 0;
		let done = 0;
		const work = async () => {
			for (let index = next++; index < files.length && !token.isCancellationRequested; index = next++) {
				const file = files[index];
				byFile[index] = file ? await this.inFile(query, file) : [];
				onProgress?.(++done, files.length);
				await slice.yieldIfUsedUp();
			}
		};
		await Promise.all(Array.from({ length: PARALLEL_READS }, work));
		return byFile.flat();
	}

	private async inFile(query: DocumentQuery, { uri, languageId }: ServedFile): Promise<readonly FoundMention[]> {
		try {
			const stat = await vscode.workspace.fs.stat(uri);
			if (stat.size > MAX_SEARCHED_DOCUMENT_BYTES) {
				this.log.info(`${uri.toString(true)}: too large to be searched.`);
				return [];
			}
			const text = await textOf(uri, await readBytes(uri, stat));
			return locate(uri, text, await query.inText(text, { uri, languageId }));
		} catch (error) {
			this.log.warn(`${uri.toString(true)}: ${errorMessage(error)}`);
			return [];
		}
	}
}

/** The places found in each open document, with the version in which they were found. */
type FoundInDocuments = ReadonlyMap<vscode.TextDocument, SnapshotResult<readonly FoundMention[]>>;

/** Searches open documents. Documents that keep changing are left out, and so are the remaining ones once the search is cancelled. */
async function inDocuments(
	query: DocumentQuery,
	documents: readonly vscode.TextDocument[],
	token: vscode.CancellationToken,
): Promise<FoundInDocuments> {
	const found = new Map<vscode.TextDocument, SnapshotResult<readonly FoundMention[]>>();
	for (const document of documents) {
		const read = await readSettled(document, async snapshot => {
			const places = await query.inDocument(document);
			return locate(document.uri, snapshot.text, places);
		}, token);
		if (read) {
			found.set(document, read);
		}
	}
	return found;
}

/** Returns the places in open documents as they are now. Documents that were edited during the search are searched again. */
async function upToDate(query: DocumentQuery, found: FoundInDocuments, token: vscode.CancellationToken): Promise<readonly FoundMention[]> {
	const all = new Map(found);
	await untilSettled(async () => {
		const edited = [...all].flatMap(([document, { snapshot }]) => (snapshot.version === document.version ? [] : [document]));
		if (edited.length === 0) {
			return true;
		}
		edited.forEach(document => all.delete(document));
		for (const [document, read] of await inDocuments(query, edited, token)) {
			all.set(document, read);
		}
		return 'stale';
	});
	return [...found.keys()].flatMap(document => {
		const read = all.get(document);
		return read?.snapshot.version === document.version ? read.found : [];
	});
}

/** Decodes a file. Nearly all are UTF-8; VS Code, which knows the user's encodings, is asked only if one is not. */
async function textOf(uri: vscode.Uri, content: Uint8Array): Promise<string> {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(content);
	} catch {
		return vscode.workspace.decode(content, { uri });
	}
}

function locate(uri: vscode.Uri, text: string, places: readonly OffsetRange[]): readonly FoundMention[] {
	if (places.length === 0) {
		return [];
	}
	const lines = new LineIndex(text);
	return places.map(({ start, end }) => {
		const from = lines.positionAt(start);
		const to = lines.positionAt(end);
		const around = lines.rangeOfLines(from.line, to.line, text);
		return {
			location: new vscode.Location(uri, new vscode.Range(from.line, from.character, to.line, to.character)),
			text: text.slice(start, end),
			excerpt: excerptOf(text.slice(around.start, around.end), start - around.start, end - around.start),
		};
	});
}
