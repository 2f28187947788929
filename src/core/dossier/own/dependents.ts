import type { Steps } from '../../steps/steps';
import type { DossierFinding } from '../finding';
import type { Entry, Key } from '../model';
import { sourcesIn } from '../setAside';
import { foldedLabel, StatedOnce } from '../statedOnce';
import type { FindingsByEntry } from './entryFindings';

/** The number of entries that are looked at in one step. */
const ENTRIES_PER_STEP = 256;

/** Some entries of two versions of a dossier, and all entries of the later one. */
export interface ChangedEntries {
	/** The keys of those that are new, gone or have changed. */
	readonly keys: ReadonlySet<Key>;
	readonly before: ReadonlyMap<Key, Entry>;
	readonly after: ReadonlyMap<Key, Entry>;
}

/** Returns the keys of the entries for which a condition holds, in their order, in steps. */
export function* keysInSteps(entries: ReadonlyMap<Key, Entry>, holds: (entry: Entry) => boolean): Steps<ReadonlySet<Key>> {
	const keys = new Set<Key>();
	let count = 0;
	for (const [key, entry] of entries) {
		if (holds(entry)) {
			keys.add(key);
		}
		if (++count % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
	return keys;
}

/** Whether an entry refers to one of some entries. */
export function refersTo(keys: ReadonlySet<Key>, { facts, relations }: Entry): boolean {
	const has = (key: Key | undefined) => key !== undefined && keys.has(key);
	return (
		relations.some(({ target, claimedBy }) => has(target) || has(claimedBy))
		|| facts.some(({ by, to, claimedBy }) => has(by) || has(to) || has(claimedBy))
	);
}

/** Whether an entry refers to one of some sources. */
export function cites(sources: ReadonlySet<Key>, entry: Entry): boolean {
	return sourcesIn(entry).some(source => sources.has(source));
}

/** Returns the findings about labels, given those of the earlier version. Only entries that have a label of a changed one are checked again. */
export function* labelFindingsInSteps(earlier: FindingsByEntry, { keys, before, after }: ChangedEntries): Steps<FindingsByEntry> {
	const changed = labelsOf([...entriesOf(before, keys), ...entriesOf(after, keys)]);
	const sharing = yield* keysInSteps(after, entry => hasLabel(entry, changed));
	const touched = new Set([...keys, ...sharing]);
	// To check an entry, those that have any of its labels are needed.
	const needed = labelsOf(entriesOf(after, touched));
	const compared = [...needed].every(label => changed.has(label)) ? sharing : yield* keysInSteps(after, entry => hasLabel(entry, needed));
	const once = new StatedOnce();
	return replaced(earlier, { touched, compared, after }, (findings, entry) => once.checkLabels(findings, entry));
}

/** Returns the findings about relations, given those of the earlier version. Only entries related to a changed one are checked again. */
export function* relationFindingsInSteps(earlier: FindingsByEntry, { keys, before, after }: ChangedEntries): Steps<FindingsByEntry> {
	const touched = new Set([...keys, ...targetsOf([...entriesOf(before, keys), ...entriesOf(after, keys)])]);
	// A relation can only be stated before by its other end.
	const needed = new Set([...touched, ...targetsOf(entriesOf(after, touched))]);
	const compared = yield* keysInSteps(after, entry => entry.relations.length > 0 && needed.has(entry.key));
	const once = new StatedOnce();
	return replaced(earlier, { touched, compared, after }, (findings, entry) => once.checkRelations(findings, entry));
}

interface Recheck {
	/** The keys of the entries whose findings are replaced. */
	readonly touched: ReadonlySet<Key>;
	/** The keys of the entries that are checked, in their order. */
	readonly compared: ReadonlySet<Key>;
	readonly after: ReadonlyMap<Key, Entry>;
}

function replaced(
	earlier: FindingsByEntry,
	{ touched, compared, after }: Recheck,
	check: (findings: DossierFinding[], entry: Entry) => void,
): FindingsByEntry {
	const found = new Map(earlier);
	touched.forEach(key => found.delete(key));
	for (const entry of entriesOf(after, compared)) {
		const findings: DossierFinding[] = [];
		check(findings, entry);
		if (touched.has(entry.key) && findings.length > 0) {
			found.set(entry.key, findings);
		}
	}
	return found;
}

function entriesOf(entries: ReadonlyMap<Key, Entry>, keys: ReadonlySet<Key>): readonly Entry[] {
	return [...keys].flatMap(key => entries.get(key) ?? []);
}

function labelsOf(entries: readonly Entry[]): ReadonlySet<string> {
	return new Set(entries.flatMap(({ labels }) => labels.filter(({ recognise }) => recognise).map(foldedLabel)));
}

function hasLabel({ labels }: Entry, wanted: ReadonlySet<string>): boolean {
	return labels.some(label => label.recognise && wanted.has(foldedLabel(label)));
}

function targetsOf(entries: readonly Entry[]): readonly Key[] {
	return entries.flatMap(({ relations }) => relations.map(({ target }) => target));
}
