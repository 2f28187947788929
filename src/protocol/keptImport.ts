import * as v from 'valibot';
import { parsedJson } from '../core/data/parsedJson';
import { MAX_ENTRIES } from '../core/limits';
import { SAVED_REVIEW, type SavedReview } from './review';
import { validated } from './validated';

/** A stored import: the file and how it is read, the dossier, and the decisions. The file is read again when the import is resumed. */
export interface KeptImport {
	readonly format: 1;
	/** The URI of the file. */
	readonly uri: string;
	/** The name of its format. */
	readonly reads: string;
	/** The language of names without one; absent if the file says it. */
	readonly language?: string | undefined;
	/** What its columns mean, if it is a table: fields by headings, and `none` for those that are not read. */
	readonly columns: readonly (readonly [heading: string, field: string])[];
	/** The URI of the dossier to add to; absent for a new one. */
	readonly into?: string | undefined;
	readonly review: SavedReview;
	/**
	 * The ids in the file of what was imported from it into the dossier, so that what the user removes later is not proposed again; absent
	 * if nothing was imported yet.
	 */
	readonly imported?: readonly string[] | undefined;
}

const MAX_RECORDS = 2 * MAX_ENTRIES;

/** Returns what was imported before and now, each once; the oldest ones are left out if there are more than can be kept. */
export function allImported(before: ReadonlySet<string>, now: ReadonlySet<string>): readonly string[] {
	return [...new Set([...before, ...now])].slice(-MAX_RECORDS);
}

const SHORT = v.pipe(v.string(), v.maxLength(5000));

const KEPT_COLUMNS = v.pipe(v.array(v.tuple([SHORT, v.pipe(v.string(), v.maxLength(100))])), v.maxLength(500));

const KEPT = v.object({
	format: v.literal(1),
	uri: SHORT,
	reads: v.pipe(v.string(), v.maxLength(100)),
	language: v.optional(v.pipe(v.string(), v.maxLength(100))),
	columns: KEPT_COLUMNS,
	into: v.optional(SHORT),
	review: SAVED_REVIEW,
	imported: v.optional(v.pipe(v.array(SHORT), v.maxLength(MAX_RECORDS))),
});

/** Validates the stored columns of several tables; none if they are damaged. */
export function parseKeptTables(data: unknown): readonly KeptImport['columns'][] {
	const result = v.safeParse(v.array(KEPT_COLUMNS), data);
	return result.success ? result.output : [];
}

/** Reads a stored import; `undefined` if it is damaged or of another version. */
export function parseKeptImport(text: string): KeptImport | undefined {
	return validated<KeptImport>(KEPT, parsedJson(text));
}
