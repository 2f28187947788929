import type { Steps } from '../../steps/steps';
import type { EntryInFile } from '../file';
import type { DossierFinding } from '../finding';
import type { Key } from '../model';
import { isInOwnDirection, withOwnDirection } from '../plainDirection';
import type { CutEntry } from '../yaml/cutYaml';
import { parseEntry } from '../yaml/parseEntry';
import type { EntryShapes } from './entryShapes';
import { placesOf, type EntryPlace, type ReadEntry, type ReadText } from './ownReading';

/** The entries that were read, in the order of the text. */
export interface FreshEntries {
	readonly read: readonly ReadEntry[];
	/** Each entry in the form of the file; `undefined` if it does not match the schema. */
	readonly inFile: readonly (EntryInFile | undefined)[];
}

/** Entries that are to be read, and where the last of them ends. */
interface CutEntries {
	readonly fresh: readonly CutEntry[];
	readonly end: EntryPlace;
}

/**
 * Reads entries from their texts, in steps. `end` is where the last entry ends. `undefined` if a text has several keys, as in a collection
 * on one line.
 */
export function* readEntriesInSteps(text: string, cut: CutEntries, shapes: EntryShapes): Steps<FreshEntries | undefined> {
	const entries = yield* parseEntriesInSteps(text, cut);
	return entries && checked(entries, yield* shapes.findingsInSteps(entries.parsed));
}

/** Entries that are not compared with the schema yet. */
interface ParsedEntries {
	readonly read: ReadEntry[];
	/** The entries with a key: their keys, what they are in the file, and their indices. */
	readonly parsed: readonly (readonly [Key, unknown])[];
	readonly places: readonly number[];
	/** The indices of those whose text has characters that change its direction. */
	readonly marked: readonly number[];
}

/** The characters that are parsed in one step. */
const CHARACTERS_PER_STEP = 0x4000;

function* parseEntriesInSteps(text: string, { fresh, end }: CutEntries): Steps<ParsedEntries | undefined> {
	const read: ReadEntry[] = [];
	const parsed: (readonly [Key, unknown])[] = [];
	const places: number[] = [];
	const marked: number[] = [];
	let characters = 0;
	for (const [index, cut] of fresh.entries()) {
		const own = fresh.length > MAX_COPIED ? text.slice(cut.start, cut.end) : copyOf(text, cut);
		const result = parseEntry(own, cut.key);
		const [key, ...others] = 'map' in result ? Object.keys(result.map) : [];
		if (others.length > 0) {
			return undefined;
		}
		const next = fresh[index + 1] ?? end;
		read.push({
			cutKey: cut.key,
			key,
			length: cut.end - cut.start,
			size: next.start - cut.start,
			lines: next.line - cut.line,
			findings: 'map' in result ? NONE : [result.finding],
		});
		if ('map' in result && key !== undefined) {
			parsed.push([key, result.map[key]]);
			places.push(index);
			if (!isInOwnDirection(own)) {
				marked.push(index);
			}
		}
		characters += own.length;
		if (characters > CHARACTERS_PER_STEP) {
			characters = 0;
			yield;
		}
	}
	return { read, parsed, places, marked };
}

/** Adds the findings of the schema to entries, by their indices in `parsed`. */
function checked(
	{ read, parsed, places, marked }: ParsedEntries,
	wrong: ReadonlyMap<number, readonly DossierFinding[]>,
): FreshEntries {
	const inFile = new Array<EntryInFile | undefined>(read.length);
	for (const [index, place] of places.entries()) {
		const own = read[place];
		const findings = wrong.get(index);
		if (own && findings) {
			read[place] = { ...own, findings };
		} else {
			inFile[place] = parsed[index]?.[1] as EntryInFile;
		}
	}
	marked.forEach(place => inFile[place] = withOwnDirection(inFile[place]));
	return { read, inFile };
}

/** The findings of an entry that has none. A large dossier has a hundred thousand of them. */
const NONE: readonly DossierFinding[] = [];

/** The maximum number of entries whose texts are copied before they are read. */
const MAX_COPIED = 1000;

/**
 * Returns a copy of the text of an entry. V8 represents a part of a string as a reference to the whole string, so without a copy, a few
 * entries would keep the text of the whole file in memory.
 */
function copyOf(text: string, { start, end }: Pick<CutEntry, 'start' | 'end'>): string {
	return ` ${text.slice(start, end)}`.slice(1);
}

/** Parses entries that match the schema again, in steps, and returns what they are in the file. */
export function* valuesInSteps(
	{ text, cut, all }: ReadText,
	wanted: ReadonlySet<ReadEntry>,
): Steps<ReadonlyMap<ReadEntry, EntryInFile>> {
	const values = new Map<ReadEntry, EntryInFile>();
	for (const [entry, { start }] of placesOf(cut, all, wanted)) {
		const own = copyOf(text, { start, end: start + entry.length });
		const parsed = parseEntry(own, entry.cutKey);
		const value = 'map' in parsed ? parsed.map[entry.key ?? ''] : undefined;
		if (value !== undefined) {
			values.set(entry, (isInOwnDirection(own) ? value : withOwnDirection(value)) as EntryInFile);
		}
		yield;
	}
	return values;
}
