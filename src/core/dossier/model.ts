import type { EdtfDate } from './date';
import type { EntryKind, FactProperty, RelationType } from './vocabulary';

/** A key that is unique among the entries or the sources of one dossier: `[A-Za-z][A-Za-z0-9_]*`. */
export type Key = string;

/** A BCP 47 language tag, such as `en` or `zh-Hans`. */
export type LanguageTag = string;

/** Text in our own words, as Markdown without HTML, by language. At least one language is there. */
export type LocalizedText = Readonly<Record<LanguageTag, string>>;

/** What kind of place in a source a locator names. The words are those of CSL's locator terms where it has one. Dossiers name the first six. */
export type LocatorLabel = 'title' | 'paragraph' | 'article' | 'annex' | 'section' | 'page' | 'chapter' | 'recital' | 'schedule' | 'rule' | 'preamble';

/** A place inside a source. `value` is as printed, such as `2(a)`; it is empty for the labels `title` and `preamble`. */
export interface Locator {
	readonly label: LocatorLabel;
	readonly value: string;
}

/**
 * How a source carries a statement: it says so itself (`stated`), it is the authority for it
 * (`official`), or we concluded it from what the source says (`inferred`).
 */
export type EvidenceStatus = 'stated' | 'official' | 'inferred';

/** Where a statement stands. Without a locator, the source as a whole carries it. */
export interface Evidence {
	readonly source: Key;
	readonly locator?: Locator;
	readonly status: EvidenceStatus;
}

/** Text in our own words, with at least one piece of evidence. */
export interface Statement {
	readonly text: LocalizedText;
	readonly evidence: readonly Evidence[];
}

/**
 * The part a label plays (SKOS prefLabel, altLabel, hiddenLabel; TBX preferred, admitted, deprecated).
 * A `discouraged` label is recognised so that its card can say what to write instead.
 */
export type LabelRole = 'preferred' | 'acronym' | 'variant' | 'discouraged';

/**
 * How the case of a label is compared with text. `exact`: letter by letter. `word`: as written,
 * with a capital first letter, or all in capitals. `permissive`: capitals must match, small letters
 * are free. `fold`: any case.
 */
export type CaseRule = 'exact' | 'word' | 'permissive' | 'fold';

/**
 * A kind of form that is derived from a label. `article`: without a leading article. `spelling`: -ize
 * and -ise, -our and -or, programme and program. `ordinal`: tenth and 10th. `number`: COP10, COP 10 and
 * CoP10. `hyphen`: e-mail and email. `accent`: without accents. `plural`: of the last word or the
 * acronym. `proclitic`: the particles that Arabic writes before a word.
 */
export type DerivedKind = 'article' | 'spelling' | 'ordinal' | 'number' | 'hyphen' | 'accent' | 'plural' | 'proclitic';

/**
 * Words beside a label that decide whether it names its entry there. Each is one word or several; `#` is any number.
 * Where one has a capital letter, so has the text. Only white space, hyphens, brackets, quotation marks and slashes may stand
 * between the label and them.
 */
export interface LabelContext {
	/** The label names something else where one of these follows it. */
	readonly notBefore: readonly string[];
	/** The label names something else where it follows one of these. */
	readonly notAfter: readonly string[];
	/** Where there are any, here or in `onlyAfter`, the label names its entry only where one of these follows it, or it follows one of those. */
	readonly onlyBefore: readonly string[];
	readonly onlyAfter: readonly string[];
}

/** One way to write the name of an entry in one language. */
export interface Label {
	readonly text: string;
	readonly language: LanguageTag;
	readonly role: LabelRole;
	readonly case: CaseRule;
	/** Whether the label may be found in prose. */
	readonly recognise: boolean;
	/** Whether other entries carry the same label on purpose. */
	readonly ambiguous: boolean;
	/** Further spellings under which it is found, beside those that are derived. */
	readonly forms?: readonly string[];
	/** `false` where no form is derived, else the kinds that are switched off; absent where all are on. */
	readonly derive?: false | Readonly<Partial<Record<DerivedKind, boolean>>>;
	/** Absent where the label names its entry beside any words. */
	readonly context?: LabelContext;
	/** Empty where nobody has to be believed for the label. */
	readonly evidence: readonly Evidence[];
	/** Why the label is discouraged; only on discouraged labels. */
	readonly reason?: LocalizedText;
	/** What to write in its place; only on discouraged labels. */
	readonly instead?: string;
}

/** The typed value of a fact. An amount is in units of the ISO 4217 currency, not in cents. */
export type FactValue =
	| { readonly type: 'date'; readonly date: EdtfDate }
	| { readonly type: 'amount'; readonly amount: number; readonly currency: string }
	| { readonly type: 'count'; readonly count: number }
	| { readonly type: 'identifier'; readonly identifier: string }
	| { readonly type: 'place'; readonly place: string }
	| { readonly type: 'text'; readonly text: LocalizedText };

/** What facts and relations have in common. */
export interface Claim {
	readonly evidence: readonly Evidence[];
	/** True where no source that we could read confirms it; it is shown as unconfirmed. */
	readonly unconfirmed: boolean;
	/** The entry whose claim it is, where it is a claim and not a finding. */
	readonly claimedBy?: Key;
	/** When it holds or happened. */
	readonly when?: EdtfDate;
	readonly note?: LocalizedText;
}

/** A typed statement about an entry. */
export interface Fact extends Claim {
	readonly property: FactProperty;
	readonly value: FactValue;
	/** The entry that did it, such as the donor of a contribution. */
	readonly by?: Key;
	/** The entry it was done to, such as the recipient of a contribution. */
	readonly to?: Key;
}

/** A typed link from the entry that holds it to another entry of the same dossier. */
export interface Relation extends Claim {
	readonly type: RelationType;
	readonly target: Key;
}

/** A place where a source departs from the official record. */
export interface Departure {
	/** The words of the source: a name, a figure or a date, never a sentence. */
	readonly says: string;
	/** What the record has. */
	readonly record: string;
	readonly note: LocalizedText;
	readonly evidence: readonly Evidence[];
	readonly unconfirmed: boolean;
}

/** One thing that a dossier describes. */
export interface Entry {
	readonly key: Key;
	readonly kind: EntryKind;
	readonly labels: readonly Label[];
	/** What lists, tabs and pictures call it, at most 40 characters of plain text; absent where it is derived from the labels. */
	readonly short?: LocalizedText;
	/** A few words that tell what it is, without a full stop. */
	readonly gloss: LocalizedText;
	readonly definition?: Statement;
	readonly facts: readonly Fact[];
	readonly relations: readonly Relation[];
	readonly departures: readonly Departure[];
	/** The source to cite for this entry. */
	readonly cite?: Key;
}

/** A CSL-JSON item without its `id`, which is made from the key. Only own keys of plain JSON are in it. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly type: string; readonly title?: string };

/** How far a text was consulted: all of it, its opening, or single passages. */
export type ConsultedPart = 'whole' | 'opening' | 'passage';

/** When and how far somebody consulted a source, so that later readers know what to check. */
export interface Consulted {
	/** A day, as `2026-11-26`. */
	readonly on: EdtfDate;
	readonly part: ConsultedPart;
	/** Whether it was a copy on another site or in a database. */
	readonly copy?: boolean;
}

/** A document that facts rest on. */
export interface Source {
	readonly key: Key;
	readonly shortName: string;
	/** What lists and tabs call it, at most 40 characters of plain text; absent where it is the short name. */
	readonly short?: LocalizedText;
	readonly csl: CslItem;
	/** Absent where nobody has recorded it. */
	readonly consulted?: Consulted;
	readonly note?: LocalizedText;
}

/** One structured dataset about one release or subject. */
export interface Dossier {
	readonly id: Key;
	readonly title: LocalizedText;
	readonly language: LanguageTag;
	readonly version: string;
	readonly licence: string;
	/** The source that the dossier is about. */
	readonly release: Key;
	/** What the release says as a whole, in reading order. */
	readonly overview: readonly Statement[];
	readonly sources: ReadonlyMap<Key, Source>;
	readonly entries: ReadonlyMap<Key, Entry>;
}
