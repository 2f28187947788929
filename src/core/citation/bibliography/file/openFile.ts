import type { TextEdit } from '../../../text/textEdit';
import type { BibDialect } from '../bib/bibEntry';
import type { BibliographyItem, Loss } from '../items/item';
import type { Identity } from '../items/sameDocument';
import type { FileProblem, FileRecord } from './bibliographyFile';

/** An item as it is written into a file: the edit of the text that was read, and the variables that the format cannot hold. */
export interface FileAddition {
	readonly edit: TextEdit;
	readonly lost: readonly Loss[];
}

/** A bibliography file that has been read. Items can be looked for and written without reading it again. */
export interface OpenFile {
	readonly text: string;
	/** In file order; if the file has a problem, the records found before it. */
	readonly records: readonly FileRecord[];
	/** The first problem. If there is one, the file may contain further records and must not be edited. */
	readonly problem: FileProblem | undefined;
	/** Reads the identity of the document that the record with an index describes. */
	readonly identify: (index: number) => Identity;
	/**
	 * Writes an item, in the style of the file, before the record with an index or, if that is the number of records, after the last one. If
	 * there are records, edits for the same index can be applied one after the other at their offset.
	 */
	readonly write: (item: BibliographyItem, index: number, dialect: BibDialect) => FileAddition;
}
