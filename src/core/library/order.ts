import { getOrInsert } from '../data/getOrInsert';
import { parseDateSpan, type CalendarDate, type EdtfDate } from '../dossier/date';
import type { Dossier, LanguageTag } from '../dossier/model';
import { ENTRY_KINDS, type EntryKind } from '../dossier/vocabulary';
import { compareTexts } from '../text/compareTexts';
import { entriesOf } from './entriesOf';
import { foldForSearch } from './foldForSearch';
import type { EntryId, Library, LibraryEntry, LibrarySource } from './library';
import { perDossier } from './perDossier';
import { shortTitleOfEntry, shortTitleOfSource } from './shortTitle';

/** An entry with its sort keys: numbers first, then the short title. Entries without a number come last. */
interface Ordered {
	readonly entry: LibraryEntry;
	readonly numbers: readonly number[];
	readonly title: string;
}

/**
 * Sorts entries of one kind for display: resolutions by body (in library order), session and number; events and funds by date; all
 * others by short title, in the collation of the language.
 */
export function orderEntries(entries: readonly LibraryEntry[], library: Library, language: LanguageTag): readonly LibraryEntry[] {
	const { compare, keyOf } = titleOrder(entries.length, language);
	const bodies = new Map<EntryId, number>();
	return entries
		.map((entry): Ordered => ({
			entry,
			numbers: numbersOf(entry, library, bodies),
			title: keyOf(shortTitleOfEntry(entry.entry, language, entry.dossier.language)),
		}))
		.sort((a, b) => compareNumbers(a.numbers, b.numbers) || compare(a.title, b.title))
		.map(({ entry }) => entry);
}

const orders = perDossier(() => new Map<LanguageTag, ReadonlyMap<EntryKind, readonly LibraryEntry[]>>());

/** Returns the entries of a dossier by kind, sorted as by `orderEntries`. The result is cached for each language. */
export function entriesInOrder(dossier: Dossier, library: Library, language: LanguageTag): ReadonlyMap<EntryKind, readonly LibraryEntry[]> {
	return getOrInsert(orders(dossier, library), language, () => new Map(ENTRY_KINDS.map(kind =>
		[kind, orderEntries(entriesOf(dossier, library).filter(({ entry }) => entry.kind === kind), library, language)] as const)));
}

/** Sorts sources by short title, in the collation of the language. */
export function orderSources(sources: readonly LibrarySource[], language: LanguageTag): readonly LibrarySource[] {
	const { compare, keyOf } = titleOrder(sources.length, language);
	return sources
		.map(source => ({ source, title: keyOf(shortTitleOfSource(source.source, language, source.dossier.language)) }))
		.sort((a, b) => compare(a.title, b.title))
		.map(({ source }) => source);
}

/** Above this number of titles, collation is too slow, and titles without accents are compared instead. */
const MAX_COLLATED = 1000;

interface TitleOrder {
	readonly compare: (a: string, b: string) => number;
	readonly keyOf: (title: string) => string;
}

function titleOrder(count: number, language: LanguageTag): TitleOrder {
	return count <= MAX_COLLATED
		? { compare: new Intl.Collator(language).compare, keyOf: title => title }
		: { compare: compareTexts, keyOf: foldForSearch };
}

function numbersOf(entry: LibraryEntry, library: Library, bodies: Map<EntryId, number>): readonly number[] {
	switch (entry.entry.kind) {
		case 'resolution': {
			const body = bodyOf(entry, library);
			if (body !== undefined && !bodies.has(body)) {
				bodies.set(body, bodies.size);
			}
			return [body === undefined ? Infinity : bodies.get(body) ?? Infinity, ...documentNumbers(entry)];
		}
		case 'event':
		case 'fund':
			return [dayOf(entry)];
		default:
			return [];
	}
}

/** Returns the body that adopted a resolution, or at whose session it was adopted; `undefined` if unknown. */
function bodyOf({ links }: LibraryEntry, library: Library): EntryId | undefined {
	const to = (from: LibraryEntry['links'], wanted: string) => from.find(({ name }) => name === wanted)?.to;
	const session = to(links, 'adoptedAt');
	return (
		to(links, 'adoptedBy')
		?? (session === undefined ? undefined : (to(library.entries.get(session)?.links ?? [], 'sessionOf') ?? session))
	);
}

/** Returns the session and the number within it, such as 10 and 5. */
function documentNumbers({ entry: { facts } }: LibraryEntry): readonly number[] {
	const number = facts.find(({ property }) => property === 'number')?.value;
	const numbers = number?.type === 'identifier' ? (number.identifier.match(/\d+/g) ?? []).map(Number) : [];
	return numbers.length > 0 ? numbers : [Infinity];
}

/**
 * Returns the first day of an entry, comparable as a number: the day an event was held, else its earliest date, else the earliest time of a
 * fact.
 */
function dayOf({ entry: { facts } }: LibraryEntry): number {
	const dates = facts.flatMap(({ property, value }) => (value.type === 'date' ? [{ property, date: value.date }] : []));
	const held = dates.filter(({ property }) => property === 'held');
	const chosen = (held.length > 0 ? held : dates).map(({ date }) => date);
	return Math.min(...(chosen.length > 0 ? chosen : facts.flatMap(({ when }) => when ?? [])).map(dayNumber));
}

function dayNumber(date: EdtfDate): number {
	const { start, end } = parseDateSpan(date) ?? {};
	const day: CalendarDate | undefined = start ?? end;
	return day ? day.year * 10_000 + (day.month ?? 0) * 100 + (day.day ?? 0) : Infinity;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((number, index) => number !== b[index]);
	return at === -1 ? a.length - b.length : (a[at] ?? 0) < (b[at] ?? -Infinity) ? -1 : 1;
}
