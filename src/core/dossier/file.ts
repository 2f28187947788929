import type { CaseRule, Consulted, CslItem, DerivedKind, EvidenceStatus, Key, LanguageTag, LocalizedText } from './model';
import type { EdtfDate } from './date';
import type { EntryKind, FactProperty, RelationType } from './vocabulary';

// The shape of a dossier file, as `schemas/dossier.schema.json` describes it. What each part means
// is said there and in the model; here is only what a file that passed the schema looks like.

/** Evidence as a file has it: the locator is a key of its own. */
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

/** A statement as a file has it. */
export interface StatementInFile {
	readonly text: LocalizedText;
	readonly evidence: readonly EvidenceInFile[];
}

/** A label as a file has it when it says more than its text. */
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

/** The labels of one language as a file has them. */
export interface LabelsInFile {
	readonly preferred?: string | LabelInFile;
	readonly acronym?: readonly (string | LabelInFile)[];
	readonly variant?: readonly (string | LabelInFile)[];
	readonly discouraged?: readonly LabelInFile[];
}

/** What facts and relations have in common in a file. */
export interface ClaimInFile {
	readonly evidence: readonly EvidenceInFile[];
	readonly unconfirmed?: true;
	readonly claimedBy?: Key;
	readonly when?: EdtfDate;
	readonly note?: LocalizedText;
}

/** A fact as a file has it: exactly one of the value keys is there. */
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

/** A relation as a file has it. */
export interface RelationInFile extends ClaimInFile {
	readonly type: RelationType;
	readonly target: Key;
}

/** A departure as a file has it. */
export interface DepartureInFile {
	readonly says: string;
	readonly record: string;
	readonly note: LocalizedText;
	readonly evidence: readonly EvidenceInFile[];
	readonly unconfirmed?: true;
}

/** An entry as a file has it. */
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
}

/** A source as a file has it. */
export interface SourceInFile {
	readonly shortName: string;
	readonly short?: LocalizedText;
	readonly csl: CslItem;
	readonly consulted?: Consulted;
	readonly note?: LocalizedText;
}

/** A whole dossier file, after the schema accepted it. */
export interface DossierFile {
	readonly format: 1;
	readonly id: Key;
	readonly title: LocalizedText;
	readonly language: LanguageTag;
	readonly version: string;
	readonly licence: string;
	readonly release: Key;
	readonly overview: readonly StatementInFile[];
	readonly sources: Readonly<Record<Key, SourceInFile>>;
	readonly entries: Readonly<Record<Key, EntryInFile>>;
}
