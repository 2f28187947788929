import { getOrInsert } from '../data/getOrInsert';
import type { LanguageTag } from '../dossier/model';
import { complete, type Steps } from '../steps/steps';
import { foldForSearch } from './foldForSearch';
import type { Library, LibrarySource } from './library';
import { entryDocument, ownDocument, sourceDocument } from './searchDocuments';
import { forEachMatch, NAME_BEGINS, namesIn, WHOLE_NAME, type SearchQuery } from './searchMatches';
import { sortAlike, sortByTitle, type SearchDocument, type SearchItem } from './searchOrder';
import { maxTypos, typosToPrefix } from './typos';

/** The maximum number of words of a query; it bounds the work. */
const MAX_WORDS = 12;

export type { SearchItem } from './searchOrder';

/** The search index of a library. */
export interface SearchIndex {
	readonly library: Library;
	readonly documents: readonly SearchDocument[];
	/** Maps each word of a name to the indices of its documents. */
	readonly words: ReadonlyMap<string, readonly number[]>;
	/** The language by whose rules equally good results are sorted. */
	readonly locale: LanguageTag;
}

/**
 * Builds an index of the entries of a library and, if `withSources`, of its sources. Equally good results are sorted by the rules of a
 * language.
 */
export function buildSearchIndex(library: Library, { withSources }: { readonly withSources: boolean }, locale: LanguageTag = 'en'): SearchIndex {
	return complete(buildSearchIndexInSteps(library, { withSources }, locale));
}

/** Like `buildSearchIndex`, in steps of one entry or source. */
export function* buildSearchIndexInSteps(library: Library, { withSources }: { readonly withSources: boolean }, locale: LanguageTag = 'en'): Steps<SearchIndex> {
	const documents: SearchDocument[] = [];
	const words = new Map<string, number[]>();
	const add = (document: SearchDocument) => addWords(words, documents.push(document) - 1, document);
	for (const entry of library.entries.values()) {
		add(entryDocument(entry));
		yield;
	}
	for (const source of withSources ? library.sources.values() : []) {
		add(sourceDocument(source));
		yield;
	}
	return { library, documents, words, locale };
}

/** Builds an index of the user's own sources, which can also be found by author and year. Each step adds one source. */
export function* buildOwnIndexInSteps(sources: readonly LibrarySource[], locale: LanguageTag = 'en'): Steps<SearchIndex> {
	const documents: SearchDocument[] = [];
	const words = new Map<string, number[]>();
	for (const source of sources) {
		const document = ownDocument(source);
		addWords(words, documents.push(document) - 1, document);
		yield;
	}
	return { library: { dossiers: [], entries: new Map(), sources: new Map() }, documents, words, locale };
}

/** The results of one of several indexes. */
export interface FoundIn {
	/** Best first. */
	readonly items: readonly SearchItem[];
	/** The score of the best result, which can be compared with that of other indexes; 0 if there are no results. */
	readonly best: number;
}

/** Searches each of several indexes like `search`. Typos are tolerated only if `toleratesTypos` is set and no index has an exact match. */
export function searchEach(
	indexes: readonly SearchIndex[],
	query: string,
	{ toleratesTypos = true }: { readonly toleratesTypos?: boolean } = {},
): readonly FoundIn[] {
	const folded = foldForSearch(query).trim();
	if (folded === '') {
		return indexes.map(({ documents }) => ({ items: documents.map(({ item }) => item), best: 0 }));
	}
	const words = folded.split(/\s+/);
	const exact = indexes.map(index => foundIn(index, { query: folded, words }, result => result.score));
	return !toleratesTypos || exact.some(({ items }) => items.length > 0)
		? exact
		: indexes.map(index => ({ items: searchWithTypos(index, words), best: 0 }));
}

/**
 * Finds the items that contain every word of a query, best first: the query is a whole name or number, is the beginning of one,
 * matches beginnings of words in names, matches any part of names, or matches text. Case and accents are ignored. Of those that match
 * equally well, the one with the shorter name comes first, then they are in the order of their titles. If nothing matches, typos in names
 * are tolerated, ranked by fewest typos, then in the same way. An empty query returns everything in library order.
 */
export function search(index: SearchIndex, query: string): readonly SearchItem[] {
	return searchInOrder(index, query, result => result.score);
}

/** Searches for a source to cite. Unlike `search`, it ranks resolutions and instruments above other items whose names match as well. */
export function searchToCite(index: SearchIndex, query: string): readonly SearchItem[] {
	return searchInOrder(index, query, ({ item, score }) =>
		(score < NAME_BEGINS || score === WHOLE_NAME ? score : isAdoptedText(item) ? NAME_BEGINS + 0.5 : NAME_BEGINS));
}

function searchInOrder(index: SearchIndex, query: string, rank: (result: Scored) => number): readonly SearchItem[] {
	const folded = foldForSearch(query).trim();
	if (folded === '') {
		return index.documents.map(document => document.item);
	}
	const words = folded.split(/\s+/);
	const { items: exact } = foundIn(index, { query: folded, words }, rank);
	return exact.length > 0 ? exact : searchWithTypos(index, words);
}

interface Scored {
	readonly item: SearchItem;
	readonly score: number;
}

function foundIn({ documents, locale }: SearchIndex, query: SearchQuery, rank: (result: Scored) => number): FoundIn {
	// There are few ranks, and many results of the first letters.
	const byRank = new Map<number, SearchDocument[]>();
	let best = 0;
	forEachMatch(documents, query, (document, score) => {
		const order = rank({ item: document.item, score }) * RANK + score;
		best = Math.max(best, score);
		getOrInsert(byRank, order, () => []).push(document);
	});
	return { items: [...byRank].sort(([a], [b]) => b - a).flatMap(([, alike]) => sortAlike(alike, query, locale)), best };
}

/** Differences of ranks, of which the smallest is a half, count more than those of scores. */
const RANK = 2 * (WHOLE_NAME + 1);

function isAdoptedText(item: SearchItem): boolean {
	return item.type === 'entry' && (item.entry.entry.kind === 'resolution' || item.entry.entry.kind === 'instrument');
}

/**
 * Returns the items whose names, numbers or gloss, which lists show, contain every word of a query, in library order. An empty query
 * returns everything.
 */
export function filterItems({ documents }: Pick<SearchIndex, 'documents'>, query: string): readonly SearchItem[] {
	const words = foldForSearch(query).split(/\s+/).filter(word => word !== '');
	return documents
		.filter(({ names, gloss }) => words.every(word => gloss.includes(word) || names.includes(word)))
		.map(({ item }) => item);
}

/** Finds items whose names contain every word with a few typos. Words without typos may also be in the text. */
function searchWithTypos({ documents, words, locale }: SearchIndex, typed: readonly string[]): readonly SearchItem[] {
	let found: ReadonlyMap<number, number> | undefined;
	for (const word of typed.slice(0, MAX_WORDS)) {
		const before = found;
		const typos = typosByDocument(words, word);
		const inText = (place: number) => (documents[place]?.text.includes(word) || documents[place]?.gloss.includes(word) ? 1 : undefined);
		found = before
			? new Map([...before].flatMap(([place, sum]) => {
				const more = typos.get(place) ?? inText(place);
				return more === undefined ? [] : [[place, sum + more] as const];
			}))
			: typos;
	}
	const shortest = (place: number) =>
		namesIn(documents[place]?.names ?? '').reduce((min, { length }) => Math.min(min, length), Infinity);
	const all = [...(found ?? [])]
		.map(([place, typos]) => ({ place, typos, length: shortest(place) }))
		.sort((a, b) => a.typos - b.typos || a.length - b.length);
	const groups = new Map<string, SearchItem[]>();
	for (const { place, typos, length } of all) {
		const group = getOrInsert(groups, `${typos} ${length}`, () => []);
		group.push(...documents[place] ? [documents[place].item] : []);
	}
	return [...groups.values()].flatMap(items => sortByTitle(items, locale));
}

function typosByDocument(words: SearchIndex['words'], typed: string): ReadonlyMap<number, number> {
	const max = maxTypos(typed);
	const best = new Map<number, number>();
	for (const [word, places] of words) {
		const typos = typosToPrefix(typed, word, max);
		for (const place of typos === undefined ? [] : places) {
			best.set(place, Math.min(best.get(place) ?? Infinity, typos ?? 0));
		}
	}
	return best;
}

function addWords(words: Map<string, number[]>, place: number, { names }: SearchDocument): void {
	for (const word of new Set(names.match(/[\p{L}\p{N}]+/gu))) {
		getOrInsert(words, word, () => []).push(place);
	}
}
