import type { Entry } from '../dossier/model';
import type { Library, LibraryEntry } from '../library/library';
import { parseSymbol } from './parse';

/** The entries of a library by the symbols and numbers they are known by. */
export interface SymbolIndex {
	/** By document symbol as printed: from facts and from labels. */
	readonly bySymbol: ReadonlyMap<string, readonly LibraryEntry[]>;
	/** Resolutions by number, such as `10/5`. */
	readonly byNumber: ReadonlyMap<string, readonly LibraryEntry[]>;
}

/** The index of a library. A fact or label that is no document symbol of the grammar does not count as one. */
export function buildSymbolIndex(library: Library): SymbolIndex {
	const bySymbol = new Map<string, LibraryEntry[]>();
	const byNumber = new Map<string, LibraryEntry[]>();
	for (const entry of library.entries.values()) {
		const texts = [...identifiers(entry.entry, 'symbol'), ...entry.entry.labels.map(label => label.text)];
		for (const symbol of new Set(texts.map(text => parseSymbol(text)?.text))) {
			add(bySymbol, symbol, entry);
		}
		for (const number of new Set(entry.entry.kind === 'resolution' ? identifiers(entry.entry, 'number') : [])) {
			add(byNumber, number, entry);
		}
	}
	return { bySymbol, byNumber };
}

function identifiers({ facts }: Entry, property: 'symbol' | 'number'): readonly string[] {
	return facts.flatMap(fact => (fact.property === property && fact.value.type === 'identifier' ? [fact.value.identifier] : []));
}

function add(map: Map<string, LibraryEntry[]>, key: string | undefined, entry: LibraryEntry): void {
	if (key !== undefined) {
		map.set(key, [...(map.get(key) ?? []), entry]);
	}
}
