import * as vscode from 'vscode';
import { documentLanguageOf } from '../../../core/language/languages';
import { entriesOfKey } from '../../../core/library/entriesOfKey';
import type { EntryId } from '../../../core/library/library';
import { MAX_CARDS } from '../../../core/limits';
import { escapeForCard } from '../../../core/render/markdownText';
import { answerAbout, Snapshot } from '../../platform/documents/snapshot';
import { entryCard } from '../../platform/mentions/entryCard';
import { markStepDone } from '../../platform/ui/walkthroughSteps';
import type { HoverServices } from './services';

/** The hover at a position, and the entries that its cards are about. */
interface Found {
	readonly entries: readonly EntryId[];
	readonly hover: vscode.Hover;
}

/**
 * Provides the cards of the label at a position, the likeliest entry first. Returns `undefined` if there is none, cards are off or the
 * document changes meanwhile. Logs each answer, so that the log shows whether VS Code requested a card that did not appear.
 */
export async function provideHover(
	document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, services: HoverServices,
): Promise<vscode.Hover | undefined> {
	const snapshot = new Snapshot(document);
	const cards = await answerAbout(document, () => findCards(snapshot, position, token, services));
	const outdated = token.isCancellationRequested ? 'cancelled' : snapshot.isCurrent ? undefined : 'the document changed';
	services.log.trace(`Hover at ${position.line + 1}:${position.character + 1}: ${outdated ?? cards?.entries.join(', ') ?? 'no card'}`);
	if (outdated !== undefined || !cards) {
		return undefined;
	}
	markStepDone('cardShown');
	return cards.hover;
}

async function findCards(
	snapshot: Snapshot, position: vscode.Position, token: vscode.CancellationToken, services: HoverServices,
): Promise<Found | undefined> {
	const { store, mentions, modes } = services;
	const { document } = snapshot;
	const mode = modes.at(document, position);
	const offset = document.offsetAt(position);
	const mention = mode === 'off' ? undefined : await mentions.at(document, offset);
	if (mode === 'off' || token.isCancellationRequested || !snapshot.isCurrent) {
		return undefined;
	}
	const compact = mode === 'compact';
	if (!mention) {
		return glossaryCards(snapshot, offset, compact, services);
	}
	const { library } = await store.get();
	const inside = await mentions.inside(document, mention);
	const all = await mentions.ranked(document, mention);
	const ranked = all.slice(0, MAX_CARDS).flatMap(({ entry: id, label }) => {
		const entry = library.entries.get(id);
		return entry ? [{ entry, label, inside: inside.filter(other => other.id !== id) }] : [];
	});
	const withDossier = new Set(ranked.map(({ entry }) => entry.dossier)).size > 1;
	const cards = ranked.map(one => entryCard({ library, ...one, withActions: true, document, end: mention.end, compact, withDossier }));
	return {
		entries: ranked.map(({ entry }) => entry.id),
		hover: new vscode.Hover([...cards, ...cutNotice(all.length)], snapshot.rangeOf(mention)),
	};
}

/** Returns a message if a name means more entries than there are cards; otherwise nothing. */
function cutNotice(entries: number): readonly vscode.MarkdownString[] {
	return entries <= MAX_CARDS
		? []
		: [new vscode.MarkdownString(escapeForCard(vscode.l10n.t('Only the first {0} entries with this name are shown.', MAX_CARDS)))];
}

/** Finds the cards of the entries that a glossary key means, as in `\gls{untoc}` and `\ac{UNTOC}`. */
async function glossaryCards(
	snapshot: Snapshot, offset: number, compact: boolean, { store }: HoverServices,
): Promise<Found | undefined> {
	const { document } = snapshot;
	const { library } = await store.get();
	const found = documentLanguageOf(document.languageId).glossaryKeyAt?.(snapshot.text, offset);
	const scope = store.scope(document.uri);
	const all = found ? entriesOfKey(library, found.key).filter(({ id }) => scope.has(id)) : [];
	const entries = all.slice(0, MAX_CARDS);
	const cards = entries.map(entry => entryCard({ library, entry, withActions: true, document, compact }));
	return found && cards.length > 0
		? { entries: entries.map(({ id }) => id), hover: new vscode.Hover([...cards, ...cutNotice(all.length)], snapshot.rangeOf(found)) }
		: undefined;
}
