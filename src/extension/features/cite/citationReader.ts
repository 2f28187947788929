import type * as vscode from 'vscode';
import { citationAt } from '../../../core/citation/document/citationAt';
import type { RewritingContext } from '../../../core/citation/document/changeCitation';
import type { NoteWriting } from '../../../core/citation/document/noteWriting';
import { placeCitations } from '../../../core/citation/document/parseCitations';
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

/** A citation that is in a document, with all that is known of it. */
export interface ReadCitation {
	/** The document as it was read; all offsets are those of its text. */
	readonly snapshot: Snapshot;
	readonly citation: PlacedCitation;
	readonly document: DocumentCitations;
	/** Its sources, in order; `undefined` for one that is in no dossier and no bibliography that is known. */
	readonly sources: readonly (LibrarySource | undefined)[];
	readonly rewriting: RewritingContext;
	readonly context: CitingContext;
}

/** What is at a place of a document: a citation, or why there is none that can be changed. `changed`: the document is closed or keeps changing. */
export type CitationFound = ReadCitation | 'unknownNote' | 'severalInNote' | 'none' | 'changed';

/** What has been read for a document. */
interface ReadFiles {
	readonly files: CitingFiles;
	readonly library: Library;
	readonly recognise: ReferenceRecogniser;
	readonly own: readonly OwnLibrary[];
}

/** Reads the citation at a place of a document. */
export class CitationReader {
	private readonly services: CiteServices;

	constructor(services: CiteServices) {
		this.services = services;
	}

	/** The offset is asked for once all files are read, together with the text. */
	async at(document: vscode.TextDocument, offsetIn: (snapshot: Snapshot) => number): Promise<CitationFound> {
		const read = await this.read(document);
		return read?.found && read.snapshot.isCurrent ? this.citationIn(read.snapshot, offsetIn(read.snapshot), read.found) : 'changed';
	}

	/** All citations of a document, those with references in full, too; `undefined` where it is closed or keeps changing. */
	async all(document: vscode.TextDocument): Promise<{ readonly snapshot: Snapshot; readonly citations: readonly PlacedCitation[] } | undefined> {
		const read = await this.read(document);
		if (!read?.found || !read.snapshot.isCurrent) {
			return undefined;
		}
		const { draft, text, knowledge } = this.draftOf(read.snapshot, read.found);
		return { snapshot: read.snapshot, citations: placeCitations(text, draft, { ...knowledge, recognise: read.found.recognise }).citations };
	}

	private read(document: vscode.TextDocument): Promise<{ readonly snapshot: Snapshot; readonly found: ReadFiles | undefined } | undefined> {
		const { bibliographies, store, own, recognisers } = this.services;
		return readSettled(document, async (): Promise<ReadFiles | undefined> => {
			const files = await filesOf(document, bibliographies);
			const { library } = await store.get();
			const { libraries } = await own.of(document);
			const recognise = await recognisers.of(library, citationStyleFor(document), document.languageId);
			return files && { files, library, recognise, own: libraries };
		});
	}

	/** A document as it is written, and what tells which sources its keys mean. */
	private draftOf(snapshot: Snapshot, { files, library, own }: ReadFiles) {
		const open = snapshot.current();
		const language = documentLanguageOf(open.languageId);
		const text = open.getText();
		const sourceOf = (key: string) => library.sources.get(key) ?? ownSource(own, key);
		const knowledge = {
			noteForm: language.citation.footnote.name,
			sourceOf: (key: string) => sourceOf(key)?.key,
			hasKey: (key: string) => files.named.files.some(({ records }) => records.some(record => record.key === key)),
		};
		return { open, language, text, sourceOf, knowledge, draft: language.draft.read(text) };
	}

	private citationIn(snapshot: Snapshot, offset: number, read: ReadFiles): CitationFound {
		const { files, library, recognise } = read;
		const { open, language, text, sourceOf, knowledge, draft } = this.draftOf(snapshot, read);
		const context = contextOf(files, open, [offset]);
		const writing: NoteWriting = { library, titlesOf: context.titlesOf, form: context.style, output: language.output };
		let document = placeCitations(text, draft, knowledge);
		let found = citationAt(document, offset);
		if (found === 'unknownNote' || (found === undefined && text.includes('['))) {
			// Only a note or a bracket may hold a reference, and looking for references in the whole text takes longer.
			document = placeCitations(text, draft, { ...knowledge, recognise });
			found = citationAt(document, offset);
		}
		if (found === undefined || typeof found === 'string') {
			return found ?? 'none';
		}
		const sources = found.sources.map(({ key, source }) => (key === undefined ? library.sources.get(source ?? '') : sourceOf(key)));
		return { snapshot, citation: found, document, sources, context, rewriting: rewritingOf(found, context, { writing, syntax: language.draft, draft }) };
	}
}

/** The source that somebody's own files have under a key. */
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
