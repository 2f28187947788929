import { MAX_KEY_LENGTH } from '../../limits';
import type { CitationMode, WrittenCitation } from '../document/written';
import type { ListEdit } from '../referenceList';
import type { CitationEdits, CitationRequest } from './request';

/**
 * How the mark of a citation is set in a text. `word`: as a word, with spaces around it. `note`: as the mark of a note, directly
 * after a word. `free`: unchanged, since a template of the user's own can produce anything.
 */
export type Placement = 'word' | 'note' | 'free';

/** A way to write a citation in a document. */
export interface CitationForm {
	/** What the setting calls it. */
	readonly name: string;
	/** What a key from a file may be made of, so that it ends where it should; absent where the form writes no key. */
	readonly safeKey?: RegExp;
	/** How a mark of this form is set in a text. */
	readonly placement: (mark: string) => Placement;
	/** What its citations can show of their sources, beside what they show normally; absent where that is all. */
	readonly modes?: readonly CitationMode[];
	/** Puts further sources into a citation of this form, as edits of the text that it is in; absent where the form writes whole references. */
	readonly join?: (citation: WrittenCitation, request: CitationRequest, document: CitingDocument) => readonly ListEdit[];
	/** The citation as edits of the document. */
	readonly write: (request: CitationRequest, document: CitingDocument) => CitationEdits;
}

/** What citing needs to know of the language of a document. */
export interface CitationSyntax {
	/** The ways to cite that belong to the language, its footnote among them; none where it has none of its own. */
	readonly forms: readonly CitationForm[];
	/** A note with the whole reference; the reference in brackets where the language has no notes. */
	readonly footnote: CitationForm;
	/** The form of a citation where the user has set none: with a bibliography a key in the way of the language, else a note. */
	readonly wanted: (document: CitingDocument) => CitationForm;
	/** Escapes text so that a document shows it as it is. */
	readonly escape: (text: string) => string;
	/** Writes an address where a template of the user's own has it, which can be any place where the language allows an address. */
	readonly address: (url: string) => string;
	/** Whether a text is a command that makes a note; absent where the language has none. */
	readonly isNoteCommand?: (text: string) => boolean;
}

/** The document in which a citation goes. */
export interface CitingDocument {
	readonly language: CitationSyntax;
	readonly text: string;
	/** Where the citation goes, at one place or several. */
	readonly offsets: readonly number[];
	/** The text of the document that this one is a part of, where it names one; it decides what LaTeX loads. */
	readonly root?: string;
	/** Whether a bibliography is there although the document names none, as by a setting or its project. */
	readonly hasBibliography?: boolean;
}

/** Whether a form puts the key of a source into the document, so that a bibliography has to have it. */
export function citesByKey({ safeKey }: CitationForm): boolean {
	return safeKey !== undefined;
}

/** Whether a key, as a bibliography has it, can be written into a document in a form. */
export function isSafeKey({ safeKey }: CitationForm, key: string): boolean {
	return safeKey === undefined || (key.length <= MAX_KEY_LENGTH && safeKey.test(key));
}
