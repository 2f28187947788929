import { isObject } from '../isObject';
import type { Claim, Dossier, Entry, Key } from './model';
import type { Steps } from '../steps';

/**
 * Adds to a dossier the entries that were set aside as the previous version had them, if what they refer to still exists, and drops
 * statements that refer to those that are missing. Every entry that is equal to its previous version becomes that object.
 */
export function* keepUsableInSteps(dossier: Dossier, setAside: ReadonlySet<Key>, previous?: Dossier): Steps<Dossier> {
	if (!previous && setAside.size === 0) {
		return dossier;
	}
	const entries = new Map<Key, Entry>();
	for (const [key, entry] of dossier.entries) {
		const known = previous?.entries.get(key);
		entries.set(key, known && isEqual(known, entry) ? known : entry);
		yield;
	}
	for (const key of setAside) {
		const known = previous?.entries.get(key);
		if (known && sourcesIn(known).every(source => dossier.sources.has(source))) {
			entries.set(key, known);
		}
		yield;
	}
	if (setAside.size > 0) {
		for (const [key, entry] of entries) {
			entries.set(key, withoutMissing(entry, entries));
			yield;
		}
	}
	return { ...dossier, entries };
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

/** Returns the sources that an entry refers to. */
function sourcesIn(entry: Entry): readonly Key[] {
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
	const [names, others] = [Object.keys(one), Object.keys(other)];
	return names.length === others.length && names.every((name, index) => name === others[index] && isEqual(one[name], other[name]));
}
