import * as vscode from 'vscode';
import { mentionAt } from '../../../core/lexicon/matching/find';
import { renderSymbolCard } from '../../../core/render/card/symbolCard';
import { articlePlaceAt, namesArticleAt } from '../../../core/symbol/articles';
import { permalinkOf } from '../../../core/symbol/permalink';
import { replacesLabel, type SymbolPlace } from '../../../core/symbol/symbolPlace';
import { shifted } from '../../../core/text/offsetRange';
import type { ParsedDocuments } from '../../platform/documents/parsedDocuments';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { symbolLabels } from '../../platform/library/symbolLabels';
import { articleCard, entryCard } from '../../platform/mentions/entryCard';
import type { HoverModes } from '../../platform/mentions/hoverMode';
import type { SymbolFinder } from '../../platform/mentions/symbolFinder';
import { guarded } from '../../platform/ui/guarded';

/** The services that `registerSymbol` uses. */
export interface SymbolServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly modes: HoverModes;
	readonly documents: ParsedDocuments;
	readonly symbols: SymbolFinder;
	readonly log: vscode.LogOutputChannel;
}

/** Registers hovers on symbols of UN documents and on articles of instruments, and links from symbols to the official documents. */
export function registerSymbol(services: SymbolServices): vscode.Disposable {
	return services.served.register(selector =>
		vscode.Disposable.from(
			vscode.languages.registerHoverProvider(selector, {
				provideHover: (document, position, token) =>
					guarded(services.log, 'provideSymbolHover', () =>
						services.modes.at(document, position) === 'off'
							? undefined
							: provideHover(document, document.offsetAt(position), token, services),
					),
			}),
			vscode.languages.registerDocumentLinkProvider(selector, {
				provideDocumentLinks: (document, token) =>
					guarded(services.log, 'provideDocumentLinks', () => provideLinks(document, token, services)),
			}),
		),
	);
}

async function provideHover(
	document: vscode.TextDocument, offset: number, token: vscode.CancellationToken, services: SymbolServices,
): Promise<vscode.Hover | undefined> {
	return answerAbout(document, snapshot => cardsAt(snapshot, offset, token, services));
}

async function cardsAt(
	snapshot: Snapshot, offset: number, token: vscode.CancellationToken, { store, documents, symbols }: SymbolServices,
): Promise<vscode.Hover | undefined> {
	const { document } = snapshot;
	const place = await symbols.at(document, offset);
	const { library } = await store.get();
	const lexicon = await store.lexicon();
	const parsed = await documents.ready(document);
	const placed = parsed?.segmentAt(offset);
	if (!parsed || !placed || token.isCancellationRequested || !snapshot.isCurrent) {
		return undefined;
	}
	const { segment: { text, prose }, start } = placed;
	if (!place) {
		if (!namesArticleAt(text, prose, offset - start)) {
			return undefined;
		}
		// The instrument may be named far above, so the whole document is searched.
		const article = articlePlaceAt({ library, lexicon }, parsed.text, parsed.prose, offset);
		return (
			article
			&& new vscode.Hover(
				[articleCard(article, document), entryCard({ library, entry: article.instrument, withActions: true, document })],
				snapshot.rangeOf(article),
			)
		);
	}
	const mention = mentionAt(lexicon, text, prose, offset - start);
	if (mention && !replacesLabel(place, shifted(mention, start))) {
		return undefined;
	}
	const cards = [
		// The card of the document says more than its symbol, so it comes first.
		...place.entries.map(entry => entryCard({ library, entry, withActions: true, document })),
		...(place.symbol ? [new vscode.MarkdownString(renderSymbolCard(place.symbol, symbolLabels()), true)] : []),
	];
	return cards.length === 0 ? undefined : new vscode.Hover(cards, snapshot.rangeOf(place));
}

async function provideLinks(
	document: vscode.TextDocument, token: vscode.CancellationToken, { symbols }: SymbolServices,
): Promise<vscode.DocumentLink[] | undefined> {
	return answerAbout(document, async snapshot => {
		const places = await symbols.all(document);
		return token.isCancellationRequested ? undefined : places.flatMap(place => linkOf(place, snapshot) ?? []);
	});
}

function linkOf(place: SymbolPlace, snapshot: Snapshot): vscode.DocumentLink | undefined {
	const address = place.symbol && permalinkOf(place.symbol);
	if (!place.symbol || address === undefined) {
		return undefined;
	}
	const link = new vscode.DocumentLink(snapshot.rangeOf(place), vscode.Uri.parse(address, true));
	link.tooltip = vscode.l10n.t('Open {0} on undocs.org', place.symbol.text);
	return link;
}
