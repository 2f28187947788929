/** A stretch of a text; `end` is exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** One record of a bibliography file. */
export interface FileRecord extends Span {
	readonly key: string;
	readonly keyStart: number;
	readonly keyEnd: number;
}

/**
 * What makes a bibliography file unreadable, and where. `unclosed`: what begins there never ends. `expected`: something else
 * has to stand there. `tooDeep`: nested deeper than any record is. `tooLong`: longer than is read at once. `duplicateKey`: an object has the
 * key already, so programs disagree on its value. `form`: no list of records, or YAML in a form that is not edited here. `conflict`:
 * the marks of a merge that nobody has resolved.
 */
export interface FileProblem {
	readonly code: 'unclosed' | 'expected' | 'tooDeep' | 'tooLong' | 'duplicateKey' | 'form' | 'conflict';
	readonly offset: number;
	/** What is expected, as it would be written, such as `=`. */
	readonly expected?: string;
	/** The key that is there twice. */
	readonly key?: string;
}

const CONFLICT = /^(?:<{7}|>{7}) /m;

/** The first mark of a merge that nobody has resolved; `undefined` where there is none. */
export function mergeConflictIn(text: string): FileProblem | undefined {
	const mark = CONFLICT.exec(text);
	return mark ? { code: 'conflict', offset: mark.index } : undefined;
}
