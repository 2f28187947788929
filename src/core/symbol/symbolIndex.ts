import { CompiledEntries } from '../compiled/compiledEntries';
import { getOrInsert } from '../data/getOrInsert';
import type { Entry } from '../dossier/model';
import type { RelationName } from '../dossier/vocabulary';
import { entryId, type Library, type LibraryEntry } from '../library/library';
import { complete, type Steps } from '../steps/steps';
import { parseSymbol } from './parse';

/** A resolution with the names of the bodies that adopted it, in lower case. */
export interface NumberedResolution {
	readonly entry: LibraryEntry;
	readonly adopters: readonly string[];
}

/** Indexes the entries of a library by document symbol and resolution number. */
export interface SymbolIndex {
	/** By document symbol as printed: from facts and from labels. */
	readonly bySymbol: ReadonlyMap<string, readonly LibraryEntry[]>;
	/** Resolutions by number, such as `10/5`. */
	readonly byNumber: ReadonlyMap<string, readonly NumberedResolution[]>;
}

/** Builds the index of a library. Facts and labels that are not valid document symbols are ignored. */
export function buildSymbolIndex(library: Library): SymbolIndex {
	return complete(buildSymbolIndexInSteps(library));
}

/** Like `buildSymbolIndex`, in steps of one entry. */
export function* buildSymbolIndexInSteps(library: Library): Steps<SymbolIndex> {
	const bySymbol = new Map<string, LibraryEntry[]>();
	const byNumber = new Map<string, NumberedResolution[]>();
	for (const entry of candidates(library)) {
		for (const symbol of symbolsOf(entry.entry)) {
			add(bySymbol, symbol, entry);
		}
		for (const number of numbersOf(entry.entry)) {
			add(byNumber, number, { entry, adopters: adoptersOf(entry, library) });
		}
		yield;
	}
	return { bySymbol, byNumber };
}

/** Whether an entry has a document symbol or a resolution number, so that the index contains it. */
export function hasSymbolOrNumber(entry: Entry): boolean {
	return symbolsOf(entry).length > 0 || numbersOf(entry).length > 0;
}

/** Returns the entries of a library that may have a symbol or a number: of a compiled dossier, those that have one; of others, all. */
function* candidates({ dossiers, entries }: Library): Generator<LibraryEntry> {
	if (!dossiers.some(dossier => dossier.entries instanceof CompiledEntries)) {
		yield* entries.values();
		return;
	}
	for (const dossier of dossiers) {
		for (const key of dossier.entries instanceof CompiledEntries ? dossier.entries.keysWithSymbols() : dossier.entries.keys()) {
			const entry = entries.get(entryId(dossier.id, key));
			if (entry) {
				yield entry;
			}
		}
	}
}

function symbolsOf(entry: Entry): readonly string[] {
	const found: string[] = [];
	const add = (text: string) => {
		const symbol = parseSymbol(text)?.text;
		if (symbol !== undefined && !found.includes(symbol)) {
			found.push(symbol);
		}
	};
	identifiers(entry, 'symbol').forEach(add);
	entry.labels.forEach(({ text }) => add(text));
	return found;
}

function numbersOf(entry: Entry): readonly string[] {
	return [...new Set(entry.kind === 'resolution' ? identifiers(entry, 'number') : [])];
}

/** Returns the names of the bodies that adopted a resolution, even if the dossier names only the session. */
function adoptersOf(resolution: LibraryEntry, library: Library): readonly string[] {
	const follow = (entries: readonly LibraryEntry[], names: readonly RelationName[]) =>
		entries.flatMap(({ links }) => links.filter(({ name }) => names.includes(name)).flatMap(({ to }) => library.entries.get(to) ?? []));
	const adopters = follow([resolution], ['adoptedBy', 'adoptedAt']);
	return [...adopters, ...follow(adopters, ['sessionOf'])].flatMap(({ entry }) => entry.labels.map(({ text }) => text.toLowerCase()));
}

function identifiers({ facts }: Entry, property: 'symbol' | 'number'): readonly string[] {
	return facts.flatMap(fact => (fact.property === property && fact.value.type === 'identifier' ? [fact.value.identifier] : []));
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	getOrInsert(map, key, () => []).push(value);
}
