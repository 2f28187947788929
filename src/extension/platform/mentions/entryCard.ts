import * as vscode from 'vscode';
import type { Label, LanguageTag } from '../../../core/dossier/model';
import type { Library, LibraryEntry } from '../../../core/library/library';
import { isDiscouragedIn, nameOf } from '../../../core/library/names';
import { shortTitleOfEntry } from '../../../core/library/shortTitle';
import { renderArticleCard } from '../../../core/render/card/articleCard';
import { renderCard } from '../../../core/render/card/card';
import type { CardAction } from '../../../core/render/card/cardInput';
import { cutText } from '../../../core/render/card/cutText';
import type { HoverWidth } from '../../../core/render/card/hoverSize';
import type { ArticlePlace } from '../../../core/symbol/articles';
import { COMMANDS } from '../../ids';
import { draftLanguage } from '../documents/draftLanguage';
import { renderLabels } from '../library/labels';
import type { DocumentPosition } from '../ui/commandArguments';
import { KIND_ICONS } from '../ui/kindIcons';

/** The only commands that a link in a card can run. */
const CARD_COMMANDS = [
	COMMANDS.openPreview,
	COMMANDS.insertCitation,
	COMMANDS.revealEntry,
	COMMANDS.silenceLabel,
	COMMANDS.correctName,
] as const;

/** The longest name in the title of a link, in UTF-16 code units, so that the links of a card fit on one line. */
const MAX_TITLE_LENGTH = 55;

/** What a card is about, and how much it shows. */
export interface CardOptions {
	readonly library: Library;
	readonly entry: LibraryEntry;
	/** The label in the document, if the card belongs to one. */
	readonly label?: Label;
	/** The entries whose shorter names are inside that label. */
	readonly inside?: readonly LibraryEntry[];
	/** Whether the card has links to commands. */
	readonly withActions: boolean;
	/** The draft that shows the card. The card uses its language, and the label can be silenced in it. */
	readonly document?: vscode.TextDocument;
	/**
	 * The offset in that document at which a citation is inserted: the end of the label. Without it, citations are inserted at the cursor.
	 */
	readonly end?: number;
	/** Whether the card shows only what the entry is. */
	readonly compact?: boolean;
	/** Whether the card names the dossier of the entry. */
	readonly withDossier?: boolean;
}

/** Renders the card of an entry for a hover or a tooltip. */
export function entryCard({
	library,
	entry,
	label,
	inside = [],
	withActions,
	document,
	end,
	compact = false,
	withDossier = false,
}: CardOptions): vscode.MarkdownString {
	const labels = renderLabels(draftLanguage(document));
	const place = document && end !== undefined ? { document: document.uri.toString(), version: document.version, offset: end } : undefined;
	const card = new vscode.MarkdownString(renderCard({
		library,
		entry,
		...(label && { label }),
		inside: inside.map(other => ({
			title: shortTitleOfEntry(other.entry, labels.content, other.dossier.language),
			uri: commandUri(COMMANDS.openPreview, other),
		})),
		labels,
		icon: KIND_ICONS[entry.entry.kind],
		compact,
		withDossier,
		...(withActions && { width: hoverWidth() }),
		actions: withActions ? actionsOf({ entry, label, place, document, language: labels.content }) : [],
	}), true);
	card.isTrusted = { enabledCommands: CARD_COMMANDS };
	return card;
}

/** Estimates how wide a hover can be: extensions cannot read the width of an editor, only whether there is another beside it. */
function hoverWidth(): HoverWidth {
	return vscode.window.tabGroups.all.length > 1 ? 'column' : 'full';
}

/** Renders the card of an article of an instrument in a draft. Entries based on the article are links to their pages. */
export function articleCard(place: ArticlePlace, document: vscode.TextDocument): vscode.MarkdownString {
	const linkTo = (entry: LibraryEntry) => commandUri(COMMANDS.openPreview, entry);
	const words = {
		restsOn: vscode.l10n.t('Cited in the dossier for'),
		assumed: vscode.l10n.t('Assumed to refer to the last one named before it.'),
	};
	const card = new vscode.MarkdownString(renderArticleCard(place, renderLabels(draftLanguage(document)), words, linkTo), true);
	card.isTrusted = { enabledCommands: CARD_COMMANDS };
	return card;
}

/** The links of a card: at most three, the most useful first. Other actions are on the page and in the light bulb menu. */
function actionsOf({ entry, label, place, document, language }: {
	readonly entry: LibraryEntry;
	readonly label: Label | undefined;
	readonly place: DocumentPosition | undefined;
	readonly document: vscode.TextDocument | undefined;
	readonly language: LanguageTag;
}): readonly CardAction[] {
	const open = { title: vscode.l10n.t('Open Page'), uri: commandUri(COMMANDS.openPreview, entry) };
	const cite = {
		title: vscode.l10n.t('Insert Citation'),
		uri: commandLink(COMMANDS.insertCitation, place ? [entry.id, place] : [entry.id]),
	};
	if (label && place && isDiscouragedIn(entry.entry, label, language)) {
		return [correctAction(entry, label, place), open, cite];
	}
	return [
		open,
		cite,
		label && document
			? silenceAction(label, document)
			: { title: vscode.l10n.t('Show in Tree'), uri: commandUri(COMMANDS.revealEntry, entry) },
	];
}

/** The link that replaces a discouraged name. */
function correctAction({ entry, dossier }: LibraryEntry, label: Label, place: DocumentPosition): CardAction {
	const instead = label.instead ?? nameOf(entry, label.language, dossier.language);
	return {
		title: vscode.l10n.t('Replace with “{0}”', cutText(instead, MAX_TITLE_LENGTH)),
		uri: commandLink(COMMANDS.correctName, [place]),
	};
}

function silenceAction({ text }: Label, document: vscode.TextDocument): CardAction {
	return { title: vscode.l10n.t('Silence…'), uri: commandLink(COMMANDS.silenceLabel, [text, document.uri.toString()]) };
}

function commandUri(command: (typeof CARD_COMMANDS)[number], { id }: LibraryEntry): string {
	return commandLink(command, [id]);
}

function commandLink(command: (typeof CARD_COMMANDS)[number], args: readonly (string | DocumentPosition)[]): string {
	// Markdown would end the link at an unbalanced parenthesis.
	return `command:${command}?${encodeURIComponent(JSON.stringify(args)).replaceAll('(', '%28').replaceAll(')', '%29')}`;
}
