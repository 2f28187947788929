import * as vscode from 'vscode';
import { excerptOf, type Excerpt } from '../../../core/mention/excerpt';
import { LineIndex } from '../../../core/mention/lineIndex';
import { SERVED_IDS } from '../../../core/language/languages';
import { TimeSlice } from '../scheduling/timeSlice';
import { ENTRY_SCHEME } from '../library/entryText';
import { untilSettled } from '../files/fileEdits';
import { findFilesIn, type ServedFile } from './servedFiles';
import type { ServedLanguages } from './servedLanguages';
import { readSettled, type ReadOfSnapshot } from './snapshot';

/** More files than this and a search takes what it has found first. */
const MOST_FILES = 10_000;
/** A larger file is no draft. */
const MOST_BYTES = 5_000_000;
/** How many files are read at the same time: a file system behind a network answers late. */
const AT_ONCE = 6;

/** How a search is stopped, and who is told how far it is. */
export interface SearchRun {
	readonly token: vscode.CancellationToken;
	/** Called with the number of files read so far and of all. */
	readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** A place that was found, with what stands around it. */
export interface FoundMention {
	readonly location: vscode.Location;
	/** What stands at the place. */
	readonly text: string;
	readonly excerpt: Excerpt;
}

/** A stretch of a text. */
interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** What is looked for: in a document that is open, and in the text of a file. */
export interface Wanted {
	readonly inDocument: (document: vscode.TextDocument) => Promise<readonly Stretch[]> | readonly Stretch[];
	readonly inText: (text: string, languageId: string) => Promise<readonly Stretch[]> | readonly Stretch[];
	/** Whether it may stand in the languages that the user has added, too. */
	readonly inAddedLanguages: boolean;
}

/** Looks through the documents that are open and the files of the workspace, in languages served. */
export class DocumentSearch {
	private readonly log: vscode.LogOutputChannel;
	private readonly served: ServedLanguages;

	constructor(log: vscode.LogOutputChannel, served: ServedLanguages) {
		this.log = log;
		this.served = served;
	}

	/**
	 * All places, by document and in order. What stands in an editor wins over the file on disk. A file that is
	 * too large or cannot be read is left out and logged; once cancelled, what was found so far is the answer.
	 */
	async find(wanted: Wanted, { token, onProgress }: SearchRun): Promise<readonly FoundMention[]> {
		const open = vscode.workspace.textDocuments.filter(document => this.served.has(document.languageId) && isDraft(document));
		const found = await inDocuments(wanted, open, token);
		// One that was closed before it was searched is a file like any other.
		const openUris = new Set(open.filter(document => !document.isClosed || found.has(document)).map(({ uri }) => uri.toString()));
		const served = await this.filesFor(wanted, token);
		if (served.length === MOST_FILES) {
			this.log.info(`Only the first ${MOST_FILES} files are searched.`);
		}
		const files = served.filter(({ uri }) => !openUris.has(uri.toString()));
		const inFiles = await this.inFiles(wanted, files, { token, onProgress });
		return [...await settled(wanted, found, token), ...inFiles];
	}

	/** The files to look through: drafts first, so that no programs take their room. */
	private async filesFor({ inAddedLanguages }: Wanted, token: vscode.CancellationToken): Promise<readonly ServedFile[]> {
		const drafts = await findFilesIn(new Set(SERVED_IDS), MOST_FILES, token);
		const room = MOST_FILES - drafts.length;
		return inAddedLanguages && room > 0 ? [...drafts, ...await findFilesIn(new Set(this.served.added), room, token)] : drafts;
	}

	private async inFiles(wanted: Wanted, files: readonly ServedFile[], { token, onProgress }: SearchRun): Promise<readonly FoundMention[]> {
		const byFile: (readonly FoundMention[])[] = [];
		const slice = new TimeSlice();
		let next = 0;
		let done = 0;
		const work = async () => {
			for (let index = next++; index < files.length && !token.isCancellationRequested; index = next++) {
				const file = files[index];
				byFile[index] = file ? await this.inFile(wanted, file) : [];
				onProgress?.(++done, files.length);
				await slice.yieldIfUsedUp();
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, work));
		return byFile.flat();
	}

	private async inFile(wanted: Wanted, { uri, languageId }: ServedFile): Promise<readonly FoundMention[]> {
		try {
			const { size } = await vscode.workspace.fs.stat(uri);
			if (size > MOST_BYTES) {
				this.log.info(`${uri.toString(true)}: too large to be searched.`);
				return [];
			}
			const text = await textOf(uri, await vscode.workspace.fs.readFile(uri));
			return locate(uri, text, await wanted.inText(text, languageId));
		} catch (error) {
			this.log.warn(`${uri.toString(true)}: ${error instanceof Error ? error.message : String(error)}`);
			return [];
		}
	}
}

/** What was found in an open document, in one version of it. */
type FoundInDocuments = ReadonlyMap<vscode.TextDocument, ReadOfSnapshot<readonly FoundMention[]>>;

/** The places in open documents. Where one keeps changing or the search is cancelled, it has none. */
async function inDocuments(wanted: Wanted, documents: readonly vscode.TextDocument[], token: vscode.CancellationToken): Promise<FoundInDocuments> {
	const found = new Map<vscode.TextDocument, ReadOfSnapshot<readonly FoundMention[]>>();
	for (const document of documents) {
		const read = await readSettled(document, async snapshot => {
			const places = await wanted.inDocument(document);
			return locate(document.uri, snapshot.text, places);
		}, token);
		if (read) {
			found.set(document, read);
		}
	}
	return found;
}

/** The places in open documents as they are now: those that were edited while others or files were searched are searched again. */
async function settled(wanted: Wanted, found: FoundInDocuments, token: vscode.CancellationToken): Promise<readonly FoundMention[]> {
	const all = new Map(found);
	await untilSettled(async () => {
		const edited = [...all].flatMap(([document, { snapshot }]) => (snapshot.version === document.version ? [] : [document]));
		if (edited.length === 0) {
			return true;
		}
		edited.forEach(document => all.delete(document));
		for (const [document, read] of await inDocuments(wanted, edited, token)) {
			all.set(document, read);
		}
		return 'stale';
	});
	return [...found.keys()].flatMap(document => {
		const read = all.get(document);
		return read?.snapshot.version === document.version ? read.found : [];
	});
}

/** The text of a file: nearly all are UTF-8, and VS Code, which knows the user's encodings, is only asked where one is not. */
async function textOf(uri: vscode.Uri, content: Uint8Array): Promise<string> {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(content);
	} catch {
		return vscode.workspace.decode(content, { uri });
	}
}

/** Whether a document is one that somebody may write in: not an entry of ours, nor what a comparison with an older version shows. */
function isDraft({ uri, isClosed }: vscode.TextDocument): boolean {
	return !isClosed && uri.scheme !== ENTRY_SCHEME
		&& (['untitled', 'vscode-notebook-cell'].includes(uri.scheme)
			|| vscode.workspace.getWorkspaceFolder(uri) !== undefined
			|| vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true);
}

function locate(uri: vscode.Uri, text: string, places: readonly Stretch[]): readonly FoundMention[] {
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
