import type { Entry, Key, Label } from '../dossier/model';

/** Decides which entry a name leads to if several dossiers describe the same thing. Entries are added in the order of the dossiers. */
export class SameThings {
	private readonly first = new Map<Key, Entry>();
	/** Few keys are in several dossiers: a list for each of a hundred thousand would take more memory than the rest. */
	private readonly further = new Map<Key, Entry[]>();

	/**
	 * Returns an entry as it is recognised: without the names that an entry of an earlier dossier has for the same thing, so that a mention
	 * leads to one card. Entries are the same thing if they have the same key, the same kind, and the same preferred name in one language. Every
	 * name that the earlier entry lacks is still recognised. The entry itself is returned if there is none to leave its names to.
	 */
	add(entry: Entry): Entry {
		const first = this.first.get(entry.key);
		if (!first) {
			this.first.set(entry.key, entry);
			return entry;
		}
		const further = this.further.get(entry.key) ?? [];
		this.further.set(entry.key, [...further, entry]);
		return [first, ...further].filter(other => isSameThing(other, entry)).reduce(leaveNames, entry);
	}
}

function isSameThing(one: Entry, other: Entry): boolean {
	return one.kind === other.kind && one.labels.some(label => label.role === 'preferred'
		&& other.labels.some(({ text, language, role }) => role === 'preferred' && text === label.text && language === label.language));
}

function leaveNames(entry: Entry, { labels }: Entry): Entry {
	const taken = new Set(labels.filter(label => label.recognise && isName(label)).map(({ text }) => text));
	const kept = entry.labels.map(label => (isName(label) && taken.has(label.text) ? { ...label, recognise: false } : label));
	return { ...entry, labels: kept };
}

function isName({ role }: Label): boolean {
	return role !== 'discouraged';
}
