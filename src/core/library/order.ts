import { parseEdtf, type CalendarDate, type EdtfDate } from '../dossier/date';
import type { Dossier, LanguageTag } from '../dossier/model';
import { ENTRY_KINDS, type EntryKind } from '../dossier/vocabulary';
import { entriesOf } from './entriesOf';
import type { EntryId, Library, LibraryEntry, LibrarySource } from './library';
import { perDossier } from './perDossier';
import { foldForSearch } from './search';
import { shortTitleOf, shortTitleOfSource } from './shortTitle';

/** What an entry is ordered by: numbers first, then its short title. What has no number comes last. */
interface Ordered {
	readonly entry: LibraryEntry;
	readonly numbers: readonly number[];
	readonly title: string;
}

/**
 * Entries of one kind in the order in which people look for them: resolutions by body, session and number, where bodies
 * stand as the library has them; events and funds by date; all others by short title, as the language sorts.
 */
export function orderEntries(entries: readonly LibraryEntry[], library: Library, language: LanguageTag): readonly LibraryEntry[] {
	const { compare, keyOf } = titleOrder(entries.length, language);
	const bodies = new Map<EntryId, number>();
	return entries
		.map((entry): Ordered => ({
			entry,
			numbers: numbersOf(entry, library, bodies),
			title: keyOf(shortTitleOf(entry.entry, language, entry.dossier.language)),
		}))
		.sort((a, b) => compareNumbers(a.numbers, b.numbers) || compare(a.title, b.title))
		.map(({ entry }) => entry);
}

const orders = perDossier(() => new Map<LanguageTag, ReadonlyMap<EntryKind, readonly LibraryEntry[]>>());

/** The entries of a dossier by kind, in the order in which people look for them, worked out once for each language. */
export function entriesInOrder(dossier: Dossier, library: Library, language: LanguageTag): ReadonlyMap<EntryKind, readonly LibraryEntry[]> {
	const known = orders(dossier, library);
	const ordered = known.get(language) ?? new Map(ENTRY_KINDS.map(kind =>
		[kind, orderEntries(entriesOf(dossier, library).filter(({ entry }) => entry.kind === kind), library, language)] as const));
	known.set(language, ordered);
	return ordered;
}

/** Sources by short title, as the language sorts. */
export function orderSources(sources: readonly LibrarySource[], language: LanguageTag): readonly LibrarySource[] {
	const { compare, keyOf } = titleOrder(sources.length, language);
	return sources
		.map(source => ({ source, title: keyOf(shortTitleOfSource(source.source, language, source.dossier.language)) }))
		.sort((a, b) => compare(a.title, b.title))
		.map(({ source }) => source);
}

/** More titles than this take long to compare as a language sorts them: their letters without accents are compared. */
const MOST_COLLATED = 1000;

interface TitleOrder {
	readonly compare: (a: string, b: string) => number;
	readonly keyOf: (title: string) => string;
}

function titleOrder(count: number, language: LanguageTag): TitleOrder {
	return count <= MOST_COLLATED
		? { compare: new Intl.Collator(language).compare, keyOf: title => title }
		: { compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0), keyOf: foldForSearch };
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

/** The body that adopted a resolution, or whose session it was adopted at. */
function bodyOf({ links }: LibraryEntry, library: Library): EntryId | undefined {
	const to = (from: LibraryEntry['links'], wanted: string) => from.find(({ name }) => name === wanted)?.to;
	const session = to(links, 'adoptedAt');
	return to(links, 'adoptedBy') ?? (session === undefined ? undefined : to(library.entries.get(session)?.links ?? [], 'sessionOf') ?? session);
}

/** The session and the number in it, such as 10 and 5. */
function documentNumbers({ entry: { facts } }: LibraryEntry): readonly number[] {
	const number = facts.find(({ property }) => property === 'number')?.value;
	const numbers = number?.type === 'identifier' ? (number.identifier.match(/\d+/g) ?? []).map(Number) : [];
	return numbers.length > 0 ? numbers : [Infinity];
}

/** The first day of what is dated: when an event was held, else the earliest date; without one, the earliest time of a fact. */
function dayOf({ entry: { facts } }: LibraryEntry): number {
	const dates = facts.flatMap(({ property, value }) => (value.type === 'date' ? [{ property, date: value.date }] : []));
	const held = dates.filter(({ property }) => property === 'held');
	const chosen = (held.length > 0 ? held : dates).map(({ date }) => date);
	return Math.min(...(chosen.length > 0 ? chosen : facts.flatMap(({ when }) => when ?? [])).map(dayNumber));
}

function dayNumber(date: EdtfDate): number {
	const { start, end } = parseEdtf(date) ?? {};
	const day: CalendarDate | undefined = start ?? end;
	return day ? day.year * 10_000 + (day.month ?? 0) * 100 + (day.day ?? 0) : Infinity;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((number, index) => number !== b[index]);
	return at === -1 ? a.length - b.length : (a[at] ?? 0) < (b[at] ?? -Infinity) ? -1 : 1;
}
