import type { CslItem, Locator } from '../../dossier/model';
import type { Language } from './locale/languages';

/** A run of text with the same formatting. Quotation marks are part of the text. */
export interface Run {
	readonly text: string;
	readonly italic?: true;
	readonly smallCaps?: true;
	/** Whether the text is a URL, which is printed verbatim and as a link if the format supports it. */
	readonly address?: true;
}

/** Formatted text as plain data; empty if there is nothing to print. `output.ts` writes it in a format. */
export type Rich = readonly Run[];

/** The values of the setting `dossier.citation.style`. */
export type StyleId = 'un' | 'oscola' | 'bluebook' | 'chicago' | 'apa';

/** The label of a locator: those of dossiers, and others used for laws, books and recordings. */
export type PlaceLabel = Locator['label'] | 'part' | 'clause' | 'timestamp';

/** A locator. `value` is as printed, and may be a range or a list; it may be empty for the labels `title`, `preamble` and `annex`. */
export interface Place {
	readonly label: PlaceLabel;
	readonly value: string;
}

/** A source in a citation. */
export interface CitedItem {
	/** The id of the source: equal in all its citations, and unique to it. */
	readonly id: string;
	/** Any CSL-JSON item; fields of the wrong type are treated as missing. */
	readonly csl: CslItem;
	/** The language to format it in if that is not the document's; the first item decides for the whole citation. */
	readonly language?: Language;
	readonly places?: readonly Place[];
	/** Text before the reference, such as `See`. */
	readonly prefix?: string;
	/** Text after the reference and its locators. */
	readonly suffix?: string;
	/** Whether the sentence with the citation names the source, so that the note need not. */
	readonly named?: boolean;
	/** Whether the source can be found by searching for its title, so that a style may leave out the URL. */
	readonly findable?: boolean;
	/** Whether it is cited in full each time, since its short form would be read as that of another source. */
	readonly inFull?: true;
}

/**
 * The CSL position of a citation. `ibid`: the preceding citation has this source alone; `samePlace` is true if its locators are the
 * same, too. `note` is the number of the note that first cites the source; absent from a later citation in that note.
 */
export type Position =
	| { readonly type: 'first' }
	| { readonly type: 'subsequent'; readonly note?: number }
	| { readonly type: 'ibid'; readonly note: number; readonly samePlace: boolean };

/** How the authors of a work are named in the text, if it would be taken for another work of the document otherwise. */
export interface TextNaming {
	/** Whether the first author has initials. */
	readonly initials?: boolean;
	/** How many authors are named. */
	readonly names?: number;
}

/** A cited item in the context of its document. */
export interface PositionedItem extends CitedItem {
	readonly position: Position;
	/** The letter that disambiguates works with the same author and year, in author-date styles. */
	readonly yearSuffix?: string;
	/** Set if another cited source has the same author, so that the name alone is ambiguous. */
	readonly sharesAuthor?: true;
	/** How an author-date style distinguishes its authors from those of other cited sources. */
	readonly naming?: TextNaming;
}

/** The sections of a reference list, in order, for styles that divide it. */
export type ListSection = 'treaties' | 'documents' | 'sources';

/**
 * A citation style. Every function accepts any item and returns at least one run. Missing fields are left out, or replaced as the
 * style prescribes. Terms are in the language of the document if the style supports it, otherwise in English.
 */
export interface Style {
	readonly id: StyleId;
	/** Whether citations are notes or, as author and year, part of the text. */
	readonly system: 'note' | 'author-date';
	/** The languages in which the style has terms. */
	readonly languages: readonly Language[];
	/**
	 * Formats a citation of at least one item: a complete note with its full stop or, in an author-date style, parentheses for the
	 * text.
	 */
	note(items: readonly PositionedItem[], language: Language): Rich;
	/** Formats a parenthetical citation for the text, in styles that have it in addition to notes. */
	textNote?(items: readonly PositionedItem[], language: Language): Rich;
	/** Formats an entry of the reference list. */
	reference(csl: CslItem, language: Language, yearSuffix?: string): Rich;
	/** Whether the style includes a source in its reference list. */
	isListed(csl: CslItem): boolean;
	/** The section of the reference list that an item belongs to. */
	section(csl: CslItem): ListSection;
	/** The key by which the entries of a section are sorted. */
	sortKey(csl: CslItem, language: Language): string;
	/** The authors as later notes cite them, empty if there are none; absent in styles that always add a title. */
	authorsAlone?(csl: CslItem): string;
	/** Author and year as cited in the text; items with the same value get a letter. Absent if nothing needs to be disambiguated. */
	authorYear?(csl: CslItem, language: Language): string;
	/**
	 * Returns how the authors of each of several works may have to be named in the text to distinguish it from the others; first as all of
	 * them together require. Absent if a style has no such rule.
	 */
	namings?(cited: readonly CslItem[], language: Language): readonly (readonly TextNaming[])[];
}
