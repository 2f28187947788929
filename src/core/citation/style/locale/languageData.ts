import type { SourceKind } from '../kind';
import type { PlaceForm } from '../place';
import type { PlaceLabel } from '../style';

/** What every style needs to know of a language. */
export interface LanguageData {
	/** January first, as they stand within a sentence. */
	readonly months: readonly string[];
	/** Quotation marks, and those for a quotation inside another; with their spaces. */
	readonly quotes: readonly [string, string];
	readonly innerQuotes: readonly [string, string];
	/** What things without a title are called, as within a sentence. */
	readonly kinds: Readonly<Record<SourceKind, string>>;
	/** How places in a source are written; styles override those for which they have a rule of their own. */
	readonly places: Readonly<Record<PlaceLabel, PlaceForm>>;
	/** Words that do not begin a sorted title, and on which a shortened title does not end; small letters. */
	readonly articles: readonly string[];
	readonly smallWords: readonly string[];
	/** A number as that of an edition, such as `3rd`. */
	readonly ordinal: (number: number) => string;
	/** Between a place and a publisher, a volume and its pages; with its spaces. */
	readonly colon: string;
	/** What joins the last two of several places or names, with its spaces. */
	readonly and: string;
}

/** A title in the quotation marks of a language, those inside it turned into inner ones. */
export function quoted(title: string, { quotes: [open, close], innerQuotes: [innerOpen, innerClose] }: Pick<LanguageData, 'quotes' | 'innerQuotes'>): string {
	const inside = open === '‘' ? title.replace(/‘([^‘’]*)’(?!\p{L})/gu, '“$1”') : title;
	return title === '' ? '' : `${open}${inside.replace(/["“«]\s?([^"“”«»]*?)\s?["”»]/g, `${innerOpen}$1${innerClose}`)}${close}`;
}
