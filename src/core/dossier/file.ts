import type { EdtfDate } from './date';
import type { CaseRule, Consulted, CslItem, DerivedKind, DossierScope, EvidenceStatus, Key, LanguageTag, LocalizedText } from './model';
import type { EntryKind, FactProperty, RelationType } from './vocabulary';

// The types of a dossier file that is valid against `schemas/dossier.schema.json`. The schema and the model explain the meaning of
// each member.

/** Evidence in a file; the locator is a member named after its label. */
export interface EvidenceInFile {
	readonly source: Key;
	readonly title?: true;
	readonly paragraph?: string | number;
	readonly article?: string | number;
	readonly annex?: string | number;
	readonly section?: string | number;
	readonly page?: string | number;
	readonly status?: EvidenceStatus;
}

/** A statement in a file. */
export interface StatementInFile {
	readonly text: LocalizedText;
	readonly evidence: readonly EvidenceInFile[];
}

/** A label in a file if it has more than its text. */
export interface LabelInFile {
	readonly text: string;
	readonly case?: CaseRule;
	readonly recognise?: boolean;
	readonly ambiguous?: true;
	readonly forms?: readonly string[];
	readonly derive?: false | Readonly<Partial<Record<DerivedKind, boolean>>>;
	readonly notBefore?: readonly string[];
	readonly notAfter?: readonly string[];
	readonly onlyBefore?: readonly string[];
	readonly onlyAfter?: readonly string[];
	readonly evidence?: readonly EvidenceInFile[];
	readonly reason?: LocalizedText;
	readonly instead?: string;
}

/** The labels of one language in a file. */
export interface LabelsInFile {
	readonly preferred?: string | LabelInFile;
	readonly acronym?: readonly (string | LabelInFile)[];
	readonly variant?: readonly (string | LabelInFile)[];
	readonly discouraged?: readonly LabelInFile[];
}

/** The members that facts and relations share in a file. */
export interface ClaimInFile {
	readonly evidence: readonly EvidenceInFile[];
	readonly unconfirmed?: true;
	readonly claimedBy?: Key;
	readonly when?: EdtfDate;
	readonly note?: LocalizedText;
}

/** A fact in a file; exactly one of the value members is present. */
export interface FactInFile extends ClaimInFile {
	readonly property: FactProperty;
	readonly by?: Key;
	readonly to?: Key;
	readonly date?: EdtfDate;
	readonly amount?: { readonly value: number; readonly currency: string };
	readonly count?: number;
	readonly identifier?: string;
	readonly place?: string;
	readonly text?: LocalizedText;
}

/** A relation in a file. */
export interface RelationInFile extends ClaimInFile {
	readonly type: RelationType;
	readonly target: Key;
}

/** A departure in a file. */
export interface DepartureInFile {
	readonly says: string;
	readonly record: string;
	readonly note: LocalizedText;
	readonly evidence: readonly EvidenceInFile[];
	readonly unconfirmed?: true;
}

/** A record of another file that an entry or source was imported from; without an id, the file itself. */
export interface ImportedFrom {
	readonly file: string;
	readonly id?: string;
}

/** An entry in a file. */
export interface EntryInFile {
	readonly kind: EntryKind;
	readonly labels: Readonly<Record<LanguageTag, LabelsInFile>>;
	readonly short?: LocalizedText;
	readonly gloss: LocalizedText;
	readonly definition?: StatementInFile;
	readonly facts?: readonly FactInFile[];
	readonly relations?: readonly RelationInFile[];
	readonly departures?: readonly DepartureInFile[];
	readonly cite?: Key;
	readonly imported?: readonly ImportedFrom[];
}

/** A source in a file. */
export interface SourceInFile {
	readonly shortName: string;
	readonly short?: LocalizedText;
	readonly csl: CslItem;
	readonly consulted?: Consulted;
	readonly text?: string;
	readonly fingerprint?: string;
	readonly note?: LocalizedText;
	readonly imported?: readonly ImportedFrom[];
}

/** A complete dossier file, valid against the schema. */
export interface DossierFile {
	readonly format: 1;
	readonly id: Key;
	readonly title: LocalizedText;
	readonly language: LanguageTag;
	readonly version: string;
	readonly licence: string;
	readonly scope?: DossierScope;
	readonly release: Key;
	readonly overview: readonly StatementInFile[];
	readonly sources: Readonly<Record<Key, SourceInFile>>;
	readonly entries: Readonly<Record<Key, EntryInFile>>;
}
