import type { Locator } from '../../../dossier/model';
import type { LibrarySource } from '../../../library/library';
import type { Steps } from '../../../steps/steps';
import { LANGUAGES, type Language } from '../../style/locale/languages';
import type { Position } from '../../style/style';
import { withoutTies } from '../../typedLocator';
import { mayHideReference, type NoteWriting } from '../edits/noteWriting';
import { inOneSpelling } from '../references/oneSpelling';
import { mentionsIn, type NoteMention, type NoteRecognizers } from './noteMentions';
import { noteOfSources, type KnownNote, type NoteSource, type ReferenceContext } from './noteSources';
import type { NoteWriter } from './noteWriter';
import type { NumberedNote } from './numberedNotes';

/**
 * Why a note is left as it is.
 * - `otherWords`: it cites a source of the library, but not as Dossier writes it.
 * - `severalSources`: it could refer to several sources.
 * - `firstUnknown`: the note with the full reference was not found.
 * - `ibidUnclear`: it is uncertain which source its "ibid." refers to.
 */
export type LeftReason = 'otherWords' | 'severalSources' | 'firstUnknown' | 'ibidUnclear';

/** A note with its sources: all of them if `isCertain`; otherwise only those that are cited by a full reference. */
export interface ReadNote extends NumberedNote {
	readonly sources: readonly NoteSource[];
	/** Whether the text is exactly what Dossier writes for the sources. */
	readonly isCertain: boolean;
	/** Tells whether it is what Dossier writes in a language; absent if it is not certain, or if its sources were known before. */
	readonly isIn?: (language: Language) => boolean;
	/** Absent if the note is certain, or contains nothing that Dossier could have written. */
	readonly left?: LeftReason;
	/** The sources that an ambiguous reference in it may refer to. */
	readonly candidates: readonly LibrarySource[];
}

/** The input for determining the sources of notes. */
export interface NoteReading extends NoteRecognizers {
	readonly writing: NoteWriting;
	/** Writes notes in that form. */
	readonly write: NoteWriter;
	/** Notes whose sources are known and need not be recognized. */
	readonly known: readonly KnownNote[];
	/** The sources in the reference list, with the letters after their years; absent if the document has no list that Dossier wrote. */
	readonly listed?: ReadonlyMap<LibrarySource, string>;
	/** Whether a text contains the name or the address of a source of the library. */
	readonly namesSource: (text: string) => boolean;
}

/** Determines the sources of notes, in order. Each step reads one note. */
export function* readNotesInSteps(text: string, notes: readonly NumberedNote[], reading: NoteReading): Steps<readonly ReadNote[]> {
	const known = new Map(reading.known.map(note => [note.start, note]));
	let context = emptyContext();
	const read: ReadNote[] = [];
	for (const note of notes) {
		if (note.restarts) {
			context = emptyContext();
		}
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

/** The result of reading the preceding notes. */
interface ReadingContext {
	/** The number of the note that first cites each source. */
	readonly firsts: Map<LibrarySource, number>;
	/** Whether the sources of any of them are uncertain. */
	hasUnknown: boolean;
	previous: ReadNote | undefined;
}

function emptyContext(): ReadingContext {
	return { firsts: new Map(), hasUnknown: false, previous: undefined };
}

/** Returns a note with its known sources; `undefined` if they are not known or its text has changed. */
function readKnown(text: string, note: NumberedNote, known: KnownNote | undefined): ReadNote | undefined {
	const isSame = known?.end === note.content?.end && text.slice(known?.start, known?.end) === known?.text;
	return known && isSame ? { ...note, sources: known.sources, isCertain: true, candidates: [] } : undefined;
}

function readNote(text: string, note: NumberedNote, context: ReadingContext, reading: NoteReading): ReadNote {
	const { content } = note;
	if (!content) {
		return { ...note, sources: [], isCertain: false, candidates: [] };
	}
	const mentions = mentionsIn(text, content, reading, reading.writing.formatting.style.system === 'author-date');
	const resolved = resolvedMentions(mentions, note.number, context, reading);
	const sources = resolved.filter(one => typeof one !== 'string');
	const failed = resolved.find(one => typeof one === 'string');
	const candidates = mentions.flatMap((mention, index) => (resolved[index] === 'severalSources' ? mention.sources : []));
	const certain =
		failed === undefined && sources.length > 0 && !sources.some(mayHideReference)
			? asWritten(text.slice(content.start, content.end), sources, mentions, reading)
			: undefined;
	if (certain) {
		return { ...note, ...certain, isCertain: true, candidates };
	}
	// A short form or an "ibid." in other text may have been written by the user.
	const isOurs =
		mentions.some(({ kind, note: pointed }) => kind === 'full' || pointed !== undefined)
		|| reading.namesSource(text.slice(content.start, content.end));
	const left = failed ?? (isOurs ? 'otherWords' : undefined);
	return {
		...note,
		sources: sources.filter((_, index) => mentions[index]?.kind === 'full'),
		isCertain: false,
		candidates,
		...(left && { left }),
	};
}

/** Determines the source of each reference in the note with a number. */
function resolvedMentions(
	mentions: readonly NoteMention[], number: number, { firsts, ...context }: ReadingContext, reading: NoteReading,
): readonly (NoteSource | LeftReason)[] {
	const here = new Set<LibrarySource>();
	// A short form may be that of a source which the same note cites before it.
	const firstOf = (source: LibrarySource) => firsts.get(source) ?? (here.has(source) ? number : undefined);
	let before: NoteSource | undefined;
	return mentions.map(mention => {
		const one = resolve(mention, { ...context, firstOf, number, before }, reading);
		before = typeof one === 'string' ? undefined : one;
		if (before) {
			here.add(before.source);
		}
		return one;
	});
}

/** What was cited before a reference. */
interface MentionContext extends Omit<ReadingContext, 'firsts'> {
	/** Returns the number of the note that first cites a source. */
	readonly firstOf: (source: LibrarySource) => number | undefined;
	/** The number of its note. */
	readonly number: number;
	/** The source right before it in the note. */
	readonly before: NoteSource | undefined;
}

function resolve(
	{ kind, sources, details, note, yearSuffix }: NoteMention,
	{ firstOf, hasUnknown, previous, number, before }: MentionContext,
	{ listed }: NoteReading,
): NoteSource | LeftReason {
	const cited = (source: LibrarySource, place = details.place): NoteSource => ({
		source,
		...(place && { place }),
		prefix: details.prefix,
		suffix: details.suffix,
	});
	if (kind === 'ibid') {
		const inPreviousNote = previous?.isCertain && previous.number === number - 1 ? previous.sources : [];
		const [only, another] = before ? [before] : inPreviousNote;
		return only && !another ? cited(only.source, details.place ?? only.place) : 'ibidUnclear';
	}
	const [only, another] =
		sources.length < 2 ? sources : likelySources(sources, { firstOf, listed, note, yearSuffix, isFull: kind === 'full' });
	if (!only || another) {
		return 'severalSources';
	}
	return kind === 'subsequent' && hasUnknown && firstOf(only) === undefined ? 'firstUnknown' : cited(only);
}

/** Narrows sources with the same reference to those that fit the rest of the document. */
function likelySources(sources: readonly LibrarySource[], { firstOf, listed, note, yearSuffix, isFull }: {
	readonly firstOf: MentionContext['firstOf'];
	readonly listed: ReadonlyMap<LibrarySource, string> | undefined;
	readonly note: number | undefined;
	readonly yearSuffix: string | undefined;
	readonly isFull: boolean;
}): readonly LibrarySource[] {
	if (isFull) {
		return listed
			? sources.filter(source => listed.has(source) && (yearSuffix === undefined || listed.get(source) === yearSuffix))
			: sources;
	}
	const cited = sources.filter(source => firstOf(source) !== undefined);
	return cited.every(source => note === undefined || firstOf(source) === note) ? cited : sources;
}

/**
 * Returns the sources with which Dossier writes exactly this note; `undefined` if there are none. Locators are given as a user would type
 * them, if that results in the same text.
 */
function asWritten(
	content: string,
	sources: readonly NoteSource[],
	mentions: readonly NoteMention[],
	{ writing, write }: Pick<NoteReading, 'writing' | 'write'>,
): Pick<ReadNote, 'sources' | 'isIn'> | undefined {
	const contexts = mentions.map(contextOf);
	const typed = sources.map(one => (one.place ? { ...one, place: typedPlace(one.place) } : one));
	const withoutUrls = (some: readonly NoteSource[]) => some.map((one): NoteSource => ({ ...one, findable: true }));
	// The language of the document may have changed since the note was written.
	const languages = [writing.formatting.language, ...LANGUAGES.filter(language => language !== writing.formatting.language)];
	const variants = [() => typed, () => sources, () => withoutUrls(typed), () => withoutUrls(sources)];
	const expected = inOneSpelling(content, writing.output);
	// The first variant nearly always matches.
	for (const language of languages) {
		const isWritten = (some: readonly NoteSource[], other: Language) =>
			inOneSpelling(
				noteOfSources(some, contexts, { ...writing, formatting: { ...writing.formatting, language: other } }, write),
				writing.output,
			) === expected;
		for (const variant of variants) {
			const some = variant();
			if (isWritten(some, language)) {
				return { sources: some, isIn: other => isWritten(some, other) };
			}
		}
	}
	return undefined;
}

function contextOf(mention: NoteMention): ReferenceContext {
	const { yearSuffix, sharesAuthor, naming } = mention;
	return {
		position: positionOf(mention),
		...(yearSuffix !== undefined && { yearSuffix }),
		...(sharesAuthor && { sharesAuthor }),
		...(naming && { naming }),
	};
}

function positionOf({ kind, note, details }: NoteMention): Position {
	switch (kind) {
		case 'full':
			return { type: 'first' };
		case 'subsequent':
			return { type: 'subsequent', ...(note !== undefined && { note }) };
		case 'ibid':
			return { type: 'ibid', note: 0, samePlace: details.place === undefined };
	}
}

function typedPlace({ label, value, within }: Locator): Locator {
	return { label, value: typedValue(value), ...(within && { within: typedPlace(within) }) };
}

/** Returns a locator without the spaces and brackets that only some styles print, as in `2 (a)` and `2 a)`. */
function typedValue(value: string): string {
	return /^\w*$/.test(value) ? value : withoutTies(value)
		.replace(/(?<=[\p{L}\p{N})])(?<!(?:^|[^\p{L}])(?:and|et|y|e)) \(?([a-z0-9]{1,5})\)/gu, '($1)')
		.replace(/(?<=[–\s])([a-z0-9]{1,5})\)/g, '($1)')
		.replace(/(?<=\d)-{2}(?=\d)/g, '–');
}
