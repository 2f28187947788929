import type * as vscode from 'vscode';
import { mayBeInBrackets } from '../../../core/citation/document/bracketNear';
import { joinTarget, targetAt, type CitationTarget } from '../../../core/citation/document/joinCitation';
import type { NoteWriting } from '../../../core/citation/document/noteWriting';
import { placeCitations } from '../../../core/citation/document/parseCitations';
import type { ReferenceRecogniser } from '../../../core/citation/document/recogniseReferences';
import type { ClosedReason, Draft } from '../../../core/citation/document/written';
import { citesByKey } from '../../../core/citation/formats/form';
import type { CitationRequest } from '../../../core/citation/formats/request';
import type { ListEdit } from '../../../core/citation/referenceList';
import type { DocumentLanguage } from '../../../core/language/documentLanguage';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Library } from '../../../core/library/library';
import type { ChosenCitation } from './chosen';
import type { CitingContext } from './citingContext';

/** A place that takes no citation, and why; `next` is the nearest one behind it that does, where there is one. */
export interface ClosedPlace {
	readonly offset: number;
	readonly reason: ClosedReason;
	readonly next: number | undefined;
}

/** What is at the places where a citation is asked for. */
export interface JoinPlan {
	readonly targets: readonly CitationTarget[];
	/** The edits that put the citation into what is at a place, with where the cursor goes; none where it stands alone. */
	readonly join: (index: number, request: CitationRequest) => JoinedPlace | undefined;
	readonly closed: readonly ClosedPlace[];
}

/** A citation that joins another. */
export interface JoinedPlace {
	readonly edits: readonly ListEdit[];
	/** Where the cursor goes, in the text as it is; behind what an edit puts there. */
	readonly cursor: number;
}

/** What is known of the sources that notes cite. */
export interface KnownReferences {
	readonly library: Library;
	/** Recognises the references of the library in the style and the language of the document. */
	readonly recognise: ReferenceRecogniser;
}

/** Finds what a citation at the offsets of a context joins, or why nothing can be there. */
export function planJoin(document: vscode.TextDocument, context: CitingContext, chosen: readonly ChosenCitation[], { library, recognise }: KnownReferences): JoinPlan {
	const language = documentLanguageOf(document.languageId);
	const { text, offsets } = context.citing;
	const draft = language.draft.read(text);
	const writing: NoteWriting = { library, titlesOf: context.titlesOf, form: context.style, output: language.output };
	const targets = offsets.map(offset => targetIn(text, draft, { offset, language, context, recognise }));
	return {
		targets,
		join(index, request) {
			const target = targets[index];
			const offset = offsets[index] ?? 0;
			if (!target || target.kind === 'insert' || target.kind === 'closed') {
				return undefined;
			}
			const edits = joinTarget(target, { request, added: chosen.map(({ cited, prefix, suffix }) => ({ ...cited, prefix, suffix })), document: context.citing, writing });
			return { edits, cursor: target.kind === 'keys' ? target.citation.end : edits.find(({ start, end }) => start <= offset && offset <= end)?.end ?? offset };
		},
		closed: targets.flatMap((target, index) => (target.kind === 'closed' ? [{ offset: offsets[index] ?? 0, reason: target.reason, next: target.next }] : [])),
	};
}

interface Place {
	readonly offset: number;
	readonly language: DocumentLanguage;
	readonly context: CitingContext;
	readonly recognise: ReferenceRecogniser;
}

function targetIn(text: string, draft: Draft, { offset, language, context, recognise }: Place): CitationTarget {
	const knowledge = { noteForm: language.citation.footnote.name, sourceOf: () => undefined, hasKey: () => false };
	const asked = { offset, citesByNote: !citesByKey(context.form), syntax: language.draft, forms: language.citation.forms };
	const target = targetAt(text, placeCitations(text, draft, knowledge), asked);
	// Only a note or a bracket may hold a reference, and looking for references in the whole text takes longer.
	const mayHoldReference = target.kind === 'note' || (target.kind !== 'keys' && mayBeInBrackets(text, offset));
	return mayHoldReference ? targetAt(text, placeCitations(text, draft, { ...knowledge, recognise }), asked) : target;
}
