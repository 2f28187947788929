import { lineEndOf } from '../../bibliography/addResult';
import type { Steps } from '../../../dossier/steps';
import type { LibrarySource } from '../../../library/library';
import { sourceNaming } from '../../ownText';
import { writtenReferenceList, type ListEdit } from '../../referenceList';
import type { ReferenceListSyntax, TextPart } from '../../referenceListSyntax';
import type { CitationSyntax } from '../../formats/form';
import type { KeySyntax } from '../../keys/keySyntax';
import { formatDocumentInSteps, type ListedReference } from '../../style/document';
import type { Citation } from '../../style/position';
import { writeRich } from '../../style/output';
import type { NoteWriting } from '../noteWriting';
import type { Draft } from '../written';
import type { EntryRecogniser } from './listEntries';
import type { NoteRecognisers } from './noteMentions';
import { citedItems, type KnownNote } from './noteSources';
import { numberedNotes } from './numberedNotes';
import { readList, type ReadList } from './refreshList';
import { readNotesInSteps, type LeftReason, type ReadNote } from './readNotes';
import { sourcesOutsideInSteps } from './sourcesOutside';

/** What refreshing needs to know of the language of a document. */
export interface RefreshedSyntax {
	readonly list: ReferenceListSyntax;
	readonly citation: Pick<CitationSyntax, 'forms'>;
	readonly keys?: KeySyntax;
}

/** What is known of a document whose citations are to be refreshed. */
export interface RefreshRequest {
	readonly text: string;
	/** How it is read now. */
	readonly draft: Draft;
	readonly language: RefreshedSyntax;
	readonly recognisers: NoteRecognisers & { readonly entry: EntryRecogniser };
	/** How its notes are read, and how they are to be written; the same unless its style is to change. */
	readonly writing: NoteWriting;
	readonly rewriting: Pick<NoteRecognisers, 'later'> & { readonly writing: NoteWriting };
	/** Notes of which is known what they cite, such as those that were written a moment ago. */
	readonly known: readonly KnownNote[];
}

/** Something that stays as it is although it may not be right, and why. `listChanged`: a person has changed the reference list. */
export interface LeftPart extends TextPart {
	readonly reason: LeftReason | 'listChanged';
}

/** What refreshing the citations of a document does. */
export interface RefreshPlan {
	/** In order, apart from each other. */
	readonly edits: readonly ListEdit[];
	/** How many of the edits are notes. */
	readonly notes: number;
	/** Whether the reference list changes. */
	readonly changesList: boolean;
	readonly left: readonly LeftPart[];
	/** The notes of which is known what they cite, as they are once the edits are made. */
	readonly known: readonly KnownNote[];
}

/**
 * Plans that each note of ours gets the form that its position in the document demands, and that the reference list, where the document
 * has one, agrees with them. A note of which not every letter is understood is left, and so is every other part of the text; what
 * is planned for a document in which the plan has been carried out is nothing.
 */
export function* planRefreshInSteps(request: RefreshRequest): Steps<RefreshPlan> {
	const { text, draft, language, recognisers, writing, rewriting } = request;
	const list = readList(text, language.list, recognisers.entry);
	const notes = yield* readInSteps(request, list);
	const others = list?.sources ? yield* otherListed(text, notes, list, { draft, language, recognisers, writing }) : [];
	const { notes: written, references } = yield* formatNotesInSteps(notes, others, rewriting);
	const edits = notes.flatMap(({ content, isCertain }, index): readonly ListEdit[] => {
		const note = written[index];
		return content && isCertain && note !== undefined && note !== text.slice(content.start, content.end) ? [{ ...content, text: note }] : [];
	});
	const listEdit = list?.sources ? editOfList(text, list, { language, references, writing: rewriting.writing }) : undefined;
	const all = [...edits, ...(listEdit ? [listEdit] : [])].sort((a, b) => a.start - b.start);
	const left = notes.flatMap(({ content, left: reason }): readonly LeftPart[] => (content && reason ? [{ ...content, reason }] : []));
	return {
		edits: all, notes: edits.length, changesList: listEdit !== undefined, known: knownAfter(text, notes, all),
		left: [...left, ...(list && !list.sources ? [{ start: list.start, end: list.end, reason: 'listChanged' as const }] : [])],
	};
}

/** Reads the notes of a document without planning anything. */
export function* readInSteps({ text, draft, language, recognisers, writing, known }: RefreshRequest, list = readList(text, language.list, recognisers.entry)): Steps<readonly ReadNote[]> {
	const numbered = numberedNotes(text, draft, language.citation.forms);
	return yield* readNotesInSteps(text, numbered, { ...recognisers, writing, known, namesSource: sourceNaming(writing.library), ...(list?.sources && { listed: list.sources }) });
}

/** What the list has beside the sources of notes that are certain: those of keys and other text and, as long as there are notes that are not, all that it has. */
function* otherListed(text: string, notes: readonly ReadNote[], list: ReadList, { draft, language, recognisers, writing }: Pick<RefreshRequest, 'draft' | 'language' | 'recognisers' | 'writing'>): Steps<readonly LibrarySource[]> {
	const listed = [...list.sources?.keys() ?? []];
	const outside = yield* sourcesOutsideInSteps(text, [...notes.flatMap(({ content }) => content ?? []), list], recognisers.recognise);
	const keys = new Set((language.keys?.find(text) ?? draft.citations).flatMap(citation => ('keys' in citation ? citation.keys : citation.items).map(({ key }) => key)));
	const keyed = [...writing.library.sources.values()].filter(({ key }) => keys.has(key));
	return [...new Set([...(notes.every(({ isCertain }) => isCertain) ? [] : listed), ...outside, ...keyed])];
}

/** The notes and the list as they are to be. */
function* formatNotesInSteps(notes: readonly ReadNote[], others: readonly LibrarySource[], { later, writing }: RefreshRequest['rewriting']): Steps<{ readonly notes: readonly string[]; readonly references: readonly ListedReference[] }> {
	const isTold = toldApart(notes, later.twinsOf);
	const citations: Citation[] = [];
	for (const { number, sources, isCertain } of notes) {
		const items = citedItems(sources, writing).map((item, index) => (isTold(sources[index]?.source) ? item : { ...item, inFull: true as const }));
		citations.push({ number, items, ...(!isCertain && { hasOthers: true }) });
		yield;
	}
	// What only the list has stands behind all notes, so that it is no first reference.
	const last: Citation = { items: others.flatMap(source => citedItems([{ source, prefix: '', suffix: '' }], writing)) };
	const formatted = yield* formatDocumentInSteps([...citations, last], writing.form);
	const written: string[] = [];
	for (const note of formatted.notes) {
		written.push(writeRich(note, writing.output));
		yield;
	}
	return { notes: written, references: formatted.references };
}

/** Tells whether the short form of a source is that of no other source that a document cites. */
function toldApart(notes: readonly ReadNote[], twinsOf: (source: LibrarySource) => ReadonlySet<LibrarySource>): (source: LibrarySource | undefined) => boolean {
	const cited = new Set(notes.flatMap(({ sources, candidates }) => [...sources.map(({ source }) => source), ...candidates]));
	const known = new Map<LibrarySource, boolean>();
	return source => {
		const isTold = source === undefined || (known.get(source) ?? ![...twinsOf(source)].some(twin => cited.has(twin)));
		if (source) {
			known.set(source, isTold);
		}
		return isTold;
	};
}

function editOfList(text: string, { start, end }: TextPart, { language, references, writing }: { readonly language: RefreshedSyntax; readonly references: readonly ListedReference[]; readonly writing: NoteWriting }): ListEdit | undefined {
	const list = writtenReferenceList(language.list, references.map(({ reference }) => writeRich(reference, writing.output)), lineEndOf(text));
	return list === text.slice(start, end) ? undefined : { start, end, text: list };
}

/** The notes that are certain, as they are once the edits are made, which are in order. */
function knownAfter(text: string, notes: readonly ReadNote[], edits: readonly ListEdit[]): readonly KnownNote[] {
	const written = new Map(edits.map(edit => [edit.start, edit.text]));
	const certain = notes.flatMap(({ content, sources, isCertain }) => (content && isCertain ? [{ ...content, sources }] : [])).sort((a, b) => a.start - b.start);
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
