import type { KnownKeys } from '../../core/citation/keys/unknownKeys';

/** The number of documents whose keys are kept. In an editor, some dozens are open at once, and thousands one after the other. */
const MAX_DOCUMENTS = 200;

interface Latest {
	readonly parts: readonly unknown[];
	readonly keys: KnownKeys;
}

/** The last keys of the documents that were used last. */
export class LatestKeys {
	/** By path, the least recently used first. */
	private readonly latest = new Map<string, Latest>();

	/** Returns the keys of a document: the same object as the last time if they are made from the same parts, otherwise new ones. */
	keysOf(path: string, parts: readonly unknown[], make: () => KnownKeys): KnownKeys {
		const known = this.latest.get(path);
		const keys = known && areSame(known.parts, parts) ? known.keys : make();
		this.latest.delete(path);
		this.latest.set(path, { parts, keys });
		const [leastRecent] = this.latest.keys();
		if (this.latest.size > MAX_DOCUMENTS && leastRecent !== undefined) {
			this.latest.delete(leastRecent);
		}
		return keys;
	}
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((part, index) => part === b[index]);
}
