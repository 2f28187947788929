import { MAX_JOINED_FILES, MAX_JOINED_LENGTH, MAX_SEARCHED_BYTES } from '../../limits';
import type { BibliographySyntax, BookSyntax } from '../bibliographySyntax';
import { searchedFolders, type DocumentFiles } from './documentFiles';
import { readWholeDocument, type DocumentFile, type FileOfDocument } from './wholeDocument';

/**
 * Returns the texts of the other files that are printed together with a file, as far as they are known: the rest of its document, and the
 * other chapters of its book. Files that may not or cannot be read are left out. Never rejects.
 */
export async function textsPrintedWith(document: FileOfDocument, syntax: BibliographySyntax, files: DocumentFiles): Promise<readonly string[]> {
	const whole = await readWholeDocument(document, syntax, files);
	const chapters = syntax.book && !files.isRestricted() ? await readChapters(document, syntax.book, files) : [];
	return [...(typeof whole === 'string' ? [] : textsIn(whole, document.path)), ...chapters];
}

function textsIn({ path, text, included }: DocumentFile, except: string): readonly string[] {
	return [...(path === except ? [] : [text]), ...[...included.values()].flatMap(file => textsIn(file, except))];
}

/** Returns the other chapters of the nearest book, if it has the document. */
async function readChapters({ path, folder: home }: FileOfDocument, { file, chapters }: BookSyntax, files: DocumentFiles): Promise<readonly string[]> {
	for (const folder of searchedFolders(home, files.topOf(path))) {
		const project = await readAt(file, { folder, home }, files);
		if (project) {
			const all = await locateAll(chapters(project.text).slice(0, MAX_JOINED_FILES), { folder, home }, files);
			return all.includes(path) ? readAll(all.filter(other => other !== path), files) : [];
		}
	}
	return [];
}

interface Folders {
	readonly folder: string;
	readonly home: string;
}

async function readAt(path: string, folders: Folders, files: DocumentFiles): Promise<{ readonly text: string } | undefined> {
	const [located] = await locateAll([path], folders, files);
	const [text] = located === undefined ? [] : await readAll([located], files);
	return text === undefined ? undefined : { text };
}

async function locateAll(paths: readonly string[], { folder, home }: Folders, files: DocumentFiles): Promise<readonly string[]> {
	const located = await Promise.all(paths.map(path => files.locate({ path, folder, home }).catch(() => undefined)));
	return located.flatMap(one => (one && 'path' in one ? [one.path] : []));
}

async function readAll(paths: readonly string[], files: DocumentFiles): Promise<readonly string[]> {
	const texts: string[] = [];
	let length = 0;
	for (const path of paths) {
		const text = length > MAX_JOINED_LENGTH ? undefined : await files.read(path, MAX_SEARCHED_BYTES).catch(() => undefined);
		length += text?.length ?? 0;
		texts.push(...(text === undefined ? [] : [text]));
	}
	return texts;
}
