import type { Steps } from '../../steps';
import type { EntryInFile } from '../file';
import type { DossierFinding } from '../finding';
import type { Key } from '../model';
import type { ReferenceCheck } from '../references';
import { cites, keysInSteps, labelFindingsInSteps, refersTo, relationFindingsInSteps, type ChangedEntries } from './dependents';
import type { EntryFindings, FindingsByEntry } from './entryFindings';

/** What has changed in a dossier, and what its entries are in the file. */
export interface Changes extends ChangedEntries {
	/** The keys that the dossier no longer has, or did not have before. */
	readonly known: ReadonlySet<Key>;
	/** The same of its sources. */
	readonly sources: ReadonlySet<Key>;
	readonly inFileInSteps: (keys: ReadonlySet<Key>) => Steps<ReadonlyMap<Key, EntryInFile>>;
}

/** Returns what is wrong with the entries of a dossier, given what was wrong in its earlier version. Only what depends on a change is checked. */
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
