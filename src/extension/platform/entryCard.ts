import * as vscode from 'vscode';
import type { Label } from '../../core/dossier/model';
import type { CitationKey, Library, LibraryEntry } from '../../core/library/library';
import { nameOf } from '../../core/library/names';
import { shortTitleOf } from '../../core/library/shortTitle';
import { renderArticleCard } from '../../core/render/articleCard';
import { renderCard } from '../../core/render/card';
import type { ArticlePlace } from '../../core/symbol/articles';
import { COMMANDS } from '../ids';
import type { DocumentPlace } from './commandArguments';
import { KIND_ICONS } from './kindIcons';
import { renderLabels } from './labels';

/** The only commands that a link in a card can run. */
const CARD_COMMANDS = [COMMANDS.openPreview, COMMANDS.insertCitation, COMMANDS.revealEntry, COMMANDS.silenceLabel, COMMANDS.correctName] as const;

/** What a card is shown for. */
export interface CardOf {
	readonly library: Library;
	readonly entry: LibraryEntry;
	/** The label that stands in the document, if the card belongs to one. */
	readonly label?: Label;
	/** The entries whose shorter names stand in that label. */
	readonly inside?: readonly LibraryEntry[];
	/** Whether the card offers what can be done with the entry. */
	readonly withActions: boolean;
	/** The document in which the label can be silenced; without it the card does not offer it. */
	readonly document?: vscode.TextDocument;
	/** Where the label ends in that document: a citation goes there. Without it, a citation goes where the cursor is. */
	readonly end?: number;
	/** Whether the card says no more than what the entry is. */
	readonly compact?: boolean;
}

/** The card of an entry for a hover or a tooltip. */
export function entryCard({ library, entry, label, inside = [], withActions, document, end, compact = false }: CardOf): vscode.MarkdownString {
	const labels = renderLabels();
	const place = document && end !== undefined ? { document: document.uri.toString(), version: document.version, offset: end } : undefined;
	const card = new vscode.MarkdownString(renderCard({
		library,
		entry,
		...(label && { label }),
		inside: inside.map(other => ({
			title: shortTitleOf(other.entry, labels.locale, other.dossier.language),
			uri: commandUri(COMMANDS.openPreview, other),
		})),
		labels,
		icon: KIND_ICONS[entry.entry.kind],
		...(withActions && { linkToSource: (key: CitationKey) => commandLink(COMMANDS.openPreview, [key]) }),
		compact,
		actions: withActions ? [...(label && place ? correct(entry, label, place) : []), ...actions(entry, place), ...(label && document ? [silence(label, document)] : [])] : [],
	}), true);
	card.isTrusted = { enabledCommands: CARD_COMMANDS };
	return card;
}

/** The card of an article of an instrument: the entries that rest on it lead to their pages. */
export function articleCard(place: ArticlePlace): vscode.MarkdownString {
	const linkTo = (entry: LibraryEntry) => commandUri(COMMANDS.openPreview, entry);
	const words = {
		restsOn: vscode.l10n.t('The dossier cites it for'),
		assumed: vscode.l10n.t('Taken to be the one that is named last before.'),
	};
	const card = new vscode.MarkdownString(renderArticleCard(place, renderLabels(), words, linkTo), true);
	card.isTrusted = { enabledCommands: CARD_COMMANDS };
	return card;
}

function actions(entry: LibraryEntry, place: DocumentPlace | undefined) {
	return [
		{ title: vscode.l10n.t('Open in Preview'), uri: commandUri(COMMANDS.openPreview, entry) },
		{ title: vscode.l10n.t('Insert Citation'), uri: commandLink(COMMANDS.insertCitation, place ? [entry.id, place] : [entry.id]) },
		{ title: vscode.l10n.t('Show in Tree'), uri: commandUri(COMMANDS.revealEntry, entry) },
	];
}

/** What replaces a discouraged name. */
function correct({ entry, dossier }: LibraryEntry, label: Label, place: DocumentPlace) {
	return label.role === 'discouraged'
		? [{ title: vscode.l10n.t('Replace with “{0}”', label.instead ?? nameOf(entry, label.language, dossier.language)), uri: commandLink(COMMANDS.correctName, [place]) }]
		: [];
}

function silence({ text }: Label, document: vscode.TextDocument) {
	return { title: vscode.l10n.t('Silence'), uri: commandLink(COMMANDS.silenceLabel, [text, document.uri.toString()]) };
}

function commandUri(command: (typeof CARD_COMMANDS)[number], { id }: LibraryEntry): string {
	return commandLink(command, [id]);
}

function commandLink(command: (typeof CARD_COMMANDS)[number], args: readonly (string | DocumentPlace)[]): string {
	return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}
