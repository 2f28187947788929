import type { CitationForm, CitingDocument } from '../formats/form';
import type { CitationRequest } from '../formats/request';
import type { ListEdit } from '../referenceList';
import type { TextPart } from '../referenceListSyntax';
import { mayBeName } from './habit';
import { isAsWritten, notedSources, referencesBehind, writtenNote, type NotedSource, type NoteWriting } from './noteWriting';
import type { DocumentCitations, PlacedCitation } from './placedCitation';
import type { ClosedFinder, ClosedReason, Draft, DraftSyntax, WrittenCitation, WrittenNote } from './written';

/**
 * Where a citation goes that is asked for at an offset. `keys`: into a citation that names keys; `note`: into a note, or a citation in
 * brackets, with whole references; `insert`: it stands alone; `closed`: nothing can be there, for a reason, and `next` is the nearest
 * place behind where it can, if there is one.
 */
export type CitationTarget =
	| { readonly kind: 'keys'; readonly citation: WrittenCitation; readonly form: CitationForm }
	| { readonly kind: 'note'; readonly content: TextPart; readonly placed: PlacedCitation | undefined }
	| { readonly kind: 'insert' }
	| { readonly kind: 'closed'; readonly reason: ClosedReason; readonly next?: number };

/** What is between a citation and a place beside it: a space where it stands as a word, punctuation where it is the mark of a note. */
const SPACE = /^ ?$/;
const PUNCTUATION = /^[.,;:!?…”’»")]{0,3}$/;

/** Tells what a citation at an offset of a document joins, by what is there. `citesByNote`: it would be a note where it stands alone. */
export function targetAt(text: string, { citations, draft }: DocumentCitations, { offset, citesByNote, syntax, forms }: {
	readonly offset: number;
	readonly citesByNote: boolean;
	readonly syntax: DraftSyntax;
	readonly forms: readonly CitationForm[];
}): CitationTarget {
	const keyed = nearest(draft.citations, citation => distance(text, citation, offset, isInSentence(text, citation) ? /^$/ : SPACE));
	const keyTarget = (citation: WrittenCitation): CitationTarget | undefined => {
		const form = forms.find(({ name, join }) => name === citation.form && join);
		// Where notes are wanted, a name such as `@alice` is a person's, not a key.
		return form && citation.mode !== 'hidden' && !(citesByNote && mayBeName(text, citation)) ? { kind: 'keys', citation, form } : undefined;
	};
	const note = nearest(draft.notes, one => (one.content && isIn(one.content, offset) ? (citesByNote ? 0 : Infinity) : unlessShared(one, draft, distance(text, one, offset, PUNCTUATION))));
	const bracket = nearest(citations.filter(({ kind }) => kind === 'brackets'), one => distance(text, one, offset, SPACE));
	const target = keyed && (!note || !isIn(note, keyed.start) || isIn(keyed, offset)) ? keyTarget(keyed) : note ? noteTarget(note, citations, keyTarget) : undefined;
	const closedAt = syntax.closedIn(text);
	if (target?.kind === 'note') {
		const end = citesByNote ? closedAt(target.content.end) : undefined;
		if (citesByNote && !end) {
			return target;
		}
		if (end && isIn(target.content, offset)) {
			return { kind: 'closed', reason: end.reason };
		}
	} else if (target) {
		return target;
	}
	if (bracket) {
		return { kind: 'note', content: { start: bracket.start + 1, end: bracket.end - 1 }, placed: bracket };
	}
	const closed = closedAt(offset);
	if (!closed) {
		return { kind: 'insert' };
	}
	const next = nextOpen(text, closed.end, closedAt);
	return { kind: 'closed', reason: closed.reason, ...(next !== undefined && { next }) };
}

/** A note with keys takes a further key; one with references, or with words of a person, a reference. */
function noteTarget(note: WrittenNote, citations: readonly PlacedCitation[], keyTarget: (citation: WrittenCitation) => CitationTarget | undefined): CitationTarget | undefined {
	const inside = citations.filter(one => one.note?.start === note.start);
	const last = inside.findLast(({ kind }) => kind === 'keys')?.written;
	return (last && keyTarget(last)) ?? (note.content && { kind: 'note', content: note.content, placed: inside.find(({ kind }) => kind === 'note') });
}

/**
 * How far a note is, infinitely far where other marks call it, too, or may: what joins it would be at all of them. A note that is
 * written in the text has a name to be called again.
 */
function unlessShared({ start, label, definition, content }: WrittenNote, { notes }: Draft, far: number): number {
	const isShared = far < Infinity && ((label !== undefined && !definition) || notes.some(other => other.start !== start && content && other.content?.start === content.start));
	return isShared ? Infinity : far;
}

/** Whether a citation is part of a sentence, which may go on right behind it. */
function isInSentence(text: string, { mode, end }: WrittenCitation): boolean {
	return mode === 'authorInText' && /[\p{L}\p{N}_}]/u.test(text[end - 1] ?? '');
}

function isIn({ start, end }: TextPart, offset: number): boolean {
	return start <= offset && offset <= end;
}

/** How far a part is from an offset: 0 inside and at its edges; infinitely far where more than a pattern allows is between. */
function distance(text: string, { start, end }: TextPart, offset: number, between: RegExp): number {
	const gap = offset > end ? text.slice(end, Math.min(offset, end + 5)) : offset < start ? text.slice(Math.max(offset, start - 5), start) : '';
	const far = Math.max(offset - end, start - offset, 0);
	return far > 4 || !between.test(gap) ? Infinity : far;
}

/** The part that is nearest to a place; of those that hold it the shortest. */
function nearest<Part extends TextPart>(parts: readonly Part[], distanceOf: (part: Part) => number): Part | undefined {
	let best: { readonly part: Part; readonly far: number } | undefined;
	for (const part of parts) {
		const far = distanceOf(part);
		if (far < Infinity && (!best || far < best.far || (far === best.far && part.end - part.start < best.part.end - best.part.start))) {
			best = { part, far };
		}
	}
	return best?.part;
}

const MAX_PARTS = 50;

/** The nearest place from an offset on at which text can be: behind a part on its line, or at the beginning of a line of text. */
function nextOpen(text: string, from: number, closedAt: ClosedFinder): number | undefined {
	let at = from;
	for (let tries = 0; tries < MAX_PARTS && at <= text.length; tries++) {
		const isText = (at > 0 && text[at - 1] !== '\n') || beginsWithText(text, at);
		const closed = isText ? closedAt(at) : undefined;
		if (isText && !closed) {
			return at;
		}
		const end = text.indexOf('\n', at);
		at = closed && closed.end > at ? closed.end : end < 0 ? text.length + 1 : end + 1;
	}
	return undefined;
}

/** Puts sources into the citation that {@link targetAt} has told, as edits of the text; those that are in it stay as they are. */
export function joinTarget(target: Exclude<CitationTarget, { readonly kind: 'insert' | 'closed' }>, { request, added, document, writing }: {
	readonly request: CitationRequest;
	readonly added: readonly NotedSource[];
	readonly document: CitingDocument;
	readonly writing: NoteWriting;
}): readonly ListEdit[] {
	if (target.kind === 'keys') {
		return target.form.join?.(target.citation, request, document) ?? [];
	}
	const { content: { start, end }, placed } = target;
	const content = document.text.slice(start, end);
	const known = placed && isAsWritten(content, placed.sources, writing) ? notedSources(placed.sources, writing) : undefined;
	if (known) {
		return [{ start, end, text: writtenNote([...known, ...added], writing) }];
	}
	// A person has written in it: what is there stays, and the references follow.
	const stop = /[.]$/.test(content) ? end - 1 : end;
	const further = referencesBehind(added, writing);
	return [{ start: stop, end: stop, text: content === '' ? `${further}.` : `; ${further}` }];
}

/** Whether a line begins with text: it is neither blank, which ends a paragraph, nor does its first sign make it a heading, a list or a command. */
function beginsWithText(text: string, at: number): boolean {
	const line = /[ \t]*["'“‘«¿¡(]?\p{L}/uy;
	line.lastIndex = at;
	return line.test(text);
}
