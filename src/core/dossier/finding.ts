/** The path from the root of a dossier file to a value. */
export type FilePath = readonly (string | number)[];

/** Why a dossier file is rejected. The message for the user is composed where findings are shown. */
export type DossierFindingCode =
	/** The file cannot be read. */
	| 'unreadable'
	/** The dossier of an address was not downloaded, or not again; the detail is a sentence. */
	| 'notDownloaded'
	/** The file is larger than a dossier may be, or together with those before it. */
	| 'tooLarge'
	/** There are more dossier files than are read. */
	| 'tooManyFiles'
	/** The file is in a newer format than this version knows. */
	| 'newerFormat'
	/** A nearer dossier has the same id. */
	| 'idInUse'
	/** The text is not JSON or YAML; the detail is a `SyntaxProblem`. */
	| 'syntax'
	/** A value is invalid against the schema. */
	| 'shape'
	/** A key is in a map that does not have it, and belongs elsewhere; the detail is the key and where it belongs, as `KeyPlace`. */
	| 'misplacedKey'
	/** An object in a JSON file has a duplicate key. */
	| 'duplicateKey'
	/** A key refers to a source or entry that the file does not have. */
	| 'unknownSource'
	| 'unknownEntry'
	/** Evidence has more than one locator. */
	| 'severalLocators'
	/** The value of a fact is not of the type that its property requires. */
	| 'wrongProperty'
	/** A date is not in the calendar. */
	| 'notADate'
	/** An entry has no preferred label in the language of the dossier. */
	| 'noPreferredLabel'
	/** Two entries have the same label and neither marks it as ambiguous. */
	| 'duplicateLabel'
	/** A relation is stated twice, or once from each end. */
	| 'duplicateRelation'
	/** A word in a source is almost one that CSL knows; the detail is that one, a space and the word. */
	| 'misspeltVariable'
	/** There are more findings than listed; always the last one. */
	| 'moreFindings';

/** A problem in a dossier file. */
export interface DossierFinding {
	readonly code: DossierFindingCode;
	readonly path: FilePath;
	/** The expected or found text, for the message: a list of allowed values, a key, or the message of a parser. */
	readonly detail: string;
	/** Line and column start at 1; absent if the parser of the format does not report them. */
	readonly line?: number;
	readonly column?: number;
}

/** Returns the key of the entry that a finding is about; `undefined` if it is about the file. */
export function entryOfFinding({ path: [first, key] }: Pick<DossierFinding, 'path'>): string | undefined {
	return first === 'entries' && key !== undefined ? String(key) : undefined;
}

/** Findings that do not prevent the use of an entry or source: what an entry shares with another is only shown twice. */
const WARNINGS: ReadonlySet<DossierFindingCode> = new Set(['duplicateLabel', 'duplicateRelation', 'misspeltVariable']);

/** Whether the entry that a finding is about can be used nevertheless. */
export function isWarning({ code }: Pick<DossierFinding, 'code'>): boolean {
	return WARNINGS.has(code);
}

/** An error that a validator compiled from the JSON Schema reports for one value. */
export interface ShapeError {
	/** A JSON Pointer (RFC 6901). */
	readonly instancePath: string;
	readonly keyword: string;
	readonly params: Readonly<Record<string, unknown>>;
	/** The name of the invalid property, if its name is the problem. */
	readonly propertyName?: string;
}

/** A validator compiled from `schemas/dossier.schema.json`. If it returns no errors, the value is a `DossierFile`. */
export type ShapeValidator = (value: unknown) => readonly ShapeError[];
