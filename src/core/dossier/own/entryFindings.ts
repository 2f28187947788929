import type { Steps } from '../../steps/steps';
import type { EntryInFile } from '../file';
import type { DossierFinding } from '../finding';
import type { Entry, Key } from '../model';
import type { ReferenceCheck } from '../references';
import { StatedOnce } from '../statedOnce';

/** Findings by the keys of entries. Those without findings are missing. */
export type FindingsByEntry = ReadonlyMap<Key, readonly DossierFinding[]>;

/** The findings in the entries of a file that match the schema, by kind. */
export interface EntryFindings {
	/** About entries and sources that do not exist, and values that a schema cannot check. */
	readonly references: FindingsByEntry;
	/** About labels that an earlier entry has, too. */
	readonly labels: FindingsByEntry;
	/** About relations that an earlier entry states, too. */
	readonly relations: FindingsByEntry;
}

/** The number of entries that are checked in one step. */
const ENTRIES_PER_STEP = 16;

/**
 * Checks all entries of a file, in steps. `inFile` and `entries` contain the same entries in the same order, in the form of the file and of
 * the model.
 */
export function* checkEntriesInSteps(
	check: ReferenceCheck,
	inFile: ReadonlyMap<Key, EntryInFile>,
	entries: ReadonlyMap<Key, Entry>,
): Steps<EntryFindings> {
	const once = new StatedOnce();
	const references = new Map<Key, DossierFinding[]>();
	const labels = new Map<Key, DossierFinding[]>();
	const relations = new Map<Key, DossierFinding[]>();
	let findings: DossierFinding[] = [];
	// Most entries have no findings: a list is only kept if it has any.
	const keep = (found: Map<Key, DossierFinding[]>, key: Key) => {
		if (findings.length > 0) {
			found.set(key, findings);
			findings = [];
		}
	};
	let count = 0;
	const model = entries.values();
	for (const [key, own] of inFile) {
		const { value: entry } = model.next();
		check.addFindingsIn(findings, key, own);
		keep(references, key);
		if (entry) {
			once.checkLabels(findings, entry);
			keep(labels, key);
			once.checkRelations(findings, entry);
			keep(relations, key);
		}
		if (++count % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
	return { references, labels, relations };
}

/** Returns all findings in an entry, in the order in which they are shown. */
export function findingsIn(key: Key, { references, labels, relations }: EntryFindings): readonly DossierFinding[] {
	return [references, labels, relations].flatMap(found => found.get(key) ?? []);
}
