import type * as vscode from 'vscode';
import { SegmentedCitations } from '../../../../core/citation/document/segments/segmentedCitations';
import type { CitationParser } from '../../../../core/citation/document/written';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { Segment } from '../../../../core/prose/segment';
import type { PlacedSegment } from '../../../../core/prose/segmentList';
import type { ParsedDocuments } from '../../documents/parsedDocuments';
import { runSteps } from '../../scheduling/timeSlice';

/** The current text of a document in segments, and what reads their citations. */
export interface CitedDocument {
	readonly reader: SegmentedCitations;
	readonly segments: readonly Segment[];
	/** Those that contain an offset or end there. */
	readonly near: (offset: number) => readonly PlacedSegment[];
}

/** Reads the citations and notes of documents. After an edit, only the part near it is read again. */
export class CitedDocuments {
	private readonly documents: ParsedDocuments;
	/** By the parsers of their languages, which languages that are not served share. */
	private readonly readers = new Map<CitationParser, SegmentedCitations>();

	constructor(documents: ParsedDocuments) {
		this.documents = documents;
	}

	/** Returns the current segments of a document. A document whose language is not served, or that is closed, is a single one. */
	of(document: vscode.TextDocument): CitedDocument {
		const reader = this.readerFor(document.languageId);
		const live = this.documents.get(document);
		if (live) {
			// The list of all segments is long, and most requests need only those near an offset.
			return { reader, get segments() {
				return live.unplacedSegments();
			}, near: offset => live.segmentsBetween(offset - 1, offset + 1) };
		}
		const segment: Segment = { text: document.getText(), prose: [] };
		return { reader, segments: [segment], near: () => [{ segment, start: 0 }] };
	}

	/** Reads a document in steps that do not block the extension host, so that using what `of` returns takes little time. */
	async ready(document: vscode.TextDocument): Promise<void> {
		const live = await this.documents.ready(document);
		await runSteps(this.readerFor(document.languageId).readInSteps(live?.unplacedSegments() ?? []));
	}

	private readerFor(languageId: string): SegmentedCitations {
		const { citationParser } = documentLanguageOf(languageId);
		const reader = this.readers.get(citationParser) ?? new SegmentedCitations(citationParser);
		this.readers.set(citationParser, reader);
		return reader;
	}
}
