import type { Steps } from '../../../dossier/steps';
import type { LibrarySource } from '../../../library/library';
import { LANGUAGES } from '../../style/locale/languages';
import type { NoteWriting } from '../noteWriting';
import type { NumberedNote } from './numberedNotes';
import { mentionsIn, type NoteMention, type NoteRecognisers } from './noteMentions';
import { noteOfSources, type KnownNote, type NoteSource, type Standing } from './noteSources';

/**
 * Why a note is left as it is. `otherWords`: it cites a source of ours in words that are not ours; `severalSources`: what it says may
 * be of several sources; `firstUnknown`: it points back to a note that is not found; `ibidUnclear`: what is cited before its "ibid."
 * is not certain.
 */
export type LeftReason = 'otherWords' | 'severalSources' | 'firstUnknown' | 'ibidUnclear';

/** A note with what is known of it. `sources`: all that it cites, in our words; else those that are known to be among it. */
export interface ReadNote extends NumberedNote {
	readonly sources: readonly NoteSource[];
	/** Whether it is, letter by letter, what we write for its sources. */
	readonly isCertain: boolean;
	/** Absent for a note that is certain, or in which nothing looks like ours. */
	readonly left?: LeftReason;
	/** The sources of which it may be one, where that cannot be told. */
	readonly candidates: readonly LibrarySource[];
}

/** What is needed to read the notes of a document. */
export interface NoteReading extends NoteRecognisers {
	readonly writing: NoteWriting;
	/** The notes of which is known what they cite, whatever their text says. */
	readonly known: readonly KnownNote[];
	/** The sources of the reference list of the document with the letters behind their years; absent where it has none that is ours. */
	readonly listed?: ReadonlyMap<LibrarySource, string>;
	/** Whether a text names a source of the library, in whatever words. */
	readonly namesSource: (text: string) => boolean;
}

/** Reads the notes of a document, in order, in steps of a note. */
export function* readNotesInSteps(text: string, notes: readonly NumberedNote[], reading: NoteReading): Steps<readonly ReadNote[]> {
	const known = new Map(reading.known.map(note => [note.start, note]));
	const context: ReadingContext = { firsts: new Map(), hasUnknown: false, previous: undefined };
	const read: ReadNote[] = [];
	for (const note of notes) {
		const one = readKnown(text, note, known.get(note.content?.start ?? -1)) ?? readNote(text, note, context, reading);
		read.push(one);
		context.hasUnknown ||= !one.isCertain;
		context.previous = one;
		for (const { source } of one.sources) {
			context.firsts.set(source, context.firsts.get(source) ?? note.number);
		}
		yield;
	}
	return read;
}

/** What the notes before say. */
interface ReadingContext {
	/** The number of the note that cites a source first. */
	readonly firsts: Map<LibrarySource, number>;
	/** Whether any of them may cite what is not known. */
	hasUnknown: boolean;
	previous: ReadNote | undefined;
}

/** A note of which is known what it cites, as long as its text is the same. */
function readKnown(text: string, note: NumberedNote, known: KnownNote | undefined): ReadNote | undefined {
	const isSame = known?.end === note.content?.end && text.slice(known?.start, known?.end) === known?.text;
	return known && isSame ? { ...note, sources: known.sources, isCertain: true, candidates: [] } : undefined;
}

function readNote(text: string, note: NumberedNote, context: ReadingContext, reading: NoteReading): ReadNote {
	const { content } = note;
	if (!content) {
		return { ...note, sources: [], isCertain: false, candidates: [] };
	}
	const mentions = mentionsIn(text, content, reading, reading.writing.form.style.system === 'author-date');
	const resolved: (NoteSource | LeftReason)[] = [];
	for (const mention of mentions) {
		const last = resolved.at(-1);
		resolved.push(resolve(mention, { ...context, number: note.number, before: typeof last === 'string' ? undefined : last }, reading));
	}
	const sources = resolved.filter(one => typeof one !== 'string');
	const failed = resolved.find(one => typeof one === 'string');
	const candidates = mentions.flatMap((mention, index) => (resolved[index] === 'severalSources' ? mention.sources : []));
	const certain = failed === undefined && sources.length > 0 ? asWritten(text.slice(content.start, content.end), sources, mentions, reading.writing) : undefined;
	if (certain) {
		return { ...note, sources: certain, isCertain: true, candidates };
	}
	// A short form or an "ibid." among other words may be a person's own.
	const isOurs = mentions.some(({ kind, note: pointed }) => kind === 'full' || pointed !== undefined) || reading.namesSource(text.slice(content.start, content.end));
	const left = failed ?? (isOurs ? 'otherWords' : undefined);
	return { ...note, sources: sources.filter((_, index) => mentions[index]?.kind === 'full'), isCertain: false, candidates, ...(left && { left }) };
}

function resolve({ kind, sources, said, note, letter }: NoteMention, { firsts, hasUnknown, previous, number, before }: ReadingContext & { readonly number: number; readonly before: NoteSource | undefined }, { listed }: NoteReading): NoteSource | LeftReason {
	const of = (source: LibrarySource, place = said.place): NoteSource => ({ source, ...(place && { place }), prefix: said.prefix, suffix: said.suffix });
	if (kind === 'ibid') {
		const [only, another] = before ? [before] : previous?.isCertain && previous.number === number - 1 ? previous.sources : [];
		return only && !another ? of(only.source, said.place ?? only.place) : 'ibidUnclear';
	}
	const [only, another] = sources.length < 2 ? sources : told(sources, { firsts, listed, note, letter, isFull: kind === 'full' });
	if (!only || another) {
		return 'severalSources';
	}
	return kind === 'later' && hasUnknown && !firsts.has(only) && before?.source !== only ? 'firstUnknown' : of(only);
}

/** Of sources that are written alike, those that the rest of the document lets be meant. */
function told(sources: readonly LibrarySource[], { firsts, listed, note, letter, isFull }: {
	readonly firsts: ReadonlyMap<LibrarySource, number>;
	readonly listed: ReadonlyMap<LibrarySource, string> | undefined;
	readonly note: number | undefined;
	readonly letter: string | undefined;
	readonly isFull: boolean;
}): readonly LibrarySource[] {
	if (isFull) {
		return listed ? sources.filter(source => listed.has(source) && (letter === undefined || listed.get(source) === letter)) : sources;
	}
	const cited = sources.filter(source => firsts.has(source));
	return cited.every(source => note === undefined || firsts.get(source) === note) ? cited : sources;
}

/** The sources as a note has them that is written as we write it; `undefined` where it is not. A place is read as a person would type it where that is written the same. */
function asWritten(content: string, sources: readonly NoteSource[], mentions: readonly NoteMention[], writing: NoteWriting): readonly NoteSource[] | undefined {
	const standings = mentions.map(({ kind, said, note, letter, sharesAuthor }): Standing => ({
		position: kind === 'full' ? { type: 'first' } : kind === 'later' ? { type: 'subsequent', note: note ?? 0 } : { type: 'ibid', note: 0, samePlace: said.place === undefined },
		...(letter !== undefined && { yearSuffix: letter }),
		...(sharesAuthor && { sharesAuthor }),
	}));
	const typed = sources.map(one => (one.place ? { ...one, place: { ...one.place, value: typedValue(one.place.value) } } : one));
	const without = (some: readonly NoteSource[]) => some.map((one): NoteSource => ({ ...one, findable: true }));
	// The language of a document may have changed since.
	const languages = [writing.form.language, ...LANGUAGES.filter(language => language !== writing.form.language)];
	const variants = [() => typed, () => sources, () => without(typed), () => without(sources)];
	// Nearly always, the first variant is the one.
	for (const language of languages) {
		const inLanguage = { ...writing, form: { ...writing.form, language } };
		for (const variant of variants) {
			const some = variant();
			if (noteOfSources(some, standings, inLanguage) === content) {
				return some;
			}
		}
	}
	return undefined;
}

/** The value of a place without the spaces and brackets that only some styles have, as in `2 (a)` and `2 a)`. */
function typedValue(value: string): string {
	return value.replace(/[~\u00A0]/g, ' ').replace(/(?<=[\p{L}\p{N}]) \(?([a-z0-9]{1,5})\)/gu, '($1)').replace(/(?<=\d)-{2}(?=\d)/g, '–');
}
