import type * as vscode from 'vscode';
import type { DocumentCitation } from '../../core/citation/keys/documentCitation';
import { findCitations } from '../../core/citation/keys/findCitations';

interface Known {
	readonly version: number;
	readonly languageId: string;
	readonly citations: readonly DocumentCitation[];
}

/** The citations with keys of documents, found once for each of their versions. */
export class DocumentCitations {
	private readonly known = new WeakMap<vscode.TextDocument, Known>();

	/** The citations of a document, in order; none where its language has none. */
	of(document: vscode.TextDocument): readonly DocumentCitation[] {
		const { version, languageId } = document;
		const known = this.known.get(document);
		if (known?.version === version && known.languageId === languageId) {
			return known.citations;
		}
		const citations = findCitations(languageId, document.getText());
		this.known.set(document, { version, languageId, citations });
		return citations;
	}
}
