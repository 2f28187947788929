import type { OffsetRange } from '../../../text/offsetRange';

/** One record of a bibliography file. */
export interface FileRecord extends OffsetRange {
	readonly key: string;
	readonly keyStart: number;
	readonly keyEnd: number;
}

/**
 * Why and where a bibliography file cannot be read completely.
 * - `unclosed`: what starts there is never closed.
 * - `expected`: another token is required there.
 * - `tooDeep`: nested more deeply than `MAX_NESTING`.
 * - `tooLong`: longer than can be parsed at once.
 * - `duplicateKey`: an object has the key twice, and programs disagree on its value.
 * - `form`: not a list of records, or YAML in a form that cannot be edited.
 * - `conflict`: unresolved merge conflict markers.
 * - `unread`: a field of a record has a value that cannot be read or kept. The record is read without it.
 * - `noId`: an item without an identifier, which is not read.
 */
export interface FileProblem {
	readonly code: 'unclosed' | 'expected' | 'tooDeep' | 'tooLong' | 'duplicateKey' | 'form' | 'conflict' | 'unread' | 'noId';
	readonly offset: number;
	/** The expected token, such as `=`. */
	readonly expected?: string;
	/** The duplicate key, or the name of the field. */
	readonly key?: string;
}

const CONFLICT = /^(?:<{7}|>{7}) /m;

/** Returns the first unresolved merge conflict marker; `undefined` if there is none. */
export function mergeConflictIn(text: string): FileProblem | undefined {
	const mark = CONFLICT.exec(text);
	return mark ? { code: 'conflict', offset: mark.index } : undefined;
}
