import type { LanguageTag } from '../../core/dossier/model';
import type { PlacedDossier } from '../dossiers/placedDossier';
import type { CheckedFile } from './checkedFile';

/** How files are checked. It consists of plain data, so that it can be given to another thread. */
export interface CheckMode {
	readonly placed: readonly PlacedDossier[];
	/** The natural language of documents that do not declare one. */
	readonly language: LanguageTag;
	readonly fix: 'no' | 'write' | 'show';
}

/** The result for a file. `file` is absent if it could not be read; `hasSucceeded` is false if reading or writing failed, which was reported. */
export interface FileResult {
	readonly file?: CheckedFile;
	readonly hasSucceeded: boolean;
}

/** The outcome for a file of a batch: the result, and the lines that were printed and reported. */
export interface PartResult extends FileResult {
	readonly printed: readonly string[];
	readonly reported: readonly string[];
}

/** Checks a batch of files. Rejects if the thread fails. */
export type CheckBatch = (paths: readonly string[]) => Promise<readonly PartResult[]>;

/** Another thread that checks files. */
export interface CheckThread {
	readonly check: CheckBatch;
	/** Ends the thread, which checks nothing after that. */
	readonly end: () => void;
}
