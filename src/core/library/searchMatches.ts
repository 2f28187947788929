/** The text by which something is found, folded. */
export interface SearchedText {
	/** Names, acronyms and numbers, as `joinedNames` joins them. */
	readonly names: string;
	/** A short description. */
	readonly gloss: string;
	/** All other text. */
	readonly text: string;
}

/** Scores: the query is a whole name, or begins one; each of its words begins a word of a name, or is in a name, or anywhere. */
export const WHOLE_NAME = 5;
const BEGINS_NAME = 4;
export const NAME_BEGINS = 3;
const IN_NAMES = 2;
const ANYWHERE = 1;

/** Joins names to one text, with a line end before and after each. */
export function joinedNames(names: readonly string[]): string {
	return `\n${names.map(name => name.replace(/\n/g, ' ')).join('\n')}\n`;
}

/** Returns names that were joined. */
export function namesIn(joined: string): readonly string[] {
	return joined === '' ? [] : joined.slice(1, -1).split('\n');
}

/** The documents that contain all words of a query. */
interface Matches {
	readonly query: string;
	readonly documents: readonly SearchedText[];
}

/** The latest queries for each list of documents. Each begins with the one before, so its matches are among the matches of that one. */
const MATCHES = new WeakMap<readonly SearchedText[], Matches[]>();

/** Queries whose results are kept; people type a letter and delete it again. */
const MAX_CACHED_QUERIES = 8;

/** A query, folded, with its words, of which there is at least one. */
export interface SearchQuery {
	readonly query: string;
	readonly words: readonly string[];
}

/** Calls a function with each document that contains all words of a query, in order, and its score, which is at least 1. */
export function forEachMatch<Document extends SearchedText>(
	documents: readonly Document[],
	{ query: written, words }: SearchQuery,
	found: (document: Document, score: number) => void,
): void {
	const query = written.replace(/\n/g, ' ');
	const matches = MATCHES.get(documents) ?? [];
	MATCHES.set(documents, matches);
	while (matches.length > 0 && !query.startsWith(matches.at(-1)?.query ?? '')) {
		matches.pop();
	}
	const among = (matches.at(-1)?.documents ?? documents) as readonly Document[];
	const matched: Document[] = [];
	for (const document of among) {
		const score = scoreOf(document, query, words);
		if (score > 0) {
			matched.push(document);
			found(document, score);
		}
	}
	if (matches.length < MAX_CACHED_QUERIES && matches.at(-1)?.query !== query) {
		matches.push({ query, documents: matched });
	}
}

function scoreOf({ names, gloss, text }: SearchedText, query: string, words: readonly string[]): number {
	const whole = placeIn(names, query);
	if (whole >= BEGINS_NAME || words.length === 1) {
		return whole > 0 ? whole : gloss.includes(query) || text.includes(query) ? ANYWHERE : 0;
	}
	let min = NAME_BEGINS;
	for (const word of words) {
		const place = Math.min(NAME_BEGINS, placeIn(names, word)) || (gloss.includes(word) || text.includes(word) ? ANYWHERE : 0);
		if (place === 0) {
			return 0;
		}
		min = Math.min(min, place);
	}
	return min;
}

/** Returns the best place of some words in joined names as a score; 0 if they are not there. */
function placeIn(names: string, words: string): number {
	let at = names.indexOf(words);
	if (at < 0) {
		return 0;
	}
	// Searching with the line end is faster: most names contain any given letter, but few begin with it.
	const beginning = `\n${words}`;
	let begins = names.indexOf(beginning);
	if (begins >= 0) {
		while (begins >= 0 && names.charCodeAt(begins + beginning.length) !== LINE_END) {
			begins = names.indexOf(beginning, begins + 1);
		}
		return begins >= 0 ? WHOLE_NAME : BEGINS_NAME;
	}
	while (at >= 0 && isInWord(names.charCodeAt(at - 1))) {
		at = names.indexOf(words, at + 1);
	}
	return at >= 0 ? NAME_BEGINS : IN_NAMES;
}

const LINE_END = 10;

/** The first code unit beyond ASCII. */
const BEYOND_ASCII = 128;

/** Whether a code unit is a letter or digit. */
function isInWord(unit: number): boolean {
	return unit < BEYOND_ASCII
		? (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)
		: /[\p{L}\p{N}]/u.test(String.fromCharCode(unit));
}
