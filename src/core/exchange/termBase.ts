import type { LabelRole, LanguageTag, LocalizedText } from '../dossier/model';
import type { EntryKind, RelationType } from '../dossier/vocabulary';

/** A term as formats of terminology have it: a name of a concept in one language. */
export interface Term {
	readonly text: string;
	readonly language: LanguageTag;
	readonly role: LabelRole;
	/** What to write instead, and why; only for discouraged terms, and absent where the file does not say. */
	readonly instead?: string;
	readonly reason?: LocalizedText;
}

/** A link to another concept, by its id in the file. */
export interface ConceptLink {
	readonly type: RelationType;
	readonly to: string;
}

/** A concept with its names and descriptions. Texts are Markdown, and empty where there is none. */
export interface Concept {
	/** Its id in the file; absent where the format has none. */
	readonly id?: string;
	/** Its identifier in the file if that differs from the id: in files without ids, its kind and name there. */
	readonly record?: string;
	/** The records of the file that a person has merged into this one. */
	readonly alsoRecords?: readonly string[];
	/** The line or row of the file at which it begins; absent if unknown. */
	readonly line?: number;
	readonly kind?: EntryKind;
	readonly terms: readonly Term[];
	/** A short description. */
	readonly gloss: LocalizedText;
	readonly definition: LocalizedText;
	readonly links: readonly ConceptLink[];
}

/** The content that the formats of terminology share with a dossier. */
export interface TermBase {
	readonly id?: string;
	readonly title?: LocalizedText;
	/** The main language, if the file says which. */
	readonly language?: LanguageTag;
	readonly version?: string;
	readonly licence?: string;
	readonly concepts: readonly Concept[];
}

/** Why something in a file was not imported. The message is composed where problems are shown. */
export type ExchangeProblemCode =
	/** The file cannot be read as the format; `detail` is the message of the parser. */
	| 'syntax'
	/** The file is no workbook of Excel; `detail` is the extension of what it is instead, or empty if that is unknown. */
	| 'otherWorkbook'
	/** A workbook that needs a password, whose end is missing, or of which a part cannot be read. */
	| 'encrypted' | 'truncated' | 'damaged'
	/** The file can be read but has no entries; `detail` is what an entry would be in this format. */
	| 'noEntries'
	/** A quotation mark of a table is never closed. */
	| 'unclosedQuote'
	/** The first row of a table seems to be an entry and not headings; `detail` is how the columns were read. */
	| 'noHeadings'
	/** The entry is exactly like an earlier one, and is left out; `detail` is its name. */
	| 'repeated'
	/** An earlier entry has the same name but says something else; `detail` is the name. Both are imported. */
	| 'sameName'
	/** The file is not text in UTF-8 or UTF-16. */
	| 'encoding'
	/** The file is not in UTF-8, and was read in the encoding `detail`, which is only probable. */
	| 'guessedEncoding'
	/** The file exceeds the limits of length, depth or rows. */
	| 'tooLong' | 'tooDeep' | 'tooMany'
	/** XML with a document type that defines entities. */
	| 'entities'
	/** A row of a table has more cells than the header. */
	| 'cells'
	/** A column, property or element that has no place in a dossier; `detail` is its name. */
	| 'notRead'
	| 'column'
	/** The first row names no column that can be read. */
	| 'noColumns'
	/** The table has no column with a heading for which a meaning was chosen. */
	| 'noSuchColumn'
	/** A language tag, kind or name that a dossier cannot have. */
	| 'language' | 'kind' | 'name'
	/** An entry has no name in the main language, which is `detail`; or none at all. */
	| 'noName'
	| 'nameless'
	/** A text is longer than a dossier can have. */
	| 'longText'
	/** More names in one language and role than an entry can have; `detail` is those that are left out. */
	| 'namesFull'
	/** More relations of one entry than a dossier can have; `detail` is its number of them. */
	| 'manyRelations'
	/** A link to a concept that the file does not have. */
	| 'unknownTarget'
	/** Two concepts have the same id. */
	| 'sameId'
	/** A source without a title, or beyond the limits of a dossier. */
	| 'noTitle' | 'source';

/** Something in a file that was not imported. */
export interface ExchangeProblem {
	readonly code: ExchangeProblemCode;
	/** The text that was found, for the message; empty if there is none. */
	readonly detail: string;
	/** The line or row, from 1; absent if unknown. */
	readonly line?: number;
	/** The id of the concept in the file, where its line is unknown. */
	readonly concept?: string;
}

/** The content read from a file, and the problems. */
export interface ReadTerms {
	readonly base: TermBase;
	readonly problems: readonly ExchangeProblem[];
}

/** Returns a file from which nothing could be read. */
export function nothingRead(problem: ExchangeProblem): ReadTerms {
	return { base: { concepts: [] }, problems: [problem] };
}
