import type { ListWords } from './listWords';

/** The forms in which a list of abbreviations can be written; the values of the setting besides `auto`. */
export type AbbreviationFormName = 'table' | 'definitions' | 'abbr' | 'acronym' | 'glossaries' | 'acro';

/** A row of a list, as written: everything is escaped. */
export interface AbbreviationRow {
	/** The key by which the document can refer to the abbreviation; not written by most forms. */
	readonly key: string;
	readonly acronym: string;
	readonly expansion: string;
}

/** A command that prints the declared abbreviations, and a pattern for the commands that do so. */
export interface PrintingCommand {
	readonly command: string;
	readonly known: RegExp;
}

/** A form of the list of abbreviations in a document language. */
export interface AbbreviationForm {
	readonly name: AbbreviationFormName;
	/** Escape the parts of a row. */
	readonly acronym: (text: string) => string;
	readonly expansion: (text: string) => string;
	/** Makes the key of an abbreviation; absent if the form has none. */
	readonly key?: (acronym: string) => string;
	/** Writes a row, with the three parts in any order; each part once, on one line. */
	readonly row: (row: AbbreviationRow) => string;
	/** The lines before and after the rows. */
	readonly before?: (words: ListWords, rows: readonly AbbreviationRow[]) => readonly string[];
	readonly after?: readonly string[];
	/** Whether a blank line separates the rows. */
	readonly isSpaced?: true;
	/** Set if the rows declare abbreviations, which must not be declared twice. `printedBy` is set if declaring prints nothing. */
	readonly declares?: { readonly printedBy?: PrintingCommand };
}

/** How lists of abbreviations are written in a document language. */
export interface AbbreviationListSyntax {
	/** At least one form. */
	readonly forms: readonly [AbbreviationForm, ...AbbreviationForm[]];
	/** Returns the name of the form that a document calls for, for example because it loads a package; the first form if absent. */
	readonly wanted?: (text: string) => AbbreviationFormName;
	/**
	 * Returns where declarations go that print nothing; absent if they go where the list goes, `undefined` if the document has no such place.
	 */
	readonly declarationPlace?: (text: string) => number | undefined;
}

/** Returns the form with a name, otherwise the one that the document calls for. */
export function formNamed(syntax: AbbreviationListSyntax, name: string, text: string): AbbreviationForm {
	const byName = (wanted: string | undefined) => syntax.forms.find(form => form.name === wanted);
	return byName(name) ?? byName(syntax.wanted?.(text)) ?? syntax.forms[0];
}

/** Makes a key from the letters and digits of an acronym, in lower case; `abbr` if it has none that a key can have. */
export function lowerCaseKey(acronym: string): string {
	return plainKey(acronym).toLowerCase();
}

/** Makes a key from the letters and digits of an acronym; `abbr` if it has none that a key can have. */
export function plainKey(acronym: string): string {
	const key = acronym.normalize('NFD').replace(/[^A-Za-z0-9-]+/g, '').slice(0, 40).replace(/^-{1,40}|-{1,40}$/g, '');
	return key === '' ? 'abbr' : key;
}
