import { shortFormOf } from '../abbreviation/shortForm';
import type { Label, LanguageTag } from '../dossier/model';
import { pluralsOf } from '../lexicon/forms/plural';
import type { LibraryEntry } from '../library/library';
import { baseOf } from '../library/names';
import type { OffsetRange } from '../text/offsetRange';

/** A mention whose name can be changed: its text, and the label and entry that it means. */
export interface NamedPlace extends OffsetRange {
	/** As in the document, with its line breaks. */
	readonly written: string;
	readonly entry: LibraryEntry;
	readonly label: Label;
	/** Whether the label is an acronym, or a variant that looks like one. */
	readonly isAcronym: boolean;
	readonly isPlural: boolean;
	/** The ending of the genitive, such as `’s`; empty if there is none. */
	readonly genitive: string;
}

const GENITIVE = /(?:(?<=[^\s])['’]s|(?<=s)['’])$/iu;

/**
 * Reads a mention; `undefined` if the text has something in addition to the name and its endings, such as a particle prefixed to an Arabic
 * word.
 */
export function readNamedPlace(written: string, { start, end }: OffsetRange, entry: LibraryEntry, label: Label): NamedPlace | undefined {
	const isAcronym = label.role === 'acronym' || (label.role !== 'preferred' && shortFormOf(label.text) !== undefined);
	const text = written.replace(/\s+/gu, ' ');
	const genitive = label.text.toLowerCase() === text.toLowerCase() ? '' : GENITIVE.exec(text)?.[0] ?? '';
	const name = text.slice(0, text.length - genitive.length);
	if (/\p{Script=Arabic}/u.test(label.text) && name !== label.text) {
		return undefined;
	}
	const isPlural =
		name.toLowerCase() !== label.text.toLowerCase()
		&& pluralOf(label.text, { language: label.language, isAcronym, isPerson: entry.entry.kind === 'person' })?.toLowerCase()
			=== name.toLowerCase();
	return { start, end, written, entry, label, isAcronym, isPlural, genitive };
}

/** The data on which the plural of a name depends. */
export interface PluralContext {
	readonly language: LanguageTag;
	readonly isAcronym: boolean;
	readonly isPerson: boolean;
}

/** The prepositions and conjunctions that end the head of an English name: “Conference | of the Parties”. */
const AFTER_HEAD = /\s(?:of|for|on|against|to|in|with|between|from|by|and|at|under|without)\s/u;
/** A word that is plural already, judging by its ending. */
const IS_PLURAL = /(?:[^\Wsiu]|ie)s$/u;

/** Returns the plural of a name or an acronym; `undefined` if it cannot safely be formed. In English, the head of the name changes. */
export function pluralOf(text: string, { language, isAcronym, isPerson }: PluralContext): string | undefined {
	const base = baseOf(language);
	const head = base === 'en' && !isAcronym ? headOf(text) : text;
	const [plural] = pluralsOf(head, { language: base, isAcronym, isPerson });
	return plural === undefined ? undefined : plural + text.slice(head.length);
}

/** Whether an English name is in the plural, as “least developed countries” is. */
export function isPluralName(text: string): boolean {
	return IS_PLURAL.test(headOf(text));
}

/** Returns the words of an English name up to the first preposition. */
export function headOf(text: string): string {
	const end = AFTER_HEAD.exec(text)?.index;
	return end === undefined || end === 0 ? text : text.slice(0, end);
}
