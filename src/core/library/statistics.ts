import { getOrInsert } from '../data/getOrInsert';
import type { Claim, Dossier, Entry, Evidence, EvidenceStatus, LanguageTag } from '../dossier/model';
import { foldedLabel } from '../dossier/statedOnce';
import type { FactProperty, RelationType } from '../dossier/vocabulary';
import { entriesOf } from './entriesOf';
import { entryId, type EntryId, type Library, type LibraryEntry } from './library';

/** The types of statements of an entry. */
export type StatementKind =
	| { readonly type: 'definition' | 'departure' }
	| { readonly type: 'name'; readonly text: string }
	| { readonly type: 'fact'; readonly property: FactProperty }
	| { readonly type: 'relation'; readonly relation: RelationType; readonly target: EntryId };

/** A statement of an entry with the status of its best evidence; `none` if it has no evidence, as names may. */
export interface CountedStatement {
	readonly statement: StatementKind;
	readonly status: EvidenceStatus | 'none';
	readonly unconfirmed: boolean;
}

/** An entry with some of its statements; at least one. */
export interface EntryStatements {
	readonly entry: LibraryEntry;
	readonly statements: readonly CountedStatement[];
}

/** The number of entries with a name in a language. */
export interface LanguageCoverage {
	readonly language: LanguageTag;
	readonly named: readonly LibraryEntry[];
	readonly unnamed: readonly LibraryEntry[];
}

/** A name that several entries have. */
export interface ClashingName {
	readonly text: string;
	/** At least two, each once; those of other dossiers last. */
	readonly entries: readonly LibraryEntry[];
}

/** The counts of a dossier. */
export interface DossierStatistics {
	readonly entries: number;
	/** The language of the dossier first, then those in which most entries have a name. */
	readonly languages: readonly LanguageCoverage[];
	/** All statements with evidence, by the status of the best piece of evidence of each. */
	readonly byStatus: ReadonlyMap<EvidenceStatus, readonly EntryStatements[]>;
	/** Statements of which no evidence is official. */
	readonly unofficial: readonly EntryStatements[];
	readonly unconfirmed: readonly EntryStatements[];
	readonly clashes: readonly ClashingName[];
}

/** The statuses of evidence, the best first. */
export const STATUSES: readonly EvidenceStatus[] = ['official', 'stated', 'inferred'];

/** Counts what a dossier of a library has. Names count as statements where they have evidence. */
export function statisticsOf(dossier: Dossier, library: Library): DossierStatistics {
	const entries = entriesOf(dossier, library);
	const stated = entries.map((entry): EntryStatements => ({ entry, statements: statementsOf(entry) }));
	const those = (isMeant: (statement: CountedStatement) => boolean) =>
		stated
			.map(({ entry, statements }) => ({ entry, statements: statements.filter(isMeant) }))
			.filter(({ statements }) => statements.length > 0);
	return {
		entries: entries.length,
		languages: languagesOf(dossier, entries),
		byStatus: new Map(STATUSES.map(status => [status, those(statement => statement.status === status)])),
		unofficial: those(({ status }) => status !== 'official'),
		unconfirmed: those(({ unconfirmed }) => unconfirmed),
		clashes: clashesOf(dossier, library),
	};
}

/** Returns how many statements there are. */
export function countOf(statements: readonly EntryStatements[]): number {
	return statements.reduce((sum, { statements: own }) => sum + own.length, 0);
}

function languagesOf({ language: main }: Dossier, entries: readonly LibraryEntry[]): readonly LanguageCoverage[] {
	const languagesByEntry = new Map(entries.map(entry => [entry, languagesWithNames(entry.entry)]));
	const all = new Set([main, ...[...languagesByEntry.values()].flatMap(languages => [...languages])]);
	return Array.from(all, (language): LanguageCoverage => {
		const named = entries.filter(entry => languagesByEntry.get(entry)?.has(language));
		const has = new Set(named);
		return { language, named, unnamed: entries.filter(entry => !has.has(entry)) };
	}).sort(
		(one, other) =>
			Number(other.language === main) - Number(one.language === main)
			|| other.named.length - one.named.length
			|| (one.language < other.language ? -1 : 1),
	);
}

/** Returns the languages in which an entry has a name; a discouraged one does not count. */
function languagesWithNames({ labels }: Entry): ReadonlySet<LanguageTag> {
	return new Set(labels.filter(({ role }) => role !== 'discouraged').map(({ language }) => language));
}

function statementsOf({ entry, dossier }: LibraryEntry): readonly CountedStatement[] {
	const claim = (statement: StatementKind, { evidence, unconfirmed }: Pick<Claim, 'evidence' | 'unconfirmed'>): CountedStatement => ({
		statement,
		status: bestOf(evidence),
		unconfirmed,
	});
	return [
		...(entry.definition ? [claim({ type: 'definition' }, { evidence: entry.definition.evidence, unconfirmed: false })] : []),
		...entry.facts.map(fact => claim({ type: 'fact', property: fact.property }, fact)),
		...entry.relations.map(relation =>
			claim({ type: 'relation', relation: relation.type, target: entryId(dossier.id, relation.target) }, relation),
		),
		...entry.departures.map(departure => claim({ type: 'departure' }, departure)),
		...entry.labels
			.filter(({ evidence }) => evidence.length > 0)
			.map(({ text, evidence }) => claim({ type: 'name', text }, { evidence, unconfirmed: false })),
	];
}

function bestOf(evidence: readonly Evidence[]): EvidenceStatus | 'none' {
	return STATUSES.find(status => evidence.some(one => one.status === status)) ?? 'none';
}

/** Names are compared as they are recognized. Those that are never recognized cannot clash. */
function clashesOf(dossier: Dossier, library: Library): readonly ClashingName[] {
	const own = new Map<string, { readonly text: string; readonly entries: Set<LibraryEntry> }>();
	for (const entry of entriesOf(dossier, library)) {
		for (const label of entry.entry.labels.filter(({ recognise }) => recognise)) {
			getOrInsert(own, foldedLabel(label), () => ({ text: label.text, entries: new Set<LibraryEntry>() })).entries.add(entry);
		}
	}
	for (const other of library.dossiers.filter(one => one !== dossier)) {
		for (const entry of entriesOf(other, library)) {
			entry.entry.labels.filter(({ recognise }) => recognise).forEach(label => own.get(foldedLabel(label))?.entries.add(entry));
		}
	}
	return [...own.values()].filter(({ entries }) => entries.size > 1).map(({ text, entries }) => ({ text, entries: [...entries] }));
}
