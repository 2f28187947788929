/** The way from the root of a dossier file to a value in it. */
export type FilePath = readonly (string | number)[];

/** Why a dossier file is refused. The sentence for a person is made where it is shown. */
export type DossierFindingCode =
	/** The file cannot be read. */
	| 'unreadable'
	/** The text is not JSON or YAML. */
	| 'syntax'
	/** The schema does not accept a value. */
	| 'shape'
	/** An object of a JSON file has a key twice. */
	| 'duplicateKey'
	/** A key names no source or entry of the file. */
	| 'unknownSource'
	| 'unknownEntry'
	/** Evidence has more than one locator. */
	| 'severalLocators'
	/** The value of a fact is not of the type that its property wants. */
	| 'wrongProperty'
	/** A date is no day of the calendar. */
	| 'notADate'
	/** An entry has no preferred label in the language of the dossier. */
	| 'noPreferredLabel'
	/** Two entries carry the same label without saying that it is ambiguous. */
	| 'duplicateLabel'
	/** A relation is stated twice, or once from each end. */
	| 'duplicateRelation'
	/** There are more findings than these; it is the last. */
	| 'moreFindings';

/** Something that is wrong with a dossier file. */
export interface DossierFinding {
	readonly code: DossierFindingCode;
	readonly path: FilePath;
	/** What was expected or found, for the sentence: a list of allowed values, a key, a parser's message. */
	readonly detail: string;
	/** Line and column count from 1; absent where the file format does not tell them. */
	readonly line?: number;
	readonly column?: number;
}

/** What a validator compiled from the JSON Schema says of one value. */
export interface ShapeError {
	/** A JSON Pointer (RFC 6901). */
	readonly instancePath: string;
	readonly keyword: string;
	readonly params: Readonly<Record<string, unknown>>;
	/** The name in question, where it is the name of a property that is wrong. */
	readonly propertyName?: string;
}

/** A validator compiled from `schemas/dossier.schema.json`; no errors means that the value is a `DossierFile`. */
export type ShapeValidator = (value: unknown) => readonly ShapeError[];
