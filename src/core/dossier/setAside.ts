import { isObject } from '../data/isObject';
import type { Steps } from '../steps/steps';
import type { Claim, Dossier, Entry, Key } from './model';

/**
 * Replaces entries by those of the previous version that are equal to them, in steps. `keys` are those of the entries that may be other
 * objects.
 */
export function* takeOverInSteps(entries: Map<Key, Entry>, keys: Iterable<Key>, { entries: known }: Pick<Dossier, 'entries'>): Steps<void> {
	let count = 0;
	for (const key of keys) {
		const entry = entries.get(key);
		const before = known.get(key);
		if (entry && before && entry !== before && isEqual(before, entry)) {
			entries.set(key, before);
		}
		if (++count % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
}

/** The number of entries that are compared in one step. */
const ENTRIES_PER_STEP = 16;

/**
 * Returns the entries of a dossier that can be used, in steps: those that are set aside are as the previous version had them, if what they
 * refer to still exists, and statements that refer to missing entries are dropped.
 */
export function* usableInSteps(
	{ sources, entries }: Pick<Dossier, 'sources' | 'entries'>,
	setAside: ReadonlySet<Key>,
	previous?: Dossier,
): Steps<ReadonlyMap<Key, Entry>> {
	if (setAside.size === 0) {
		return entries;
	}
	const usable = new Map<Key, Entry>();
	for (const [key, entry] of entries) {
		if (!setAside.has(key)) {
			usable.set(key, entry);
		}
		yield;
	}
	for (const key of setAside) {
		const known = previous?.entries.get(key);
		if (known && sourcesIn(known).every(source => sources.has(source))) {
			usable.set(key, known);
		}
		yield;
	}
	for (const [key, entry] of usable) {
		const kept = withoutMissing(entry, usable);
		const known = kept === entry ? undefined : previous?.entries.get(key);
		usable.set(key, known && isEqual(known, kept) ? known : kept);
		yield;
	}
	return usable;
}

/**
 * Returns an entry without the facts and relations that refer to entries that a dossier does not have. It is the same object if there are
 * none.
 */
export function withoutMissing(entry: Entry, entries: ReadonlyMap<Key, unknown>): Entry {
	const isKnown = (key: Key | undefined) => key === undefined || entries.has(key);
	const facts = entry.facts.filter(({ by, to, claimedBy }) => [by, to, claimedBy].every(isKnown));
	const relations = entry.relations.filter(
		({ target, claimedBy }: Claim & { readonly target: Key }) => isKnown(target) && isKnown(claimedBy),
	);
	return facts.length === entry.facts.length && relations.length === entry.relations.length ? entry : { ...entry, facts, relations };
}

/** Returns the sources that an entry refers to, some of them several times. */
export function sourcesIn(entry: Entry): readonly Key[] {
	const found: Key[] = entry.cite === undefined ? [] : [entry.cite];
	const walk = (value: unknown) => {
		if (Array.isArray(value)) {
			value.forEach(walk);
		} else if (isObject(value)) {
			// Only evidence has a source, and it always has a status, too.
			if (typeof value['source'] === 'string' && typeof value['status'] === 'string') {
				found.push(value['source']);
			}
			Object.values(value).forEach(walk);
		}
	};
	walk(entry);
	return found;
}

/** Whether two values of plain data are equal. The order of members counts: values that were read from the same text have the same. */
function isEqual(one: unknown, other: unknown): boolean {
	if (one === other) {
		return true;
	}
	if (Array.isArray(one) || Array.isArray(other)) {
		return (
			Array.isArray(one)
			&& Array.isArray(other)
			&& one.length === other.length
			&& one.every((item, index) => isEqual(item, other[index]))
		);
	}
	if (!isObject(one) || !isObject(other)) {
		return false;
	}
	const names = Object.keys(one);
	const others = Object.keys(other);
	return names.length === others.length && names.every((name, index) => name === others[index] && isEqual(one[name], other[name]));
}
