import * as vscode from 'vscode';
import { findMentions, mentionAt, mentionsInside, type Mention } from '../../../core/lexicon/find';
import type { LabelOfEntry, Lexicon } from '../../../core/lexicon/lexicon';
import { rankLabels } from '../../../core/lexicon/rank';
import { entriesOfKey } from '../../../core/library/entriesOfKey';
import type { Library } from '../../../core/library/library';
import { findGlossaryKeys } from '../../../core/prose/latex';
import { PROSE_LANGUAGES } from '../../../core/prose/prose';
import { replacesLabel } from '../../../core/symbol/symbolPlace';
import { entryCard } from '../../platform/entryCard';
import { guarded } from '../../platform/guarded';
import type { LibraryStore } from '../../platform/libraryStore';
import type { ParsedDocument, ParsedDocuments } from '../../platform/parsedDocuments';
import type { SymbolFinder } from '../../platform/symbolFinder';

const GLOSSARY_LANGUAGES: readonly string[] = ['latex', 'tex'];

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
	const offset = document.offsetAt(position);
	const mention = parsed && mentionAt(lexicon, parsed.text, parsed.prose, offset);
	if (!parsed || !mention) {
		return GLOSSARY_LANGUAGES.includes(document.languageId) ? glossaryHover(document, offset, library) : undefined;
	}
	const place = await symbols.at(document, offset);
	if (place && replacesLabel(place, mention)) {
		return undefined;
	}
	const inside = mentionsInside(lexicon, parsed.text, parsed.prose, mention).flatMap(({ labels: [first] }) => first?.entry ?? []);
	const cards = ranked(mention, parsed, lexicon, library).flatMap(({ entry: id, label }) => {
		const entry = library.entries.get(id);
		const others = [...new Set(inside)].filter(other => other !== id).flatMap(other => library.entries.get(other) ?? []);
		return entry ? [entryCard({ library, entry, label, inside: others, withActions: true })] : [];
	});
	return new vscode.Hover(cards, rangeOf(document, mention));
}

/** The likeliest entry of an ambiguous label first; only for such a label is the whole document looked through. */
function ranked({ labels }: Mention, { text, prose }: ParsedDocument, lexicon: Lexicon, library: Library): readonly LabelOfEntry[] {
	return labels.length < 2
		? labels
		: rankLabels(labels, { library, mentions: findMentions(lexicon, text, prose), nearest: library.dossiers.map(({ id }) => id) });
}

/** The cards of the entries that a key of a LaTeX glossary means, as in `\gls{untoc}` and `\ac{UNTOC}`. */
function glossaryHover(document: vscode.TextDocument, offset: number, library: Library): vscode.Hover | undefined {
	const found = findGlossaryKeys(document.getText()).find(({ start, end }) => start <= offset && offset <= end);
	const cards = found ? entriesOfKey(library, found.key).map(entry => entryCard({ library, entry, withActions: true })) : [];
	return found && cards.length > 0 ? new vscode.Hover(cards, rangeOf(document, found)) : undefined;
}

function rangeOf(document: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
