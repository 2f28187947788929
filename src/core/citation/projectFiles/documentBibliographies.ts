import { MAX_BIBLIOGRAPHIES, MAX_BIBLIOGRAPHY_BYTES } from '../../limits';
import { bibliographyFormatOf, formatIn, type BibliographyFormat, type YamlFormat } from '../bibliography/file/format';
import type { OpenFile } from '../bibliography/file/openFile';
import { readBibliography } from '../bibliography/readBibliography';
import type { KeyedFile } from '../keys/knownBibliography';
import type { DocumentFiles, RefusedFile } from './documentFiles';
import { namedPaths, type NamedPath, type BibliographyDocument } from './namedPaths';

/** A bibliography file of a document. */
export interface FoundBibliography extends KeyedFile {
	readonly path: string;
	/** The parsed text; `undefined` if the file does not exist or cannot be read. */
	readonly opened?: OpenFile;
	/** The place where the document names the file; `undefined` if a project file or setting names it. */
	readonly place?: NamedPath['place'];
}

/** The bibliographies of a document. */
export interface FoundBibliographies {
	readonly files: readonly FoundBibliography[];
	/** Whether there are others that cannot be read: a web address, or an unsupported format. */
	readonly others: boolean;
	/** Set if a file that might name bibliographies exists but cannot be read. */
	readonly isUnknown?: true;
	/** Paths that are not followed. */
	readonly refused: readonly RefusedFile[];
}

/** Parses bibliographies. Implementations that are called repeatedly should cache the result for each text. */
export type BibliographyReader = (path: string, text: string, format: BibliographyFormat) => OpenFile | Promise<OpenFile>;

/** The files, and how bibliographies are parsed: each time if `parse` is absent. */
export interface BibliographyInput {
	readonly files: DocumentFiles;
	readonly parse?: BibliographyReader;
}

/**
 * Returns the bibliographies of a document: those that it names, otherwise those of the document that it is a part of, of its
 * project, or of the setting. Never rejects.
 */
export async function findBibliographies(
	document: BibliographyDocument,
	{ files, parse = (_, text, format) => readBibliography(text, format) }: BibliographyInput,
): Promise<FoundBibliographies> {
	const { folder, paths, refused, isUnknown } = await namedPaths(document, files);
	const home = document.folder ?? folder;
	const local = paths.filter(({ path }) => !/^https?:\/\//i.test(path) && bibliographyFormatOf(path) !== undefined);
	const others = isUnknown || local.length < paths.length;
	if (folder === undefined || home === undefined) {
		return { files: [], others, refused, ...(isUnknown && { isUnknown }) };
	}
	const found: FoundBibliography[] = [];
	const notFollowed = [...refused];
	const wanted = document.syntax?.yaml ?? 'cslYaml';
	// One after the other, so that the total size stays within the limit.
	let maxBytes = MAX_BIBLIOGRAPHY_BYTES;
	for (const [index, { path, place }] of paths.filter(one => local.includes(one)).entries()) {
		if (index === MAX_BIBLIOGRAPHIES) {
			notFollowed.push({ path, place, refusal: 'tooMany', outside: undefined });
			break;
		}
		const located = await files.locate({ path, folder, home }).catch((error: unknown) => ({ error }));
		if ('refusal' in located) {
			notFollowed.push({ path, place, refusal: located.refusal, outside: located.outside });
		} else {
			const file =
				'path' in located
					? await readFound(located.path, { files, parse, maxBytes, wanted })
					: unreadable(`${folder}/${path}`, located.error);
			maxBytes -= file.text?.length ?? 0;
			found.push({ ...file, place });
		}
	}
	return { files: found, others, refused: notFollowed, ...(isUnknown && { isUnknown }) };
}

interface Reading extends Required<BibliographyInput> {
	readonly maxBytes: number;
	/** The format of a blank YAML file. */
	readonly wanted: YamlFormat;
}

async function readFound(path: string, { files, parse, maxBytes, wanted }: Reading): Promise<FoundBibliography> {
	const named = bibliographyFormatOf(path) ?? 'bib';
	try {
		const text = await files.read(path, maxBytes);
		const format = formatIn(text ?? '', named, wanted);
		if (text === undefined) {
			return { path, format, text, records: [], problem: undefined };
		}
		const opened = await parse(path, text, format);
		return { path, format, text, records: opened.records, problem: opened.problem, opened };
	} catch (error) {
		return unreadable(path, error);
	}
}

/** Returns a bibliography that the file system cannot locate or read. */
function unreadable(path: string, error: unknown): FoundBibliography {
	return {
		path,
		format: bibliographyFormatOf(path) ?? 'bib',
		text: undefined,
		records: [],
		problem: error instanceof Error ? error.message : String(error),
	};
}
