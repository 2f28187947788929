import { getOrInsert } from '../../../data/getOrInsert';
import type { LibrarySource } from '../../../library/library';
import type { Steps } from '../../../steps/steps';
import { lineEndingOf } from '../../../text/lineEnding';
import type { OffsetRange } from '../../../text/offsetRange';
import { growthOf, type TextEdit } from '../../../text/textEdit';
import type { KeySyntax } from '../../keys/keySyntax';
import { sourceAddressing, sourceNaming } from '../../ownText';
import { writtenReferenceList } from '../../referenceList';
import type { ReferenceListSyntax } from '../../referenceListSyntax';
import { formatDocumentWithInSteps, type ListedReference } from '../../style/documents/document';
import { writeRich, type Output } from '../../style/output';
import type { Citation } from '../../style/position';
import type { NoteWriting } from '../edits/noteWriting';
import type { ReadDocument } from '../joinedDocument';
import { inOrder } from '../noteDefinitions';
import { inOneSpelling } from '../references/oneSpelling';
import { partIn, planIn, plansOfOthers, type FilePlan, type LeftPart, type OtherFilePlan } from './filePlans';
import type { EntryRecognizer } from './listEntries';
import type { NoteRecognizers } from './noteMentions';
import { citedItems, type KnownNote } from './noteSources';
import { noteWriter, type NoteWriter } from './noteWriter';
import { numberedNotes, type NumberedSyntax } from './numberedNotes';
import { readNotesInSteps, type ReadNote } from './readNotes';
import { readList, type ReadList } from './refreshList';
import { sourcesOutsideInSteps } from './sourcesOutside';
import type { SubsequentRecognizer } from './subsequentRecognizer';

/** The parts of a language that are needed to refresh citations. */
export interface RefreshedSyntax {
	readonly list: ReferenceListSyntax;
	readonly citation: NumberedSyntax;
	readonly keys?: KeySyntax;
}

/** A document whose citations are to be refreshed. */
export interface RefreshRequest extends ReadDocument {
	readonly language: RefreshedSyntax;
	readonly recognizers: NoteRecognizers & { readonly entry: EntryRecognizer };
	/** How its notes are written now; `rewriting` is how they will be written, which differs if the style changes. */
	readonly writing: NoteWriting;
	readonly rewriting: Pick<NoteRecognizers, 'subsequent'> & { readonly writing: NoteWriting };
	/** Notes whose sources are known, such as those that were just inserted, with their ranges in the text. */
	readonly known: readonly KnownNote[];
}

/** The edits that refresh the citations of a document: those in the file at hand, and those in other files. */
export interface RefreshPlan extends FilePlan {
	/** Only files in which something is changed or left. */
	readonly others: readonly OtherFilePlan[];
	/** Whether there may be others, but it is not certain which. */
	readonly isUncertain: boolean;
	/** The notes of the file at hand whose sources are known, with their ranges after the edits. */
	readonly known: readonly KnownNote[];
}

/**
 * Plans the edits that give each note the form required by its position in the document, and bring the reference list, if there is one,
 * into line with the notes. Notes that are not exactly as Dossier writes them are left as they are, and so is all other text. Refreshing
 * twice changes nothing more.
 */
export function* planRefreshInSteps(request: RefreshRequest): Steps<RefreshPlan> {
	const { text, parsed, own, language, recognizers, writing, rewriting } = request;
	const list = readList(text, language.list, recognizers.entry);
	const write = noteWriter(writing);
	const notes = yield* readInSteps(request, list, write);
	const others = list?.sources ? yield* otherListed(text, notes, list, { parsed, language, recognizers, writing }) : [];
	const { notes: written, references } = yield* formatNotesInSteps(
		notes,
		others,
		rewriting,
		rewriting.writing === writing ? write : noteWriter(rewriting.writing),
	);
	const changed = notes.flatMap(({ content, isCertain }, index): readonly TextEdit[] => {
		const note = written[index];
		// A note that only spells something otherwise, such as dashes, is right.
		return content && isCertain && note !== undefined && !isSameIn(rewriting.writing.output, note, text.slice(content.start, content.end))
			? [{ ...content, text: note }]
			: [];
	});
	const listEdit = list?.sources ? editOfList(text, list, { language, references, writing: rewriting.writing }) : undefined;
	const left = notes.flatMap(({ content, left: reason }): readonly LeftPart[] => (content && reason ? [{ ...content, reason }] : []));
	const whole = {
		notes: changed,
		list: listEdit ? [listEdit] : [],
		left: [...left, ...(list && !list.sources ? [{ start: list.start, end: list.end, reason: 'listChanged' as const }] : [])],
	};
	const ownPlan = planIn(own, whole);
	return {
		...ownPlan, others: plansOfOthers(request, whole), isUncertain: request.isUncertain ?? false,
		known: knownAfter(certainNotes(text, notes).flatMap(partIn(own)), ownPlan.edits),
	};
}

function isSameIn(output: Output, one: string, other: string): boolean {
	return one === other || inOneSpelling(one, output) === inOneSpelling(other, output);
}

/** The notes of a document, with the sources that they cite if these are certain. */
export function certainNotes(text: string, notes: readonly ReadNote[]): readonly KnownNote[] {
	return notes.flatMap(({ content, sources, isCertain }): readonly KnownNote[] =>
		content && isCertain ? [{ ...content, text: text.slice(content.start, content.end), sources }] : [],
	);
}

/** Determines the sources of the notes of a document, without planning any edits. */
export function* readInSteps(
	{ text, parsed, language, recognizers, writing, known }: RefreshRequest,
	list = readList(text, language.list, recognizers.entry),
	write = noteWriter(writing),
): Steps<readonly ReadNote[]> {
	const numbered = numberedNotes(text, parsed, language.citation);
	const [isNamedIn, isAddressedIn] = [sourceNaming(writing.library), sourceAddressing(writing.library)];
	return yield* readNotesInSteps(text, numbered, {
		...recognizers,
		writing,
		write,
		known,
		namesSource: note => isNamedIn(note) || isAddressedIn(note),
		...(list?.sources && { listed: list.sources }),
	});
}

/**
 * Returns the sources that the list keeps in addition to those of notes: those of keys and of references outside notes; all listed ones if
 * the sources of any note are uncertain.
 */
function* otherListed(
	text: string,
	notes: readonly ReadNote[],
	list: ReadList,
	{ parsed, language, recognizers, writing }: Pick<RefreshRequest, 'parsed' | 'language' | 'recognizers' | 'writing'>,
): Steps<readonly LibrarySource[]> {
	const listed = [...(list.sources?.keys() ?? [])];
	const outside = yield* sourcesOutsideInSteps(text, [...notes.flatMap(({ content }) => content ?? []), list], recognizers.recognize);
	const keys = new Set(
		(language.keys?.find(text) ?? parsed.citations).flatMap(citation =>
			('keys' in citation ? citation.keys : citation.items).map(({ key }) => key),
		),
	);
	const keyed = [...writing.library.sources.values()].filter(({ key }) => keys.has(key));
	return [...new Set([...(notes.every(({ isCertain }) => isCertain) ? [] : listed), ...outside, ...keyed])];
}

/** Formats the notes and the reference list. */
function* formatNotesInSteps(
	notes: readonly ReadNote[],
	others: readonly LibrarySource[],
	{ subsequent, writing }: RefreshRequest['rewriting'],
	write: NoteWriter,
): Steps<{ readonly notes: readonly string[]; readonly references: readonly ListedReference[] }> {
	const isUnambiguous = unambiguousShortForms(notes, subsequent);
	const citations: Citation[] = [];
	for (const { number, restarts, sources, isCertain } of notes) {
		const items = citedItems(sources, writing).map((item, index) =>
			isUnambiguous(sources[index]?.source) ? item : { ...item, inFull: true as const },
		);
		citations.push({ number, items, ...(restarts && { restarts }), ...(!isCertain && { hasOthers: true }) });
		yield;
	}
	// Sources that are only listed come last, so that they do not count as first references.
	const last: Citation = { items: others.flatMap(source => citedItems([{ source, prefix: '', suffix: '' }], writing)) };
	return yield* formatDocumentWithInSteps([...citations, last], writing.formatting, (items, language) =>
		items.length === 0 ? '' : write(items, language),
	);
}

/** Returns a function that tells whether the short form of a source refers to no other source that the document cites. */
function unambiguousShortForms(
	notes: readonly ReadNote[],
	{ formsOf }: SubsequentRecognizer,
): (source: LibrarySource | undefined) => boolean {
	const cited = new Set(notes.flatMap(({ sources, candidates }) => [...sources.map(({ source }) => source), ...candidates]));
	// If two cited sources have the same author, both get the longer form.
	const having = new Map<string, LibrarySource[]>();
	for (const source of cited) {
		for (const { text } of formsOf(source).filter(({ isForSameAuthor }) => isForSameAuthor)) {
			getOrInsert(having, text, () => []).push(source);
		}
	}
	const ambiguous = new Set([...cited].filter(source =>
		formsOf(source).some(({ text }) => having.get(text)?.some(other => other !== source))));
	return source => source === undefined || !ambiguous.has(source);
}

function editOfList(
	text: string,
	{ start, end }: OffsetRange,
	{
		language,
		references,
		writing,
	}: { readonly language: RefreshedSyntax; readonly references: readonly ListedReference[]; readonly writing: NoteWriting },
): TextEdit | undefined {
	const before = text.slice(start, end);
	const list = writtenReferenceList(
		language.list,
		references.map(({ reference }) => writeRich(reference, writing.output)),
		lineEndingOf(before),
	);
	return isSameIn(writing.output, list, before) ? undefined : { start, end, text: list };
}

/** Returns notes with their ranges after the edits, which must be sorted. */
function knownAfter(notes: readonly KnownNote[], edits: readonly TextEdit[]): readonly KnownNote[] {
	const written = new Map(edits.map(edit => [edit.start, edit.text]));
	let next = 0;
	let moved = 0;
	return inOrder(notes).map(({ start, text, sources }): KnownNote => {
		for (let edit = edits[next]; edit && edit.start < start; edit = edits[++next]) {
			moved += growthOf(edit);
		}
		const note = written.get(start) ?? text;
		return { start: start + moved, end: start + moved + note.length, text: note, sources };
	});
}
