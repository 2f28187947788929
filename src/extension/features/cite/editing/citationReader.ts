import type * as vscode from 'vscode';
import type { CitingContext } from '../../../../core/citation/citing';
import { citationAt, noteAt } from '../../../../core/citation/document/citationAt';
import type { RewritingContext } from '../../../../core/citation/document/edits/changeCitation';
import { isAsWritten, type NoteWriting } from '../../../../core/citation/document/edits/noteWriting';
import { contentOf } from '../../../../core/citation/document/edits/removeSource';
import type { CitationKnowledge } from '../../../../core/citation/document/parseCitations';
import type { DocumentCitations, PlacedCitation } from '../../../../core/citation/document/placedCitation';
import type { ReferenceRecognizer } from '../../../../core/citation/document/references/recognizeReferences';
import type { WrittenNote } from '../../../../core/citation/document/written';
import { referenceWordsIn } from '../../../../core/citation/referenceWords';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { Library, LibrarySource } from '../../../../core/library/library';
import type { Bibliographies } from '../../../platform/citation/bibliographies/bibliographies';
import type { OwnLibrary, OwnLibraryReader } from '../../../platform/citation/bibliographies/ownLibraries';
import type { CitedDocuments } from '../../../platform/citation/document/citedDocuments';
import type { RefreshPlanServices } from '../../../platform/citation/document/refreshPlan';
import { readSettled, type Snapshot } from '../../../platform/documents/snapshot';
import { contextOf, filesOf, outputIn, type CitingFiles } from '../citingContext';
import { citationOf, positionedNote, readCertainNotes, type PositionedNote } from '../positionedNote';

/** The services for reading the citations of a document. */
export interface CitationReaderServices extends RefreshPlanServices {
	readonly bibliographies: Bibliographies;
	readonly own: OwnLibraryReader;
	readonly cited: CitedDocuments;
}

/** A citation in a document, with everything needed to change it. */
export interface ReadCitation {
	/** The document when it was read; all offsets refer to its text. */
	readonly snapshot: Snapshot;
	readonly citation: PlacedCitation;
	readonly document: DocumentCitations;
	/** Its sources, in order; `undefined` for sources that are in no dossier and no known bibliography. */
	readonly sources: readonly (LibrarySource | undefined)[];
	readonly rewriting: RewritingContext;
	/** Set for a note whose form depends on its position in the document. */
	readonly positioned?: PositionedNote;
	readonly context: CitingContext;
}

/**
 * The result of looking for a citation: the citation, or why there is none that can be changed. `changed`: the document was closed or
 * keeps changing.
 */
export type CitationFound = ReadCitation | 'unknownNote' | 'severalInNote' | 'none' | 'changed';

/** The files that were read for a document. */
interface ReadFiles {
	readonly files: CitingFiles;
	readonly library: Library;
	readonly own: readonly OwnLibrary[];
}

/** Reads the citation at an offset of a document. */
export class CitationReader {
	private readonly services: CitationReaderServices;

	constructor(services: CitationReaderServices) {
		this.services = services;
	}

	/** Reads the citation at an offset. `offsetIn` is called once all files are read, with the current text. */
	async at(document: vscode.TextDocument, offsetIn: (snapshot: Snapshot) => number): Promise<CitationFound> {
		const settled = await readSettled(document, async (snapshot): Promise<CitationFound> => {
			const read = await this.read(document);
			if (!read) {
				return 'changed';
			}
			const found = this.citationIn(snapshot, offsetIn(snapshot), read);
			if (found !== 'needsReferences') {
				return found;
			}
			// Building the recognizer takes long enough for VS Code to give up a request for code actions, and most citations do not need it.
			const { recognize, ...withOwn } = await this.withReferences(snapshot, read);
			const withReferences = this.citationIn(snapshot, offsetIn(snapshot), withOwn, recognize);
			return await this.positioned(snapshot, offsetIn(snapshot), { read: withOwn, found: withReferences }) ?? withReferences;
		});
		return settled?.found ?? 'changed';
	}

	/** Reads all citations of a document, including full references; `undefined` if it is closed or keeps changing. */
	async all(
		document: vscode.TextDocument,
	): Promise<{ readonly snapshot: Snapshot; readonly citations: readonly PlacedCitation[] } | undefined> {
		const settled = await readSettled(document, async snapshot => {
			const read = await this.read(document);
			if (!read) {
				return undefined;
			}
			const { recognize, ...withOwn } = await this.withReferences(snapshot, read);
			await this.services.cited.ready(document);
			const { reader, segments } = this.services.cited.of(snapshot.current());
			return reader.citations(segments, { ...knowledgeOf(snapshot, withOwn).knowledge, recognize }).citations;
		});
		return settled?.found && { snapshot: settled.snapshot, citations: settled.found };
	}

	/**
	 * Finds the citation at an offset. `needsReferences`: it may be a note or a bracket with full references, which only a recognizer can
	 * tell; recognizing references in the whole text is slow.
	 */
	private citationIn(snapshot: Snapshot, offset: number, read: ReadFiles): CitationFound | 'needsReferences';
	private citationIn(snapshot: Snapshot, offset: number, read: ReadFiles, recognize: ReferenceRecognizer): CitationFound;
	private citationIn(
		snapshot: Snapshot,
		offset: number,
		read: ReadFiles,
		recognize?: ReferenceRecognizer,
	): CitationFound | 'needsReferences' {
		const { files, library } = read;
		const { language, sourceOf, knowledge } = knowledgeOf(snapshot, read);
		const open = snapshot.current();
		const cited = this.services.cited.of(open);
		const near = cited.near(offset);
		const known: CitationKnowledge = recognize ? { ...knowledge, recognize } : knowledge;
		const hasBrackets = cited.reader.isBracketAt(near, offset, known);
		// Most offsets are in running text, where nothing else has to be read.
		if (!cited.reader.isWrittenAt(near, offset) && (!hasBrackets || !recognize)) {
			return hasBrackets ? 'needsReferences' : 'none';
		}
		const document = cited.reader.citations(cited.segments, known);
		const found = citationAt(document, offset);
		if (!recognize && (found === 'unknownNote' || (found === undefined && hasBrackets))) {
			return 'needsReferences';
		}
		if (found === undefined || typeof found === 'string') {
			return found ?? 'none';
		}
		const context = contextOf(files, open, [offset]);
		const writing: NoteWriting = { library, titlesOf: context.titlesOf, formatting: context.style, output: outputIn(language, context) };
		const sources = found.sources.map(({ key, source }) => (key === undefined ? library.sources.get(source ?? '') : sourceOf(key)));
		return {
			snapshot,
			citation: found,
			document,
			sources,
			context,
			rewriting: rewritingOf(found, context, { writing, syntax: language.citationParser, parsed: document.parsed }),
		};
	}

	private async read(document: vscode.TextDocument): Promise<ReadFiles | undefined> {
		const { bibliographies, store, own } = this.services;
		const files = await filesOf(document, { bibliographies });
		const { library } = await store.get();
		const { libraries } = await own.of(document);
		return files && { files, library, own: libraries };
	}

	/** Adds the sources of the user's files that the document may cite in full, and how references are recognized. */
	private async withReferences(
		snapshot: Snapshot,
		read: ReadFiles,
	): Promise<ReadFiles & { readonly recognize: ReferenceRecognizer }> {
		const style = await this.services.styles.ofNotes(snapshot);
		const { library, references } = await this.services.documentRecognizers.of(snapshot.document, snapshot.text, read.library);
		return { ...read, files: { ...read.files, style }, library, recognize: await references(style) };
	}

	/** Reads a note that is not written as if it were the first; `undefined` if it is, or if it is not certain what it cites. */
	private async positioned(
		snapshot: Snapshot,
		offset: number,
		{ read, found }: { readonly read: ReadFiles; readonly found: CitationFound },
	): Promise<ReadCitation | undefined> {
		if (found !== 'unknownNote' && (typeof found === 'string' || isWhole(found))) {
			return undefined;
		}
		const note = noteAt(this.documentOf(snapshot, read).parsed, offset);
		const positioned = note && positionedNote(await readCertainNotes(snapshot, this.services, read.files.style), note);
		return positioned && this.positionedIn(snapshot, read, { note, positioned });
	}

	private positionedIn(
		snapshot: Snapshot,
		read: ReadFiles,
		{ note, positioned }: { readonly note: WrittenNote; readonly positioned: PositionedNote },
	): ReadCitation {
		const { files, library } = read;
		const { language } = knowledgeOf(snapshot, read);
		const document = this.documentOf(snapshot, read);
		const context = contextOf(files, snapshot.current(), [note.start]);
		const citation = citationOf(positioned, note, language.citation.footnote.name);
		const writing: NoteWriting = { library, titlesOf: context.titlesOf, formatting: context.style, output: outputIn(language, context) };
		return {
			snapshot,
			citation,
			positioned,
			context,
			document,
			sources: positioned.note.sources.map(({ source }) => source),
			rewriting: rewritingOf(citation, context, { writing, syntax: language.citationParser, parsed: document.parsed }),
		};
	}

	/** Reads the citations of a document without recognizing full references. */
	private documentOf(snapshot: Snapshot, read: ReadFiles) {
		const { reader, segments } = this.services.cited.of(snapshot.current());
		return reader.citations(segments, knowledgeOf(snapshot, read).knowledge);
	}
}

/** Determines which sources the keys of a document mean. */
function knowledgeOf(snapshot: Snapshot, { files, library, own }: ReadFiles) {
	const language = documentLanguageOf(snapshot.current().languageId);
	const sourceOf = (key: string) => library.sources.get(key) ?? ownSource(own, key);
	const knowledge: CitationKnowledge = {
		noteForm: language.citation.footnote.name,
		sourceOf: key => sourceOf(key)?.key,
		hasKey: key => files.named.files.some(({ records }) => records.some(record => record.key === key)),
	};
	return { language, sourceOf, knowledge };
}

/** Whether a citation can be rewritten without knowing the rest of the document. */
function isWhole({ citation, rewriting: { document: { text }, writing } }: ReadCitation): boolean {
	const { start, end } = contentOf(citation);
	return citation.kind !== 'note' || isAsWritten(text.slice(start, end), citation.sources, writing);
}

/** Returns the source that the user's own files have under a key. */
function ownSource(libraries: readonly OwnLibrary[], key: string): LibrarySource | undefined {
	for (const { index: { documents } } of libraries) {
		const found = documents.find(({ item }) => item.type === 'source' && item.source.origin?.key === key)?.item;
		if (found?.type === 'source') {
			return found.source;
		}
	}
	return undefined;
}

function rewritingOf(
	{ form }: PlacedCitation,
	{ citing, style }: CitingContext,
	parts: Pick<RewritingContext, 'writing' | 'parsed' | 'syntax'>,
): RewritingContext {
	return {
		...parts,
		form: citing.language.forms.find(({ name, join }) => name === form && join),
		words: referenceWordsIn(style.language),
		document: citing,
	};
}
