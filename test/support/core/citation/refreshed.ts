import { writtenNote } from '../../../../src/core/citation/document/edits/noteWriting';
import { buildEntryRecognizerInSteps } from '../../../../src/core/citation/document/refresh/listEntries';
import type { KnownNote, NoteSource } from '../../../../src/core/citation/document/refresh/noteSources';
import { planRefreshInSteps, type RefreshPlan, type RefreshRequest } from '../../../../src/core/citation/document/refresh/planRefresh';
import { buildSubsequentRecognizerInSteps } from '../../../../src/core/citation/document/refresh/subsequentRecognizer';
import type { Language } from '../../../../src/core/citation/style/locale/languages';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import type { Library } from '../../../../src/core/library/library';
import { complete } from '../../../../src/core/steps/steps';
import { withEdits } from '../../../../src/core/text/textEdit';
import { notesOf, type NotesOfLibrary } from './documentCitations';

/** The input for refreshing documents of a language in a style. */
export interface Refreshing extends NotesOfLibrary {
	readonly recognizers: RefreshRequest['recognizers'];
}

/** A document after it was refreshed, with the plan. */
export interface Refreshed {
	readonly text: string;
	readonly plan: RefreshPlan;
}

/** By notes, which are shared by all tests. */
const made = new WeakMap<NotesOfLibrary, Refreshing>();

/** Recognizers are slow to make, so each is made once. */
export function refreshingOf(library: Library, languageId: string, styleId: string, language?: Language): Refreshing {
	const notes = notesOf(library, languageId, styleId, language);
	const refreshing = made.get(notes) ?? {
		...notes,
		recognizers: {
			recognize: notes.recognize,
			subsequent: complete(buildSubsequentRecognizerInSteps(library, notes.writing)),
			entry: complete(buildEntryRecognizerInSteps(library, notes.writing)),
		},
	};
	made.set(notes, refreshing);
	return refreshing;
}

/** The input for refreshing a document, except its text. */
interface Beside {
	readonly known?: readonly KnownNote[];
	/** The style to which it is converted; its own style by default. */
	readonly to?: Refreshing;
}

/** The result of refreshing the citations of a text or, with another style, of restyling them. */
export function refreshPlanOf(text: string, from: Refreshing, { known = [], to = from }: Beside = {}): RefreshPlan {
	const language = documentLanguageOf(from.languageId);
	return complete(
		planRefreshInSteps({
			text,
			parsed: language.citationParser.read(text),
			language,
			recognizers: from.recognizers,
			writing: from.writing,
			rewriting: {
				subsequent: to.recognizers.subsequent,
				writing: language.outputIn ? { ...to.writing, output: language.outputIn(text) } : to.writing,
			},
			known,
		}),
	);
}

/** A text with its citations refreshed or restyled. */
export function refreshed(text: string, from: Refreshing, beside: Beside = {}): Refreshed {
	const plan = refreshPlanOf(text, from, beside);
	return { text: withEdits(text, plan.edits), plan };
}

/** A note as Insert Citation writes it: as if it were the first. */
export function insertedNote(sources: readonly NoteSource[], { writing }: Refreshing): string {
	return writtenNote(sources.map(({ place, ...source }) => ({ ...source, locators: place ? [place] : [] })), writing);
}
