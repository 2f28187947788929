import type { Steps } from '../../steps/steps';
import type { EntryInFile } from '../file';
import type { DossierFinding } from '../finding';
import type { Key } from '../model';
import type { ReferenceCheck } from '../references';
import { cites, keysInSteps, labelFindingsInSteps, refersTo, relationFindingsInSteps, type ChangedEntries } from './dependents';
import type { EntryFindings, FindingsByEntry } from './entryFindings';

/** The differences between two versions of a dossier. */
export interface Changes extends ChangedEntries {
	/** The keys of the entries that were added or removed. */
	readonly known: ReadonlySet<Key>;
	/** The keys of the sources that were added or removed. */
	readonly sources: ReadonlySet<Key>;
	readonly inFileInSteps: (keys: ReadonlySet<Key>) => Steps<ReadonlyMap<Key, EntryInFile>>;
}

/**
 * Returns the findings in the entries of a dossier, given those of its earlier version. Checks only the entries that have changed, or that
 * refer to, share a label with or are related to a changed one.
 */
export function* recheckInSteps(earlier: EntryFindings, changes: Changes, check: ReferenceCheck): Steps<EntryFindings> {
	return {
		references: yield* referenceFindingsInSteps(earlier.references, changes, check),
		labels: yield* labelFindingsInSteps(earlier.labels, changes),
		relations: yield* relationFindingsInSteps(earlier.relations, changes),
	};
}

function* referenceFindingsInSteps(earlier: FindingsByEntry, changes: Changes, check: ReferenceCheck): Steps<FindingsByEntry> {
	const { keys, after, known, sources, inFileInSteps } = changes;
	const dependent =
		known.size + sources.size === 0
			? new Set<Key>()
			: yield* keysInSteps(after, entry => refersTo(known, entry) || (sources.size > 0 && cites(sources, entry)));
	const found = new Map(earlier);
	keys.forEach(key => found.delete(key));
	for (const [key, entry] of yield* inFileInSteps(new Set([...keys, ...dependent]))) {
		const findings: DossierFinding[] = [];
		check.addFindingsIn(findings, key, entry);
		if (findings.length > 0) {
			found.set(key, findings);
		} else {
			found.delete(key);
		}
		yield;
	}
	return found;
}
