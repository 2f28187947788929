import type { LibrarySource } from '../../../library/library';
import type { Steps } from '../../../steps/steps';
import { libraryOf, likelySourcesInSteps } from '../../citedSources';
import { titleFinder } from '../../sourceTitles';
import type { CitationFormatting } from '../../style/documents/document';
import { LANGUAGES, type Language } from '../../style/locale/languages';
import type { Output } from '../../style/output';
import { STYLES } from '../../style/styles';
import type { ReadDocument } from '../joinedDocument';
import { buildReferenceRecognizerInSteps } from '../references/recognizeReferences';
import type { KnownNote } from './noteSources';
import { noteWriter } from './noteWriter';
import { numberedNotes, type NumberedNote, type NumberedSyntax } from './numberedNotes';
import { certainNotes } from './planRefresh';
import { readNotesInSteps, type ReadNote } from './readNotes';
import { buildSubsequentRecognizerInSteps } from './subsequentRecognizer';

/** A document whose notes show its style, and the sources that it may cite. */
export interface NotedDocument extends Pick<ReadDocument, 'text' | 'parsed'> {
	readonly sources: Iterable<LibrarySource>;
	readonly syntax: NumberedSyntax;
	readonly output: Output;
}

/** The style of the notes of a document. */
export interface StyleOfNotes {
	/** The style and the language in which Dossier wrote most notes. */
	readonly formatting: CitationFormatting;
	/** The notes of which it is certain what they cite. */
	readonly known: readonly KnownNote[];
}

/**
 * Returns the style and the language in which Dossier wrote the notes of a document: those of most notes, and the given ones if they are as
 * likely, such as in a document without notes; and what these notes cite.
 */
export function* styleOfNotesInSteps(document: NotedDocument, given: CitationFormatting): Steps<StyleOfNotes> {
	const { text, parsed, syntax } = document;
	const notes = numberedNotes(text, parsed, syntax).filter(({ content }) => content !== undefined);
	if (notes.length === 0) {
		return { formatting: given, known: [] };
	}
	const words = notes.map(({ content }) => text.slice(content?.start, content?.end)).join('\n');
	const sources = yield* likelySourcesInSteps(words, document.sources);
	let best: { readonly formatting: CitationFormatting; readonly written: readonly ReadNote[] } = { formatting: given, written: [] };
	for (const style of [given.style, ...STYLES.filter(({ id }) => id !== given.style.id)]) {
		const formatting = style === given.style ? given : { ...given, style };
		const written = (yield* readInStyle(document, notes, { sources, formatting })).filter(isInStyle);
		best = written.length > best.written.length ? { formatting, written } : best;
		if (best.written.length * 2 >= notes.length) {
			break;
		}
	}
	const { formatting, written } = best;
	return { formatting: { ...formatting, language: languageOfNotes(written, formatting) }, known: certainNotes(text, written) };
}

/**
 * Whether a note is as the style writes it; of an author-date citation, it may be uncertain which of several works it means. A short form
 * with more words behind it may be the full reference of another style.
 */
function isInStyle({ isCertain, sources, left }: ReadNote): boolean {
	return (isCertain && sources.every(({ suffix }) => suffix === '')) || left === 'severalSources';
}

function* readInStyle(
	{ text, output }: NotedDocument,
	notes: readonly NumberedNote[],
	{ sources, formatting }: { readonly sources: readonly LibrarySource[]; readonly formatting: CitationFormatting },
): Steps<readonly ReadNote[]> {
	const library = libraryOf(sources);
	const writing = { library, titlesOf: titleFinder(), formatting, output };
	return yield* readNotesInSteps(text, notes, {
		recognize: yield* buildReferenceRecognizerInSteps(library, writing),
		subsequent: yield* buildSubsequentRecognizerInSteps(library, writing),
		writing,
		write: noteWriter(writing),
		known: [],
		namesSource: () => false,
	});
}

/** Returns the language in which most notes are. Many are the same in several: a source is cited in the languages of its titles. */
function languageOfNotes(notes: readonly ReadNote[], { style, language }: CitationFormatting): Language {
	const count = (one: Language) => notes.filter(({ isIn }) => isIn?.(one) === true).length;
	return [language, ...LANGUAGES.filter(one => one !== language && style.languages.includes(one))].reduce((best, one) =>
		count(one) > count(best) ? one : best,
	);
}
