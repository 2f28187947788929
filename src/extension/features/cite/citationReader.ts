import type * as vscode from 'vscode';
import { citationAt } from '../../../core/citation/document/citationAt';
import type { RewritingContext } from '../../../core/citation/document/changeCitation';
import type { NoteWriting } from '../../../core/citation/document/noteWriting';
import type { CitationKnowledge } from '../../../core/citation/document/parseCitations';
import type { DocumentCitations, PlacedCitation } from '../../../core/citation/document/placedCitation';
import type { ReferenceRecogniser } from '../../../core/citation/document/recogniseReferences';
import { referenceWordsIn } from '../../../core/citation/referenceWords';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Library, LibrarySource } from '../../../core/library/library';
import { citationStyleFor } from '../../platform/citation/citationStyle';
import type { OwnLibrary } from '../../platform/citation/ownLibraries';
import { readSettled, type Snapshot } from '../../platform/documents/snapshot';
import { contextOf, filesOf, type CitingContext, type CitingFiles } from './citingContext';
import type { CiteServices } from './services';

/** A citation in a document, with everything needed to change it. */
export interface ReadCitation {
	/** The document when it was read; all offsets refer to its text. */
	readonly snapshot: Snapshot;
	readonly citation: PlacedCitation;
	readonly document: DocumentCitations;
	/** Its sources, in order; `undefined` for sources that are in no dossier and no known bibliography. */
	readonly sources: readonly (LibrarySource | undefined)[];
	readonly rewriting: RewritingContext;
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
	private readonly services: CiteServices;

	constructor(services: CiteServices) {
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
			// Building the recogniser takes long enough for VS Code to give up a request for code actions, and most citations do not need it.
			return found === 'needsReferences' ? this.citationIn(snapshot, offsetIn(snapshot), read, await this.recogniserFor(document, read)) : found;
		});
		return settled?.found ?? 'changed';
	}

	/** Reads all citations of a document, including full references; `undefined` if it is closed or keeps changing. */
	async all(document: vscode.TextDocument): Promise<{ readonly snapshot: Snapshot; readonly citations: readonly PlacedCitation[] } | undefined> {
		const settled = await readSettled(document, async snapshot => {
			const read = await this.read(document);
			const recognise = read && await this.recogniserFor(document, read);
			if (!read || !recognise) {
				return undefined;
			}
			await this.services.cited.ready(document);
			const { reader, segments } = this.services.cited.of(snapshot.current());
			return reader.citations(segments, { ...knowledgeOf(snapshot, read).knowledge, recognise }).citations;
		});
		return settled?.found && { snapshot: settled.snapshot, citations: settled.found };
	}

	/**
	 * Finds the citation at an offset. `needsReferences`: it may be a note or a bracket with full references, which only a recogniser can
	 * tell; recognising references in the whole text is slow.
	 */
	private citationIn(snapshot: Snapshot, offset: number, read: ReadFiles): CitationFound | 'needsReferences';
	private citationIn(snapshot: Snapshot, offset: number, read: ReadFiles, recognise: ReferenceRecogniser): CitationFound;
	private citationIn(snapshot: Snapshot, offset: number, read: ReadFiles, recognise?: ReferenceRecogniser): CitationFound | 'needsReferences' {
		const { files, library } = read;
		const { language, sourceOf, knowledge } = knowledgeOf(snapshot, read);
		const open = snapshot.current();
		const cited = this.services.cited.of(open);
		const near = cited.near(offset);
		const known: CitationKnowledge = recognise ? { ...knowledge, recognise } : knowledge;
		const hasBrackets = cited.reader.isBracketAt(near, offset, known);
		// Most offsets are in running text, where nothing else has to be read.
		if (!cited.reader.isWrittenAt(near, offset) && (!hasBrackets || !recognise)) {
			return hasBrackets ? 'needsReferences' : 'none';
		}
		const document = cited.reader.citations(cited.segments, known);
		const found = citationAt(document, offset);
		if (!recognise && (found === 'unknownNote' || (found === undefined && hasBrackets))) {
			return 'needsReferences';
		}
		if (found === undefined || typeof found === 'string') {
			return found ?? 'none';
		}
		const context = contextOf(files, open, [offset]);
		const writing: NoteWriting = { library, titlesOf: context.titlesOf, form: context.style, output: language.output };
		const sources = found.sources.map(({ key, source }) => (key === undefined ? library.sources.get(source ?? '') : sourceOf(key)));
		return { snapshot, citation: found, document, sources, context, rewriting: rewritingOf(found, context, { writing, syntax: language.draft, draft: document.draft }) };
	}

	private async read(document: vscode.TextDocument): Promise<ReadFiles | undefined> {
		const { bibliographies, store, own } = this.services;
		const files = await filesOf(document, bibliographies);
		const { library } = await store.get();
		const { libraries } = await own.of(document);
		return files && { files, library, own: libraries };
	}

	private recogniserFor(document: vscode.TextDocument, { library }: ReadFiles): Promise<ReferenceRecogniser> {
		return this.services.recognisers.of(library, citationStyleFor(document), document.languageId);
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

function rewritingOf({ form }: PlacedCitation, { citing, style }: CitingContext, parts: Pick<RewritingContext, 'writing' | 'draft' | 'syntax'>): RewritingContext {
	return { ...parts, form: citing.language.forms.find(({ name, join }) => name === form && join), words: referenceWordsIn(style.language), document: citing };
}
