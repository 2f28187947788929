import * as vscode from 'vscode';
import { webAddress } from '../../../core/citation/webAddress';
import type { LibrarySource } from '../../../core/library/library';
import { COMMANDS } from '../../ids';
import { referenceMarkdown } from '../../platform/citation/referenceText';
import { answerAbout } from '../../platform/documents/snapshot';
import { keyAt, ourKeys, type KeyDocument } from './keyAt';
import type { HoverKeyServices } from './services';

/** The only commands that links in the hover of a key can run. */
const KEY_COMMANDS = [COMMANDS.openPreview, COMMANDS.copyReference] as const;

/** The maximum number of lines that are listed; further ones are counted. */
const MAX_LINES = 8;

/** Shows the reference of a key of the library, where the document cites it, and links to commands. */
export async function hoverKey(
	document: vscode.TextDocument,
	position: vscode.Position,
	{ store, citations, styles }: HoverKeyServices,
): Promise<vscode.Hover | undefined> {
	return answerAbout(document, async snapshot => {
		const { library } = await store.get();
		const place = { snapshot, citations, library };
		const found = keyAt(place, position);
		if (!found) {
			return undefined;
		}
		const { key, source } = found;
		const reference = referenceMarkdown(source, await styles.of(snapshot));
		const card = new vscode.MarkdownString('', true);
		card.appendMarkdown(`$(book) ${reference}\n\n${citedWhere(place, source)}\n\n${actions(source)}`);
		card.isTrusted = { enabledCommands: KEY_COMMANDS };
		return new vscode.Hover(card, snapshot.rangeOf(key));
	});
}

function actions(source: LibrarySource): string {
	const address = linkOf(source.source.csl['URL']);
	return [
		link(vscode.l10n.t('Open Page'), COMMANDS.openPreview, source.key),
		link(vscode.l10n.t('Copy Reference'), COMMANDS.copyReference, source.key),
		...(address === undefined ? [] : [`[${vscode.l10n.t('Open Address')}](${address})`]),
	].join(' · ');
}

/** Returns a web address escaped for a Markdown link; `undefined` for other values. */
function linkOf(address: unknown): string | undefined {
	return webAddress(address)?.replace(/[()\\'`]/g, character => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function link(title: string, command: (typeof KEY_COMMANDS)[number], argument: string): string {
	return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
}

function citedWhere(place: KeyDocument, { key }: LibrarySource): string {
	const lines = [
		...new Set(
			ourKeys(place)
				.filter(other => other.source.key === key)
				.map(other => place.snapshot.positionAt(other.key.start).line + 1),
		),
	];
	const listed = lines.slice(0, MAX_LINES).join(', ') + (lines.length > MAX_LINES ? ', …' : '');
	return lines.length === 1
		? vscode.l10n.t('Cited only here.')
		: vscode.l10n.t('Cited on {0} lines: {1}', lines.length, listed);
}
