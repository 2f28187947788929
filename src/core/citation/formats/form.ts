import { MAX_KEY_LENGTH } from '../../limits';
import type { TextEdit } from '../../text/textEdit';
import type { CitationMode, WrittenCitation } from '../document/written';
import type { CitationEdits, CitationRequest } from './request';

/**
 * How a citation is inserted into text.
 * - `word`: as a word, with spaces around it.
 * - `note`: as a note mark, directly after a word.
 * - `free`: unchanged, because the result of a user-defined template is unknown.
 */
export type Placement = 'word' | 'note' | 'free';

/** A form of citation in a language. */
export interface CitationForm {
	/** Its value in the setting. */
	readonly name: string;
	/** Matches keys that can be written without ending early; absent if the form writes no keys. */
	readonly safeKey?: RegExp;
	/** Returns how a mark of this form is inserted into text. */
	readonly placement: (mark: string) => Placement;
	/** The modes it supports besides `normal`; absent if there are none. */
	readonly modes?: readonly CitationMode[];
	/** Returns the edits that add sources to a citation of this form; absent for forms with full references. */
	readonly join?: (citation: WrittenCitation, request: CitationRequest, document: CitingDocument) => readonly TextEdit[];
	/** Writes a citation as edits of the document. */
	readonly write: (request: CitationRequest, document: CitingDocument) => CitationEdits;
}

/** The citation syntax of a language. */
export interface CitationSyntax {
	/** The forms of the language, including footnotes; empty if it has none. */
	readonly forms: readonly CitationForm[];
	/** The form of a note with the full reference, or the reference in brackets if the language has no notes. */
	readonly footnote: CitationForm;
	/** Returns the default form: keys for documents with a bibliography, otherwise notes. */
	readonly wanted: (document: CitingDocument) => CitationForm;
	/** Escapes text so that the document renders it literally. */
	readonly escape: (text: string) => string;
	/** Writes a URL in a user-defined template, which can be anywhere the language allows a URL. */
	readonly address: (url: string) => string;
	/** Whether a text is a command for a note; absent if the language has none. */
	readonly isNoteCommand?: (text: string) => boolean;
	/** Matches what a citation must not follow at the end of a line, such as a mark that breaks the line; absent if there is nothing. */
	readonly lineEnd?: RegExp;
	/**
	 * Returns the offsets from which on notes are numbered from 1 again, such as those of chapters, in order; absent if the notes of a
	 * document are always numbered together.
	 */
	readonly numberingRestarts?: (text: string) => readonly number[];
}

/** The document that a citation is inserted into. */
export interface CitingDocument {
	readonly language: CitationSyntax;
	readonly text: string;
	/** The offsets of the citation; several for multiple cursors. */
	readonly offsets: readonly number[];
	/** The text of the main document, if this one names it; its preamble decides which LaTeX packages are loaded. */
	readonly root?: string;
	/** The texts of other files that are printed together with the document and share its labels of notes; absent if there are none. */
	readonly printedWith?: readonly string[];
	/** Whether there is a bibliography that the document does not name, from a setting or its project. */
	readonly hasBibliography?: boolean;
}

/** Whether a form writes citation keys, so that the source must be in a bibliography. */
export function citesByKey({ safeKey }: CitationForm): boolean {
	return safeKey !== undefined;
}

/** Whether a form can write a key. */
export function isSafeKey({ safeKey }: CitationForm, key: string): boolean {
	return safeKey === undefined || (key.length <= MAX_KEY_LENGTH && safeKey.test(key));
}
