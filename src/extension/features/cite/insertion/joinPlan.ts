import type * as vscode from 'vscode';
import type { CitingContext } from '../../../../core/citation/citing';
import { mayBeInBrackets } from '../../../../core/citation/document/brackets';
import { joinTarget, targetAt, type CitationTarget, type InsertionPlace } from '../../../../core/citation/document/edits/joinCitation';
import { isAsWritten, type NotedSource, type NoteWriting } from '../../../../core/citation/document/edits/noteWriting';
import { isKeyRepeated, isRepeated } from '../../../../core/citation/document/edits/repeatedSource';
import { placeCitations } from '../../../../core/citation/document/parseCitations';
import type { ReferenceRecognizer } from '../../../../core/citation/document/references/recognizeReferences';
import type { NoteSource } from '../../../../core/citation/document/refresh/noteSources';
import type { ClosedReason, ParsedCitations } from '../../../../core/citation/document/written';
import { citesByKey } from '../../../../core/citation/formats/form';
import type { CitationRequest } from '../../../../core/citation/formats/request';
import type { DocumentLanguage } from '../../../../core/language/documentLanguage';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { Library } from '../../../../core/library/library';
import { touches } from '../../../../core/text/offsetRange';
import type { TextEdit } from '../../../../core/text/textEdit';
import type { ChosenCitation } from '../chosen';
import { outputIn } from '../citingContext';
import { editsOfNote, positionedNote, type CertainNotes, type PositionedNote } from '../positionedNote';

/** A position where citations are not possible, and why; `next` is the nearest position after it where they are. */
export interface ClosedPosition {
	readonly offset: number;
	readonly reason: ClosedReason;
	readonly next: number | undefined;
}

/** The targets of a citation at several offsets. */
export interface JoinPlan {
	readonly targets: readonly CitationTarget[];
	/**
	 * Returns the edits that add the citation to an existing one at an offset, and the new cursor; `undefined` if a new citation is
	 * inserted.
	 */
	readonly join: (index: number, request: CitationRequest) => JoinedPosition | undefined;
	readonly closed: readonly ClosedPosition[];
}

/** A citation that is added to an existing one. */
export interface JoinedPosition {
	readonly edits: readonly TextEdit[];
	/** The new cursor, as an offset in the unedited text; after the text inserted there. */
	readonly cursor: number;
}

/** What is needed to recognize the references in notes. */
export interface KnownReferences {
	readonly library: Library;
	/** Recognizes references of the library in the style and language of the document. */
	readonly recognize: ReferenceRecognizer;
	/** What the notes of the document cite, if that was read. */
	readonly certain?: CertainNotes;
}

/** Finds the existing citations to add to, or why citations are not possible. */
export function planJoin(
	document: vscode.TextDocument,
	context: CitingContext,
	chosen: readonly ChosenCitation[],
	{ library, recognize, certain }: KnownReferences,
): JoinPlan {
	const language = documentLanguageOf(document.languageId);
	const { text, offsets } = context.citing;
	const parsed = language.citationParser.read(text);
	const writing: NoteWriting = { library, titlesOf: context.titlesOf, formatting: context.style, output: outputIn(language, context) };
	const targets = offsets.map(offset => targetIn(text, parsed, { offset, language, context, recognize }));
	return {
		targets,
		join(index, request) {
			const target = targets[index];
			const offset = offsets[index] ?? 0;
			if (!target || target.kind === 'insert' || target.kind === 'closed') {
				return undefined;
			}
			const positioned =
				certain && target.kind === 'note' && !isWhole(text, target, writing) ? positionedNote(certain, target) : undefined;
			const isNew = newSources(target, positioned, request);
			const added = chosen.filter((_, at) => isNew(chosen[at], at)).map(({ cited, prefix, suffix }) => ({ ...cited, prefix, suffix }));
			if (added.length === 0) {
				return { edits: [], cursor: offset };
			}
			const picks = request.picks.filter((_, at) => isNew(chosen[at], at));
			const edits = positioned
				? editsOfNote(positioned, [...positioned.note.sources, ...added.map(noteSourceOf)])
				: joinTarget(target, { request: { ...request, picks }, added, document: context.citing, writing });
			return {
				edits,
				cursor:
					target.kind === 'keys'
						? target.citation.end
						: (edits.find(edit => touches(edit, offset))?.end ?? offset),
			};
		},
		closed: targets.flatMap((target, index) =>
			target.kind === 'closed' ? [{ offset: offsets[index] ?? 0, reason: target.reason, next: target.next }] : [],
		),
	};
}

/** Whether a citation at an offset would be added to a note whose form may depend on the rest of the document. */
export function needsNotes(document: vscode.TextDocument, context: CitingContext, { library, recognize }: KnownReferences): boolean {
	const language = documentLanguageOf(document.languageId);
	const { text, offsets } = context.citing;
	const parsed = language.citationParser.read(text);
	const writing: NoteWriting = { library, titlesOf: context.titlesOf, formatting: context.style, output: outputIn(language, context) };
	return offsets.some(offset => {
		const target = targetIn(text, parsed, { offset, language, context, recognize });
		return target.kind === 'note' && target.content.end > target.content.start && !isWhole(text, target, writing);
	});
}

function isWhole(
	text: string,
	{ content: { start, end }, placed }: Extract<CitationTarget, { readonly kind: 'note' }>,
	writing: NoteWriting,
): boolean {
	return placed !== undefined && isAsWritten(text.slice(start, end), placed.sources, writing);
}

/** Returns a function that tells whether a chosen source is not yet in the target at its place. */
function newSources(
	target: Exclude<CitationTarget, { readonly kind: 'insert' | 'closed' }>,
	positioned: PositionedNote | undefined,
	{ picks }: CitationRequest,
): (one: ChosenCitation | undefined, index: number) => boolean {
	const known = positioned
		? positioned.note.sources.map(({ source: { key }, place }) => ({ key, place }))
		: target.kind === 'note' ? target.placed?.sources.map(({ source: key, place }) => ({ key, place })) ?? [] : [];
	return (one, index) => {
		const pick = picks[index];
		if (target.kind === 'keys') {
			return !pick || !isKeyRepeated(pick, target.citation);
		}
		return !one || !isRepeated({ key: one.cited.source.key, place: one.cited.locators[0], prefix: one.prefix, suffix: one.suffix }, known);
	};
}

function noteSourceOf({ source, locators: [place], prefix, suffix }: NotedSource): NoteSource {
	return { source, prefix, suffix, ...(place && { place }) };
}

interface Place {
	readonly offset: number;
	readonly language: DocumentLanguage;
	readonly context: CitingContext;
	readonly recognize: ReferenceRecognizer;
}

function targetIn(text: string, parsed: ParsedCitations, { offset, language, context, recognize }: Place): CitationTarget {
	const knowledge = { noteForm: language.citation.footnote.name, sourceOf: () => undefined, hasKey: () => false };
	const query: InsertionPlace = {
		offset,
		citesByNote: !citesByKey(context.form),
		syntax: language.citationParser,
		findProse: language.prose.find,
		forms: language.citation.forms,
	};
	const target = targetAt(text, placeCitations(text, parsed, knowledge), query);
	// Full references occur only in notes and brackets, and recognizing them in the whole text is slow.
	const mayHoldReference = target.kind === 'note' || (target.kind !== 'keys' && mayBeInBrackets(text, offset));
	return mayHoldReference ? targetAt(text, placeCitations(text, parsed, { ...knowledge, recognize }), query) : target;
}
