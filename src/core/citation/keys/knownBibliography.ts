import type { LibrarySource } from '../../library/library';
import { describesAnother } from '../bibliography/describesAnother';
import type { FileProblem, FileRecord } from '../bibliography/file/bibliographyFile';
import type { BibliographyFormat } from '../bibliography/file/format';

/**
 * The knowledge about the bibliographies of a document: their keys; that there are none; or that one cannot be read. `isWhole` is false if
 * a file that the document names does not exist yet, so that the document may have more keys than these.
 */
export type KnownBibliography =
	| { readonly kind: 'keys'; readonly keys: ReadonlySet<string>; readonly isWhole: boolean }
	| { readonly kind: 'none' }
	| { readonly kind: 'unreadable' };

/** A bibliography file of a document, as far as keys are concerned. */
export interface KeyedFile {
	readonly format: BibliographyFormat;
	/** `undefined` if the file does not exist. */
	readonly text: string | undefined;
	readonly records: readonly FileRecord[];
	/** Why the contents of the file are not completely known. */
	readonly problem: FileProblem | string | undefined;
}

/** Returns the keys of bibliographies as far as known. `hasOthers` says that there are further ones that cannot be read. */
export function keysOfFiles(files: readonly KeyedFile[], hasOthers: boolean): KnownBibliography {
	if (hasOthers || files.some(({ problem }) => problem !== undefined)) {
		return { kind: 'unreadable' };
	}
	return files.length === 0 ? { kind: 'none' } : {
		kind: 'keys',
		keys: new Set(files.flatMap(file => [...file.records.map(({ key }) => key), ...aliasesIn(file)])),
		isWhole: files.every(({ text }) => text !== undefined),
	};
}

/** The field in which biblatex has further keys of an entry. */
const IDS = /\bids\s{0,20}=\s{0,20}[{"]([^{}"]{1,2000})[}"]/gi;

function aliasesIn({ format, text = '' }: KeyedFile): readonly string[] {
	return format === 'bib' ? [...text.matchAll(IDS)].flatMap(([, list = '']) => list.split(',').map(key => key.trim())) : [];
}

/** Returns the keys of those sources whose key belongs to another document in the files. */
export function keysOfOthers(files: readonly KeyedFile[], sources: readonly LibrarySource[]): ReadonlySet<string> {
	return new Set(sources.filter(source => isLost(source, files)).map(({ key }) => key));
}

/** Whether the first record with the key of a source describes another document. */
function isLost({ key, source: { csl } }: LibrarySource, files: readonly KeyedFile[]): boolean {
	for (const { records, text = '', format } of files) {
		const record = records.find(other => other.key === key);
		if (record) {
			return describesAnother(text, record, { key, csl }, format);
		}
	}
	return false;
}
