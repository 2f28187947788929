import type { EvidenceStatus, LanguageTag, LocatorLabel } from '../dossier/model';
import type { EntryKind, FactProperty, RelationName } from '../dossier/vocabulary';

/**
 * Every word that cards and pages add to what a dossier says, in the language of the user. In the
 * templates `{0}`, `{1}` stand for what is filled in.
 */
export interface RenderLabels {
	/** The language of the words, for dates and numbers and for the names on pages. */
	readonly locale: LanguageTag;
	/** The language in which cards give what a dossier says: that of the draft, else that of the words. */
	readonly content: LanguageTag;
	readonly kind: Readonly<Record<EntryKind, string>>;
	readonly kinds: Readonly<Record<EntryKind, string>>;
	/** What heads the entries at the other end of a relation: `put forward by`. */
	readonly relation: Readonly<Record<RelationName, string>>;
	/** The same with the other entry, so that it reads on: `put forward by {0}`. */
	readonly relationTo: Readonly<Record<RelationName, string>>;
	readonly property: Readonly<Record<FactProperty, string>>;
	/** Short forms: `para. {0}`. The title of a source has no place in it. */
	readonly locator: Readonly<Record<LocatorLabel, string>>;
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
	/** `The press release says “{0}”; the official record says “{1}”.` and the same of a source that is named `{2}`. */
	readonly pressReleaseDeparts: string;
	readonly sourceDeparts: string;
	/** The words of the comparison taken apart: `The press release says`, `“{0}” says`, `The official record says`. */
	readonly pressReleaseSays: string;
	readonly sourceSays: string;
	readonly recordSays: string;
	/** Says that the page has another departure, or `{0}` others. */
	readonly oneMoreDeparture: string;
	readonly moreDepartures: string;
	/** Behind the source that is named: `1 more source`, `{0} more sources`. */
	readonly oneMoreSource: string;
	readonly moreSources: string;
	/** Introduces the names that stand in a longer one. */
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

/** A template with its places filled in. A place without a value is left empty. */
export function fill(template: string, ...values: readonly string[]): string {
	return template.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '');
}
