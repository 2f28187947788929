import type { ProseFinder } from '../../../prose/prose';
import { touches, type OffsetRange } from '../../../text/offsetRange';
import type { TextEdit } from '../../../text/textEdit';
import type { CitationForm, CitingDocument } from '../../formats/form';
import type { CitationRequest } from '../../formats/request';
import { markupAt, noteMarkupAt } from '../markupPlace';
import type { DocumentCitations, PlacedCitation } from '../placedCitation';
import type { ClosedFinder, ClosedReason, ParsedCitations, CitationParser, WrittenCitation, WrittenNote } from '../written';
import { isAsWritten, notedSources, appendedReferences, writtenNote, type NotedSource, type NoteWriting } from './noteWriting';
import { mayBeName } from './predominantForm';

/**
 * Where to insert a citation.
 * - `keys`: add to an existing citation with keys.
 * - `note`: add to a note, or to a citation in brackets, with full references.
 * - `insert`: insert a new citation.
 * - `closed`: citations are not possible there; `next` is the nearest position after it at which they are.
 */
export type CitationTarget =
	| { readonly kind: 'keys'; readonly citation: WrittenCitation; readonly form: CitationForm }
	| { readonly kind: 'note'; readonly content: OffsetRange; readonly placed: PlacedCitation | undefined }
	| { readonly kind: 'insert' }
	| { readonly kind: 'closed'; readonly reason: ClosedReason; readonly next?: number };

/** The text that may separate a citation from the cursor: a space, or punctuation if the citation is a note mark. */
const SPACE = /^ ?$/;
const PUNCTUATION = /^[.,;:!?…”’»")]{0,3}$/;

/** Where a citation is to be inserted, and how. */
export interface InsertionPlace {
	readonly offset: number;
	/** Whether new citations are notes. */
	readonly citesByNote: boolean;
	readonly syntax: CitationParser;
	readonly findProse: ProseFinder;
	readonly forms: readonly CitationForm[];
}

/** Returns the existing citation at an offset to add to, or how to insert a new one. */
export function targetAt(text: string, { citations, parsed }: DocumentCitations, place: InsertionPlace): CitationTarget {
	const { offset, citesByNote, syntax, findProse } = place;
	const keyed = nearest(parsed.citations, citation => distance(text, citation, offset, isInSentence(text, citation) ? /^$/ : SPACE));
	const note = nearestNote(text, parsed, place);
	const keyTarget = (citation: WrittenCitation) => keyedTarget(text, citation, place);
	const target = keyed && (!note || !touches(note, keyed.start) || touches(keyed, offset))
		? keyTarget(keyed)
		: note && noteTarget(note, citations, keyTarget);
	const closedAt = syntax.closedIn(text);
	if (target?.kind === 'note') {
		const end = citesByNote ? closedAt(target.content.end) : undefined;
		if (citesByNote && !end) {
			return target;
		}
		if (end && touches(target.content, offset)) {
			return { kind: 'closed', reason: end.reason };
		}
	} else if (target) {
		return target;
	}
	const bracket = nearest(citations.filter(({ kind }) => kind === 'brackets'), one => distance(text, one, offset, SPACE));
	if (bracket) {
		return { kind: 'note', content: { start: bracket.start + 1, end: bracket.end - 1 }, placed: bracket };
	}
	const closed = keyed?.isFixed && touches(keyed, offset)
		? { end: keyed.end, reason: 'verbatim' as const }
		: closedAt(offset) ?? noteMarkupAt(parsed, offset) ?? markupAt(text, findProse(text), offset);
	if (!closed) {
		return { kind: 'insert' };
	}
	// After a bracket, the citation would be the first thing in an argument.
	const isBeforeArgument = closed.reason === 'markup' && /[([{"]$/.test(text.slice(0, closed.end));
	const next = isBeforeArgument ? undefined : nextOpen(text, closed.end, closedAt);
	return { kind: 'closed', reason: closed.reason, ...(next !== undefined && { next }) };
}

/** Returns the note to which the citation could be added: the one around the offset, unless it is in brackets, or the one before. */
function nearestNote(text: string, parsed: ParsedCitations, { offset, citesByNote }: InsertionPlace): WrittenNote | undefined {
	const inside = citesByNote ? 0 : Infinity;
	const uncalled = parsed.uncalled?.map((definition): WrittenNote => ({ ...definition, definition })) ?? [];
	return nearest([...parsed.notes, ...uncalled], note => (isInText(note, offset)
		? inside
		: unlessShared(note, parsed, distance(text, note, offset, PUNCTUATION))));
}

/** Whether an offset is in the text of a note, or in the signs before it that make it a definition. */
function isInText({ start, definition, content }: WrittenNote, offset: number): boolean {
	const begin = definition && definition.start !== start ? definition.start : content?.start ?? 0;
	return content !== undefined && (touches(content, offset) || (begin <= offset && offset < content.start));
}

/** Adds to a citation with keys, if its form allows that. */
function keyedTarget(text: string, citation: WrittenCitation, { citesByNote, forms }: InsertionPlace): CitationTarget | undefined {
	const form = forms.find(({ name, join }) => name === citation.form && join);
	// If citations are notes, `@alice` is the name of a person.
	return form && !citation.isFixed && citation.mode !== 'hidden' && !(citesByNote && mayBeName(text, citation))
		? { kind: 'keys', citation, form }
		: undefined;
}

/** A note with keys gets another key; a note with references or the user's own text gets a reference. */
function noteTarget(
	note: WrittenNote,
	citations: readonly PlacedCitation[],
	keyTarget: (citation: WrittenCitation) => CitationTarget | undefined,
): CitationTarget | undefined {
	const inside = citations.filter(one => one.note?.start === note.start);
	const last = inside.findLast(({ kind }) => kind === 'keys')?.written;
	return (
		(last && keyTarget(last))
		?? (note.content && { kind: 'note', content: note.content, placed: inside.find(({ kind }) => kind === 'note') })
	);
}

/**
 * Returns the distance of a note, or infinity if other marks refer or might refer to it, because they would get the new source, too.
 * An inline note with a name can be referred to again.
 */
function unlessShared({ start, label, definition, content }: WrittenNote, { notes }: ParsedCitations, far: number): number {
	const isShared =
		far < Infinity
		&& ((label !== undefined && !definition)
			|| notes.some(other => other.start !== start && content && other.content?.start === content.start));
	return isShared ? Infinity : far;
}

/** Whether a citation is part of a sentence that can continue directly after it. */
function isInSentence(text: string, { mode, end }: WrittenCitation): boolean {
	return mode === 'authorInText' && /[\p{L}\p{N}_}]/u.test(text[end - 1] ?? '');
}

/** Returns the distance of a range from an offset: 0 inside and at its edges, infinity if the text in between does not match. */
function distance(text: string, { start, end }: OffsetRange, offset: number, between: RegExp): number {
	const gap =
		offset > end ? text.slice(end, Math.min(offset, end + 5)) : offset < start ? text.slice(Math.max(offset, start - 5), start) : '';
	const far = Math.max(offset - end, start - offset, 0);
	return far > 4 || !between.test(gap) ? Infinity : far;
}

/** Returns the nearest range; if several contain the offset, the shortest. */
function nearest<Part extends OffsetRange>(parts: readonly Part[], distanceOf: (part: Part) => number): Part | undefined {
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

/**
 * Returns the nearest offset from `from` on at which a citation is possible: after a closed range on its line, or at the start of a
 * line of text.
 */
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

/** Returns the edits that add sources to the target of {@link targetAt}. Sources that are already in it stay as they are. */
export function joinTarget(target: Exclude<CitationTarget, { readonly kind: 'insert' | 'closed' }>, { request, added, document, writing }: {
	readonly request: CitationRequest;
	readonly added: readonly NotedSource[];
	readonly document: CitingDocument;
	readonly writing: NoteWriting;
}): readonly TextEdit[] {
	if (target.kind === 'keys') {
		return target.form.join?.(target.citation, request, document) ?? [];
	}
	const { content: { start, end }, placed } = target;
	const content = document.text.slice(start, end);
	const known = placed && isAsWritten(content, placed.sources, writing) ? notedSources(placed.sources, writing) : undefined;
	if (known) {
		return [{ start, end, text: writtenNote([...known, ...added], writing) }];
	}
	// The user has edited the note: keep the text and append the references.
	const further = appendedReferences(added, writing);
	if (content === '' || ABBREVIATED.test(content)) {
		return [{ start: end, end, text: content === '' ? `${further}.` : `; ${further}.` }];
	}
	const stop = content.endsWith('.') ? end - 1 : end;
	return [{ start: stop, end: stop, text: `; ${further}` }];
}

/** The last word of a note whose full stop is that of an abbreviation. */
const ABBREVIATED = /(?:^|[^\p{L}])(?:ibid|id|etc|al|seqq?|cit|eds?|ff|supra)\.$/iu;

/** Whether a line starts with text: it is not blank, and its first character does not start a heading, list or command. */
function beginsWithText(text: string, at: number): boolean {
	const line = /[ \t]*["'“‘«¿¡(]?\p{L}/uy;
	line.lastIndex = at;
	return line.test(text);
}
