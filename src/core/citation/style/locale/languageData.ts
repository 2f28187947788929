import type { SourceKind } from '../kind';
import type { PlaceForm } from '../place';
import type { PlaceLabel } from '../style';

/** The terms of a language that all styles share. */
export interface LanguageData {
	/** The names of the months, January first, as used within a sentence; then those of the seasons, spring first. */
	readonly months: readonly string[];
	/** Quotation marks, and those of a quotation inside another; including their spaces. */
	readonly quotes: readonly [string, string];
	readonly innerQuotes: readonly [string, string];
	/** Names of the kinds of sources, for sources without a title, as used within a sentence. */
	readonly kinds: Readonly<Record<SourceKind, string>>;
	/** How locators are written. Styles override those for which they have their own rules. */
	readonly places: Readonly<Record<PlaceLabel, PlaceForm>>;
	/**
	 * Lower-case words that are ignored at the start of a title when sorting (`articles`), and that a shortened title does not end
	 * with (`smallWords`).
	 */
	readonly articles: readonly string[];
	readonly smallWords: readonly string[];
	/** Returns the ordinal of an edition, such as `3rd`. */
	readonly ordinal: (number: number) => string;
	/** Between a place and a publisher, or a volume and its pages; including its spaces. */
	readonly colon: string;
	/** Joins the last two of several places or names; including its spaces. */
	readonly and: string;
}

/** Returns a title in the quotation marks of a language, and replaces quotation marks inside it with inner ones. */
export function quoted(
	title: string,
	{ quotes: [open, close], innerQuotes: [innerOpen, innerClose] }: Pick<LanguageData, 'quotes' | 'innerQuotes'>,
): string {
	const inside = open === '‘' ? title.replace(/‘((?:[^‘’]|(?<=\p{L})’(?=\p{L})){0,300})’(?!\p{L})/gu, '“$1”') : title;
	return title === '' ? '' : `${open}${inside.replace(/["“«]\s?([^"“”«»]*?)\s?["”»]/g, `${innerOpen}$1${innerClose}`)}${close}`;
}
