import type { NotedSource, NoteWriting } from '../../../../src/core/citation/document/edits/noteWriting';
import { parseCitations } from '../../../../src/core/citation/document/parseCitations';
import type { DocumentCitations, PlacedCitation } from '../../../../src/core/citation/document/placedCitation';
import {
	buildReferenceRecognizerInSteps,
	type ReferenceRecognizer,
} from '../../../../src/core/citation/document/references/recognizeReferences';
import type { ParsedCitations } from '../../../../src/core/citation/document/written';
import { titleFinder } from '../../../../src/core/citation/sourceTitles';
import { LANGUAGES, type Language } from '../../../../src/core/citation/style/locale/languages';
import { styleOf } from '../../../../src/core/citation/style/styles';
import type { Locator } from '../../../../src/core/dossier/model';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import type { Library } from '../../../../src/core/library/library';
import { complete } from '../../../../src/core/steps/steps';

/** How notes of a library are written and recognized in documents of a language, in a style. */
export interface NotesOfLibrary {
	readonly languageId: string;
	readonly writing: NoteWriting;
	readonly recognize: ReferenceRecognizer;
}

/** The notes of each library by language of documents, style and language. */
const made = new WeakMap<Library, Map<string, NotesOfLibrary>>();

/** The notes of a library in a language of documents. A recognizer is slow to make, so each is made once and shared by all tests. */
export function notesOf(library: Library, languageId: string, styleId: string, language: Language = LANGUAGES[0]): NotesOfLibrary {
	const ofLibrary = made.get(library) ?? new Map<string, NotesOfLibrary>();
	made.set(library, ofLibrary);
	const key = `${languageId} ${styleId} ${language}`;
	const notes = ofLibrary.get(key) ?? makeNotes({ library, languageId, styleId, language });
	ofLibrary.set(key, notes);
	return notes;
}

function makeNotes({
	library,
	languageId,
	styleId,
	language,
}: {
	readonly library: Library;
	readonly languageId: string;
	readonly styleId: string;
	readonly language: Language;
}): NotesOfLibrary {
	const writing: NoteWriting = {
		library,
		titlesOf: titleFinder(),
		formatting: { style: styleOf(styleId), language },
		output: documentLanguageOf(languageId).output,
	};
	return { languageId, writing, recognize: complete(buildReferenceRecognizerInSteps(library, writing)) };
}

/** The citations of a document in which the keys of the library are those of a bibliography. */
export function citationsIn(text: string, { languageId, writing: { library }, recognize }: NotesOfLibrary): DocumentCitations {
	const { citationParser, citation } = documentLanguageOf(languageId);
	return parseCitations(text, citationParser, {
		recognize, noteForm: citation.footnote.name, hasKey: () => false, sourceOf: key => (library.sources.has(key) ? key : undefined),
	});
}

/** Citations as plain data, all of which is read, to compare them. */
export function plainCitations({ citations, parsed, findings }: DocumentCitations): DocumentCitations {
	return { citations: citations.map(plainCitation), parsed: plainParsed(parsed), findings };
}

/** A citation as plain data. */
export function plainCitation({ kind, start, end, form, mode, sources, isOurs, written, note }: PlacedCitation): PlacedCitation {
	return { kind, start, end, form, mode, sources, isOurs, written, note };
}

/** A draft as plain data. */
export function plainParsed({ citations, notes, findings, uncalled }: ParsedCitations): ParsedCitations {
	return { citations, notes, findings, ...(uncalled && { uncalled }) };
}

/** A source of the library to cite at a place. */
export function noted({ sources }: Library, key: string, locator?: Locator, more: Partial<NotedSource> = {}): NotedSource {
	const source = sources.get(key);
	if (!source) {
		throw new Error(`There is no source ${key}.`);
	}
	return { source, locators: locator ? [locator] : [], prefix: '', suffix: '', ...more };
}
