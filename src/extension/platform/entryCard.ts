import * as vscode from 'vscode';
import type { Label } from '../../core/dossier/model';
import type { Library, LibraryEntry } from '../../core/library/library';
import { renderCard } from '../../core/render/card';
import { COMMANDS } from '../ids';
import { KIND_ICONS } from './kindIcons';
import { renderLabels } from './labels';

/** The only commands that a link in a card can run. */
const CARD_COMMANDS = [COMMANDS.openPreview, COMMANDS.insertCitation, COMMANDS.revealEntry] as const;

/** What a card is shown for. */
export interface CardOf {
	readonly library: Library;
	readonly entry: LibraryEntry;
	/** The label that stands in the document, if the card belongs to one. */
	readonly label?: Label;
	/** Whether the card offers what can be done with the entry. */
	readonly withActions: boolean;
}

/** The card of an entry for a hover or a tooltip. */
export function entryCard({ library, entry, label, withActions }: CardOf): vscode.MarkdownString {
	const card = new vscode.MarkdownString(renderCard({
		library,
		entry,
		...(label && { label }),
		labels: renderLabels(),
		icon: KIND_ICONS[entry.entry.kind],
		actions: withActions ? actions(entry) : [],
	}), true);
	card.isTrusted = { enabledCommands: CARD_COMMANDS };
	return card;
}

function actions({ id }: LibraryEntry) {
	const argument = encodeURIComponent(JSON.stringify([id]));
	return [
		{ title: vscode.l10n.t('Open in Preview'), uri: `command:${COMMANDS.openPreview}?${argument}` },
		{ title: vscode.l10n.t('Insert Citation'), uri: `command:${COMMANDS.insertCitation}?${argument}` },
		{ title: vscode.l10n.t('Show in Tree'), uri: `command:${COMMANDS.revealEntry}?${argument}` },
	];
}
