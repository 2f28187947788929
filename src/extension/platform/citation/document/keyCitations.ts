import type * as vscode from 'vscode';
import type { DocumentCitation } from '../../../../core/citation/keys/documentCitation';
import { areCitationsKnown, citationsInSegment, movedKeyCitation } from '../../../../core/citation/keys/segmentCitations';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { PlacedSegment } from '../../../../core/prose/segmentList';
import type { ParsedDocuments } from '../../documents/parsedDocuments';
import { yieldToHost } from '../../scheduling/timeSlice';

interface Known {
	readonly version: number;
	readonly languageId: string;
	readonly citations: readonly DocumentCitation[];
}

/** The number of UTF-16 code units parsed between pauses, which takes a few milliseconds. */
const UNITS_PER_STEP = 0x8000;

/** The citations with keys in documents. After an edit, only the edited part is parsed again. */
export class KeyCitations {
	private readonly documents: ParsedDocuments;
	private readonly known = new WeakMap<vscode.TextDocument, Known>();

	constructor(documents: ParsedDocuments) {
		this.documents = documents;
	}

	/**
	 * Returns the citations of a document, in order; empty for languages without citations. Parses everything that is not in the cache
	 * at once.
	 */
	of(document: vscode.TextDocument): readonly DocumentCitation[] {
		const { version, languageId } = document;
		const known = this.known.get(document);
		if (known?.version === version && known.languageId === languageId) {
			return known.citations;
		}
		const segments = this.documents.get(document)?.segments() ?? [];
		const citations = segments.flatMap(placed =>
			this.inSegment(placed, languageId).map(citation => movedKeyCitation(citation, placed.start)),
		);
		this.known.set(document, { version, languageId, citations });
		return citations;
	}

	/** Like `of`, but parses a long document in steps that do not block the extension host. */
	async ready(document: vscode.TextDocument): Promise<readonly DocumentCitation[]> {
		let read = 0;
		for (const placed of (await this.documents.ready(document))?.segments() ?? []) {
			if (!areCitationsKnown(placed.segment)) {
				this.inSegment(placed, document.languageId);
				read += placed.segment.text.length;
			}
			if (read > UNITS_PER_STEP) {
				read = 0;
				await yieldToHost();
			}
		}
		return this.of(document);
	}

	/** Returns the citations of a segment, relative to its start. */
	private inSegment({ segment, start }: PlacedSegment, languageId: string): readonly DocumentCitation[] {
		const find = documentLanguageOf(languageId).keys?.find;
		return find ? citationsInSegment(find, segment, start === 0) : [];
	}
}
