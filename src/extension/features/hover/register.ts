import * as vscode from 'vscode';
import { mentionAt } from '../../../core/lexicon/find';
import { PROSE_LANGUAGES } from '../../../core/prose/prose';
import { replacesLabel } from '../../../core/symbol/symbolPlace';
import { entryCard } from '../../platform/entryCard';
import { guarded } from '../../platform/guarded';
import type { LibraryStore } from '../../platform/libraryStore';
import type { ParsedDocuments } from '../../platform/parsedDocuments';
import type { SymbolFinder } from '../../platform/symbolFinder';

/** What the hover needs. */
export interface HoverServices {
	readonly store: LibraryStore;
	readonly documents: ParsedDocuments;
	readonly symbols: SymbolFinder;
	readonly log: vscode.LogOutputChannel;
}

/** Cards on the labels in the prose of a document. */
export function registerHover(services: HoverServices): vscode.Disposable {
	return vscode.languages.registerHoverProvider(PROSE_LANGUAGES.map(language => ({ language })), {
		provideHover: (document, position, token) =>
			guarded(services.log, 'provideHover', () => provideHover(document, position, token, services)),
	});
}

async function provideHover(
	document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, { store, documents, symbols }: HoverServices,
): Promise<vscode.Hover | undefined> {
	const { library } = await store.get();
	const lexicon = await store.lexicon();
	if (token.isCancellationRequested) {
		return undefined;
	}
	const parsed = documents.get(document);
	const mention = parsed && mentionAt(lexicon, parsed.text, parsed.prose, document.offsetAt(position));
	if (!mention) {
		return undefined;
	}
	const place = await symbols.at(document, document.offsetAt(position));
	if (place && replacesLabel(place, mention)) {
		return undefined;
	}
	const cards = mention.labels.flatMap(({ entry: id, label }) => {
		const entry = library.entries.get(id);
		return entry ? [entryCard({ library, entry, label, withActions: true })] : [];
	});
	return new vscode.Hover(cards, new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end)));
}
