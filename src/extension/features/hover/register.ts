import * as vscode from 'vscode';
import { entriesOfKey } from '../../../core/library/entriesOfKey';
import { findGlossaryKeys } from '../../../core/prose/latex';
import { PROSE_LANGUAGES } from '../../../core/prose/prose';
import { documentRange } from '../../platform/documentRange';
import { entryCard } from '../../platform/entryCard';
import { guarded } from '../../platform/guarded';
import type { LibraryStore } from '../../platform/libraryStore';
import type { MentionFinder } from '../../platform/mentionFinder';

const GLOSSARY_LANGUAGES: readonly string[] = ['latex', 'tex'];

/** What the hover needs. */
export interface HoverServices {
	readonly store: LibraryStore;
	readonly mentions: MentionFinder;
	readonly log: vscode.LogOutputChannel;
}

/** Cards on the labels in the prose of a document. */
export function registerHover(services: HoverServices): vscode.Disposable {
	return vscode.languages.registerHoverProvider(PROSE_LANGUAGES.map(language => ({ language })), {
		provideHover: (document, position, token) =>
			guarded(services.log, 'provideHover', () => provideHover(document, document.offsetAt(position), token, services)),
	});
}

async function provideHover(
	document: vscode.TextDocument, offset: number, token: vscode.CancellationToken, services: HoverServices,
): Promise<vscode.Hover | undefined> {
	const { store, mentions } = services;
	const mention = await mentions.at(document, offset);
	if (token.isCancellationRequested) {
		return undefined;
	}
	if (!mention) {
		return GLOSSARY_LANGUAGES.includes(document.languageId) ? glossaryHover(document, offset, services) : undefined;
	}
	const { library } = await store.get();
	const inside = await mentions.inside(document, mention);
	const cards = (await mentions.ranked(document, mention)).flatMap(({ entry: id, label }) => {
		const entry = library.entries.get(id);
		return entry ? [entryCard({ library, entry, label, inside: inside.filter(other => other.id !== id), withActions: true })] : [];
	});
	return new vscode.Hover(cards, documentRange(document, mention));
}

/** The cards of the entries that a key of a LaTeX glossary means, as in `\gls{untoc}` and `\ac{UNTOC}`. */
async function glossaryHover(document: vscode.TextDocument, offset: number, { store }: HoverServices): Promise<vscode.Hover | undefined> {
	const { library } = await store.get();
	const found = findGlossaryKeys(document.getText()).find(({ start, end }) => start <= offset && offset <= end);
	const cards = found ? entriesOfKey(library, found.key).map(entry => entryCard({ library, entry, withActions: true })) : [];
	return found && cards.length > 0 ? new vscode.Hover(cards, documentRange(document, found)) : undefined;
}
