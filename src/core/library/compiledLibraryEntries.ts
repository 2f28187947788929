import type { CompiledEntries } from '../compiled/compiledEntries';
import { WeakList } from '../compiled/weakList';
import type { Dossier, Entry, Key } from '../dossier/model';
import { INVERSE_RELATIONS } from '../dossier/vocabulary';
import type { EntriesOfDossier } from './joinedEntries';
import { entryId, type LibraryEntry, type Link } from './library';

/** The library entries of a compiled dossier. Each is made on demand, and stays the same object as long as anything refers to it. */
export class CompiledLibraryEntries implements EntriesOfDossier {
	private readonly dossier: Dossier;
	private readonly entries: CompiledEntries;
	private readonly list: WeakList<LibraryEntry>;

	/** `entries` are those of the dossier. */
	constructor(dossier: Dossier, entries: CompiledEntries) {
		this.dossier = dossier;
		this.entries = entries;
		this.list = new WeakList(entries.size, ordinal => this.make(ordinal));
	}

	get size(): number {
		return this.entries.size;
	}

	get(key: Key): LibraryEntry | undefined {
		return this.list.at(this.entries.ordinalOf(key));
	}

	has(key: Key): boolean {
		return this.entries.has(key);
	}

	keys(): Iterable<Key> {
		return this.entries.keys();
	}

	/** Keeps each entry in memory from then on. */
	* values(): Generator<LibraryEntry> {
		for (let ordinal = 0; ordinal < this.size; ordinal++) {
			const entry = this.list.keep(ordinal);
			if (entry) {
				yield entry;
			}
		}
	}

	private make(ordinal: number): LibraryEntry | undefined {
		const { dossier, entries } = this;
		const entry = entries.at(ordinal);
		const others = entries.relatedTo(ordinal).flatMap(other => entries.at(other) ?? []);
		return (
			entry && {
				id: entryId(dossier.id, entry.key),
				dossier,
				entry,
				links: [...ownLinks(dossier, entry), ...others.flatMap(other => linksFrom(dossier, other, entry.key))],
			}
		);
	}
}

function ownLinks({ id }: Dossier, { relations }: Entry): readonly Link[] {
	return relations.map(({ type, target, ...claim }) => ({ name: type, to: entryId(id, target), claim }));
}

/** Returns the relations that an entry states with that of a key, as seen from there. */
function linksFrom({ id }: Dossier, { key, relations }: Entry, target: Key): readonly Link[] {
	return relations.flatMap(({ type, target: own, ...claim }) =>
		own === target ? [{ name: INVERSE_RELATIONS[type], to: entryId(id, key), claim }] : [],
	);
}
