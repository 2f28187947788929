import type { CslItem, Locator } from '../../dossier/model';
import type { Language } from './locale/languages';

/** A stretch of text in one face. Quotation marks are part of the text. */
export interface Run {
	readonly text: string;
	readonly italic?: true;
	readonly smallCaps?: true;
	/** The text is an address; renderers print it letter by letter and link it where their format can. */
	readonly address?: true;
}

/** Formatted text as plain data; empty where there is nothing to print. `output.ts` writes it in a format. */
export type Rich = readonly Run[];

/** The values of the setting `dossier.citation.style`. */
export type StyleId = 'un' | 'oscola' | 'bluebook' | 'chicago' | 'apa';

/** What kind of place in a source is named: those that dossiers know, and what else people cite of laws, books and recordings. */
export type PlaceLabel = Locator['label'] | 'chapter' | 'part' | 'clause' | 'recital' | 'schedule' | 'rule' | 'preamble' | 'timestamp';

/** A place in a source. `value` is as printed, also a range or a list; it may be empty for the label `title`. */
export interface Place {
	readonly label: PlaceLabel;
	readonly value: string;
}

/** One source as one citation cites it. */
export interface CitedItem {
	/** The same in all citations of the same source, and in none of another. */
	readonly id: string;
	/** Any CSL-JSON item; fields that are missing or of another type count as absent. */
	readonly csl: CslItem;
	/** The language that it is written in where that is another than the document's; the first item of a citation decides for all of it. */
	readonly language?: Language;
	readonly places?: readonly Place[];
	/** Words before the reference, such as `See`. */
	readonly prefix?: string;
	/** Words behind the reference and its places. */
	readonly suffix?: string;
	/** Whether the sentence that carries the citation already names the source, so that a note need not. */
	readonly named?: boolean;
	/** Whether a search for its title finds the source, so that a style whose manual allows it gives no address. */
	readonly findable?: boolean;
	/** Whether it is cited in full each time, since its short form would be read as that of another source. */
	readonly inFull?: true;
}

/**
 * How a citation stands to those before it. `ibid`: the citation right before it is of this source alone;
 * `samePlace` tells whether it is of the same places too. `note` is the number of the note that cites the source first.
 */
export type Position =
	| { readonly type: 'first' }
	| { readonly type: 'subsequent'; readonly note: number }
	| { readonly type: 'ibid'; readonly note: number; readonly samePlace: boolean };

/** A cited item with what the rest of the document makes of it. */
export interface PositionedItem extends CitedItem {
	readonly position: Position;
	/** The letter that tells works of one author and year apart, in styles that do so. */
	readonly yearSuffix?: string;
	/** Set where another source of the document is cited by the same author, so that a name alone does not tell it. */
	readonly sharesAuthor?: true;
}

/** The parts of a reference list, in their order, for styles that divide theirs. */
export type ListSection = 'treaties' | 'documents' | 'sources';

/**
 * A citation style. Every function takes any item and returns at least one run; what an item does not say is left out, or
 * said to be missing in the words of the style. Words follow the language of the document where the style has a form in
 * it, else they are English.
 */
export interface Style {
	readonly id: StyleId;
	/** Whether citations stand in notes or, as author and year, in the text. */
	readonly system: 'note' | 'author-date';
	/** The languages in which the style has words of its own. */
	readonly languages: readonly Language[];
	/** A citation of at least one item: a whole note with its full stop or, in an author-date style, parentheses in the text. */
	note(items: readonly PositionedItem[], language: Language): Rich;
	/** The citation in parentheses in the text, for a style that has it beside its notes. */
	textNote?(items: readonly PositionedItem[], language: Language): Rich;
	/** The entry of a reference list. */
	reference(csl: CslItem, language: Language, yearSuffix?: string): Rich;
	/** Whether the style puts such a source into its reference list. */
	isListed(csl: CslItem): boolean;
	/** The part of the reference list that an item belongs to. */
	section(csl: CslItem): ListSection;
	/** What the entries of a section are sorted by, as folded text. */
	sortKey(csl: CslItem, language: Language): string;
	/** The authors as later notes cite them, empty where there are none; absent in styles that always add a title. */
	authorsAlone?(csl: CslItem): string;
	/** Author and year as the text cites them; items with equal ones get a letter. Absent where nothing has to be told apart. */
	authorYear?(csl: CslItem, language: Language): string;
}
