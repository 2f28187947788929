import type { LocatorTerms } from '../citation/locatorPlaces';
import type { EvidenceStatus, LanguageTag } from '../dossier/model';
import type { EntryKind, FactProperty, RelationName } from '../dossier/vocabulary';

/** The translated words that cards and pages add to the content of a dossier. `{0}` and `{1}` in a template are placeholders. */
export interface RenderLabels {
	/** The language of these words. Dates, numbers and the names on pages use it as well. */
	readonly locale: LanguageTag;
	/** The language of a dossier's content on cards: the draft's language if known, otherwise `locale`. */
	readonly content: LanguageTag;
	readonly kind: Readonly<Record<EntryKind, string>>;
	readonly kinds: Readonly<Record<EntryKind, string>>;
	/** A heading for the entries at the other end of a relation: `put forward by`. */
	readonly relation: Readonly<Record<RelationName, string>>;
	/** The relation and its other entry, for use in a sentence: `put forward by {0}`. */
	readonly relationTo: Readonly<Record<RelationName, string>>;
	readonly property: Readonly<Record<FactProperty, string>>;
	/** Abbreviated locators: `para. {0}` and `paras. {0}`. The templates of `title` have no placeholder. */
	readonly locator: LocatorTerms;
	readonly status: Readonly<Record<EvidenceStatus, string>>;
	readonly statusMeaning: Readonly<Record<EvidenceStatus, string>>;
	readonly unconfirmed: string;
	readonly unconfirmedMeaning: string;
	/** `claimed by {0}` */
	readonly claimedBy: string;
	/** `by {0}`, `to {0}` */
	readonly by: string;
	readonly to: string;
	/** `about {0}`, `{0} to {1}`, `from {0}`, `until {0}` */
	readonly approximately: string;
	readonly span: string;
	readonly from: string;
	readonly until: string;
	/** `Avoid “{0}”. Write “{1}”.` */
	readonly discouraged: string;
	/** `The press release says “{0}”; the official record says “{1}”.` and the same for a source named `{2}`. */
	readonly pressReleaseDeparts: string;
	readonly sourceDeparts: string;
	/** Headings of the comparison: `The press release says`, `“{0}” says`, `The official record says`. */
	readonly pressReleaseSays: string;
	readonly sourceSays: string;
	readonly recordSays: string;
	/** States that the page has one more departure, or `{0}` more. */
	readonly oneMoreDeparture: string;
	readonly moreDepartures: string;
	/** Follows the name of a source: `1 more source`, `{0} more sources`. */
	readonly oneMoreSource: string;
	readonly moreSources: string;
	/** Introduces the names that occur inside a longer name. */
	readonly inside: string;
	readonly overview: string;
	readonly summary: string;
	readonly keyFigures: string;
	readonly contributions: string;
	readonly definition: string;
	readonly facts: string;
	readonly relations: string;
	readonly departures: string;
	readonly names: string;
	readonly sources: string;
	readonly certainty: string;
	readonly openSource: string;
	readonly acronym: string;
	readonly variant: string;
	readonly preferred: string;
	readonly avoid: string;
}

/** Replaces the placeholders of a template; one without a value becomes empty. */
export function fill(template: string, ...values: readonly string[]): string {
	return template.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '');
}
