import { lineEndOf } from '../../bibliography/file/addResult';
import type { Steps } from '../../../steps';
import type { LibrarySource } from '../../../library/library';
import { sourceNaming } from '../../ownText';
import { writtenReferenceList } from '../../referenceList';
import type { ReferenceListSyntax } from '../../referenceListSyntax';
import type { CitationSyntax } from '../../formats/form';
import type { KeySyntax } from '../../keys/keySyntax';
import { formatDocumentWithInSteps, type ListedReference } from '../../style/documents/document';
import type { Citation } from '../../style/position';
import { writeRich } from '../../style/output';
import type { NoteWriting } from '../edits/noteWriting';
import type { ParsedCitations } from '../written';
import type { EntryRecogniser } from './listEntries';
import type { NoteRecognisers } from './noteMentions';
import { citedItems, type KnownNote } from './noteSources';
import { noteWriter, type NoteWriter } from './noteWriter';
import { numberedNotes } from './numberedNotes';
import { readList, type ReadList } from './refreshList';
import { readNotesInSteps, type LeftReason, type ReadNote } from './readNotes';
import { sourcesOutsideInSteps } from './sourcesOutside';
import type { OffsetRange } from '../../../offsetRange';
import type { TextEdit } from '../../../textEdit';
import { withSameShortForm, type SubsequentRecogniser } from './subsequentRecogniser';

/** The parts of a language that are needed to refresh citations. */
export interface RefreshedSyntax {
	readonly list: ReferenceListSyntax;
	readonly citation: Pick<CitationSyntax, 'forms'>;
	readonly keys?: KeySyntax;
}

/** A document whose citations are to be refreshed. */
export interface RefreshRequest {
	readonly text: string;
	/** The parsed citations and notes of the text. */
	readonly parsed: ParsedCitations;
	readonly language: RefreshedSyntax;
	readonly recognisers: NoteRecognisers & { readonly entry: EntryRecogniser };
	/** How its notes are written now; `rewriting` is how they will be written, which differs if the style changes. */
	readonly writing: NoteWriting;
	readonly rewriting: Pick<NoteRecognisers, 'subsequent'> & { readonly writing: NoteWriting };
	/** Notes whose sources are known, such as those that were just inserted. */
	readonly known: readonly KnownNote[];
}

/** A range that is not changed although it may need to be, and why. `listChanged`: the user has edited the reference list. */
export interface LeftPart extends OffsetRange {
	readonly reason: LeftReason | 'listChanged';
}

/** The edits that refresh the citations of a document. */
export interface RefreshPlan {
	/** In order, without overlaps. */
	readonly edits: readonly TextEdit[];
	/** The number of edits that change a note. */
	readonly notes: number;
	/** Whether one of the edits changes the reference list. */
	readonly changesList: boolean;
	readonly left: readonly LeftPart[];
	/** The notes whose sources are known, with their ranges after the edits. */
	readonly known: readonly KnownNote[];
}

/**
 * Plans the edits that give each note the form required by its position in the document, and bring the reference list, if there is one,
 * into line with the notes. Notes that are not exactly as Dossier writes them are left as they are, and so is all other text. Refreshing
 * twice changes nothing more.
 */
export function* planRefreshInSteps(request: RefreshRequest): Steps<RefreshPlan> {
	const { text, parsed, language, recognisers, writing, rewriting } = request;
	const list = readList(text, language.list, recognisers.entry);
	const write = noteWriter(writing);
	const notes = yield* readInSteps(request, list, write);
	const others = list?.sources ? yield* otherListed(text, notes, list, { parsed, language, recognisers, writing }) : [];
	const { notes: written, references } = yield* formatNotesInSteps(
		notes,
		others,
		rewriting,
		rewriting.writing === writing ? write : noteWriter(rewriting.writing),
	);
	const edits = notes.flatMap(({ content, isCertain }, index): readonly TextEdit[] => {
		const note = written[index];
		return content && isCertain && note !== undefined && note !== text.slice(content.start, content.end)
			? [{ ...content, text: note }]
			: [];
	});
	const listEdit = list?.sources ? editOfList(text, list, { language, references, writing: rewriting.writing }) : undefined;
	const all = [...edits, ...(listEdit ? [listEdit] : [])].sort((a, b) => a.start - b.start);
	const left = notes.flatMap(({ content, left: reason }): readonly LeftPart[] => (content && reason ? [{ ...content, reason }] : []));
	return {
		edits: all, notes: edits.length, changesList: listEdit !== undefined, known: knownAfter(text, notes, all),
		left: [...left, ...(list && !list.sources ? [{ start: list.start, end: list.end, reason: 'listChanged' as const }] : [])],
	};
}

/** Determines the sources of the notes of a document, without planning any edits. */
export function* readInSteps(
	{ text, parsed, language, recognisers, writing, known }: RefreshRequest,
	list = readList(text, language.list, recognisers.entry),
	write = noteWriter(writing),
): Steps<readonly ReadNote[]> {
	const numbered = numberedNotes(text, parsed, language.citation.forms);
	return yield* readNotesInSteps(text, numbered, {
		...recognisers,
		writing,
		write,
		known,
		namesSource: sourceNaming(writing.library),
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
	{ parsed, language, recognisers, writing }: Pick<RefreshRequest, 'parsed' | 'language' | 'recognisers' | 'writing'>,
): Steps<readonly LibrarySource[]> {
	const listed = [...(list.sources?.keys() ?? [])];
	const outside = yield* sourcesOutsideInSteps(text, [...notes.flatMap(({ content }) => content ?? []), list], recognisers.recognise);
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
	for (const { number, sources, isCertain } of notes) {
		const items = citedItems(sources, writing).map((item, index) =>
			isUnambiguous(sources[index]?.source) ? item : { ...item, inFull: true as const },
		);
		citations.push({ number, items, ...(!isCertain && { hasOthers: true }) });
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
	subsequent: SubsequentRecogniser,
): (source: LibrarySource | undefined) => boolean {
	const cited = new Set(notes.flatMap(({ sources, candidates }) => [...sources.map(({ source }) => source), ...candidates]));
	const known = new Map<LibrarySource, boolean>();
	return source => {
		const isUnambiguous =
			source === undefined || (known.get(source) ?? ![...withSameShortForm(subsequent, source)].some(other => cited.has(other)));
		if (source) {
			known.set(source, isUnambiguous);
		}
		return isUnambiguous;
	};
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
	const list = writtenReferenceList(
		language.list,
		references.map(({ reference }) => writeRich(reference, writing.output)),
		lineEndOf(text),
	);
	return list === text.slice(start, end) ? undefined : { start, end, text: list };
}

/** Returns the notes whose sources are certain, with their ranges after the edits, which must be sorted. */
function knownAfter(text: string, notes: readonly ReadNote[], edits: readonly TextEdit[]): readonly KnownNote[] {
	const written = new Map(edits.map(edit => [edit.start, edit.text]));
	const certain = notes
		.flatMap(({ content, sources, isCertain }) => (content && isCertain ? [{ ...content, sources }] : []))
		.sort((a, b) => a.start - b.start);
	let next = 0;
	let moved = 0;
	return certain.map(({ start, end, sources }): KnownNote => {
		for (let edit = edits[next]; edit && edit.start < start; edit = edits[++next]) {
			moved += edit.text.length - (edit.end - edit.start);
		}
		const note = written.get(start) ?? text.slice(start, end);
		return { start: start + moved, end: start + moved + note.length, text: note, sources };
	});
}
