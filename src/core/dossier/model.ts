import type { EdtfDate } from './date';
import type { EntryKind, FactProperty, RelationType } from './vocabulary';

/** A key, unique among the entries or among the sources of one dossier: `[A-Za-z][A-Za-z0-9_]*`. */
export type Key = string;

/** A BCP 47 language tag, such as `en` or `zh-Hans`. */
export type LanguageTag = string;

/** Text written for the dossier, as Markdown without HTML, by language; at least one language. */
export type LocalizedText = Readonly<Record<LanguageTag, string>>;

/** The kind of locator. Names are CSL locator terms where CSL has one. Dossiers use the first six. */
export type LocatorLabel =
	'title' | 'paragraph' | 'article' | 'annex' | 'section' | 'page' | 'chapter' | 'recital' | 'schedule' | 'rule' | 'preamble';

/**
 * A place in a source. `value` is as printed, such as `2(a)`; it is empty for the labels `title` and `preamble`, and may be for `annex`.
 * `within` is a place in it with another label, such as the paragraph of an article; only citations have it, evidence does not.
 */
export interface Locator {
	readonly label: LocatorLabel;
	readonly value: string;
	readonly within?: Locator;
}

/**
 * How a source supports a statement: it says so (`stated`), it is the authority on it (`official`), or the statement was inferred from
 * it (`inferred`).
 */
export type EvidenceStatus = 'stated' | 'official' | 'inferred';

/** A source that supports a statement. Without a locator, the whole source does. */
export interface Evidence {
	readonly source: Key;
	readonly locator?: Locator;
	readonly status: EvidenceStatus;
}

/** Text written for the dossier, with at least one piece of evidence. */
export interface Statement {
	readonly text: LocalizedText;
	readonly evidence: readonly Evidence[];
}

/**
 * The role of a label (SKOS prefLabel, altLabel, hiddenLabel; TBX preferred, admitted, deprecated). A `discouraged` label is
 * recognized so that its card can suggest a replacement.
 */
export type LabelRole = 'preferred' | 'acronym' | 'variant' | 'discouraged';

/**
 * How the case of a label is compared with text.
 * - `exact`: as written.
 * - `word`: as written, with a capital first letter, or all in capitals.
 * - `permissive`: capitals must match, lower-case letters may be either.
 * - `fold`: case-insensitive.
 */
export type CaseRule = 'exact' | 'word' | 'permissive' | 'fold';

/**
 * A kind of form that is derived from a label.
 * - `article`: without a leading article.
 * - `spelling`: -ize and -ise, -our and -or, programme and program.
 * - `ordinal`: tenth and 10th.
 * - `number`: COP10, COP 10 and CoP10.
 * - `hyphen`: e-mail and email.
 * - `accent`: without accents.
 * - `plural`: of the last word or the acronym.
 * - `proclitic`: with the particles that are prefixed to Arabic words.
 */
export type DerivedKind = 'article' | 'spelling' | 'ordinal' | 'number' | 'hyphen' | 'accent' | 'plural' | 'proclitic';

/**
 * Adjacent words that decide whether a label refers to its entry. Each item is one word or several; `#` matches any number. An item
 * with a capital letter is case-sensitive. Only white space, hyphens, brackets, quotation marks and slashes may separate the label
 * from the words.
 */
export interface LabelContext {
	/** The label does not refer to its entry if one of these follows it. */
	readonly notBefore: readonly string[];
	/** The label does not refer to its entry if one of these precedes it. */
	readonly notAfter: readonly string[];
	/**
	 * If this or `onlyAfter` has items, the label refers to its entry only if one of `onlyBefore` follows it or one of `onlyAfter`
	 * precedes it.
	 */
	readonly onlyBefore: readonly string[];
	readonly onlyAfter: readonly string[];
}

/** A name of an entry in one language. */
export interface Label {
	readonly text: string;
	readonly language: LanguageTag;
	readonly role: LabelRole;
	readonly case: CaseRule;
	/** Whether the label is recognized in prose. */
	readonly recognise: boolean;
	/** Whether other entries have the same label on purpose. */
	readonly ambiguous: boolean;
	/** Additional spellings to recognize, besides the derived forms. */
	readonly forms?: readonly string[];
	/** `false` if no forms are derived, otherwise the kinds that are disabled; absent if all are enabled. */
	readonly derive?: false | Readonly<Partial<Record<DerivedKind, boolean>>>;
	/** Absent if the label refers to its entry in any context. */
	readonly context?: LabelContext;
	/** Empty if the label needs no evidence. */
	readonly evidence: readonly Evidence[];
	/** Why the label is discouraged; only on discouraged labels. */
	readonly reason?: LocalizedText;
	/** What to write instead; only on discouraged labels. */
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

/** The members that facts and relations share. */
export interface Claim {
	readonly evidence: readonly Evidence[];
	/** Whether no accessible source confirms the claim. It is shown as unconfirmed. */
	readonly unconfirmed: boolean;
	/** The entry that makes the claim, if it is not a finding. */
	readonly claimedBy?: Key;
	/** When the claim holds or the event happened. */
	readonly when?: EdtfDate;
	readonly note?: LocalizedText;
}

/** A typed statement about an entry. */
export interface Fact extends Claim {
	readonly property: FactProperty;
	readonly value: FactValue;
	/** The entry that acted, such as the donor of a contribution. */
	readonly by?: Key;
	/** The entry that was acted on, such as the recipient of a contribution. */
	readonly to?: Key;
}

/** A typed link from the entry that contains it to another entry of the same dossier. */
export interface Relation extends Claim {
	readonly type: RelationType;
	readonly target: Key;
}

/** A difference between a source and the official record. */
export interface Departure {
	/** The wording of the source: a name, figure or date, never a sentence. */
	readonly says: string;
	/** The wording of the official record. */
	readonly record: string;
	readonly note: LocalizedText;
	readonly evidence: readonly Evidence[];
	readonly unconfirmed: boolean;
}

/** A person, body, event, document or concept that a dossier describes. */
export interface Entry {
	readonly key: Key;
	readonly kind: EntryKind;
	readonly labels: readonly Label[];
	/** The name in lists, tabs and charts, at most 40 characters of plain text; derived from the labels if absent. */
	readonly short?: LocalizedText;
	/** A short description without a full stop. */
	readonly gloss: LocalizedText;
	readonly definition?: Statement;
	readonly facts: readonly Fact[];
	readonly relations: readonly Relation[];
	readonly departures: readonly Departure[];
	/** The source to cite for this entry. */
	readonly cite?: Key;
}

/** A CSL-JSON item without `id`, which is derived from the key. It consists of plain JSON with own properties only. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly type: string; readonly title?: string };

/** How much of a source was consulted: all of it, its beginning, or single passages. */
export type ConsultedPart = 'whole' | 'opening' | 'passage';

/** When and how much of a source was consulted, so that others know what to check. */
export interface Consulted {
	/** A day, such as `2026-11-26`. */
	readonly on: EdtfDate;
	readonly part: ConsultedPart;
	/** Whether a copy was consulted, on another site or in a database. */
	readonly copy?: boolean;
}

/** A document that supports claims. */
export interface Source {
	readonly key: Key;
	readonly shortName: string;
	/** The name in lists and tabs, at most 40 characters of plain text; the short name if absent. */
	readonly short?: LocalizedText;
	readonly csl: CslItem;
	/** Absent if it was not recorded. */
	readonly consulted?: Consulted;
	/** The path of a file with its text, from the folder of the dossier; see `paragraphsOf`. Absent if the text is not there. */
	readonly text?: string;
	/** The path of its fingerprint, from the folder of the dossier. It is used if the text is not there. */
	readonly fingerprint?: string;
	readonly note?: LocalizedText;
}

/** The scope of a dossier of a workspace: the folder that contains it and the folders below, or all documents. */
export type DossierScope = 'folder' | 'workspace';

/** A structured dataset about one press release or subject. */
export interface Dossier {
	readonly id: Key;
	readonly title: LocalizedText;
	readonly language: LanguageTag;
	readonly version: string;
	readonly licence: string;
	/** `folder` if absent. It has no effect on dossiers from elsewhere, which apply to all documents. */
	readonly scope?: DossierScope;
	/** The source that the dossier describes. */
	readonly release: Key;
	/** A summary of the press release, in reading order. */
	readonly overview: readonly Statement[];
	readonly sources: ReadonlyMap<Key, Source>;
	readonly entries: ReadonlyMap<Key, Entry>;
}
