import * as vscode from 'vscode';
import { entriesOfKey } from '../../../core/library/entriesOfKey';
import { findGlossaryKeys } from '../../../core/prose/latex';
import { documentRange } from '../../platform/documentRange';
import { entryCard } from '../../platform/entryCard';
import type { HoverServices } from './register';

const GLOSSARY_LANGUAGES: readonly string[] = ['latex', 'tex'];

/** The cards of the label at a position, the likeliest entry first; `undefined` if none is there, cards are off, or the document changes meanwhile. */
export async function provideHover(
	document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, services: HoverServices,
): Promise<vscode.Hover | undefined> {
	const { store, mentions, modes } = services;
	const { version } = document;
	const mode = modes.at(document, position);
	const offset = document.offsetAt(position);
	const mention = mode === 'off' ? undefined : await mentions.at(document, offset);
	if (mode === 'off' || token.isCancellationRequested || document.version !== version) {
		return undefined;
	}
	const compact = mode === 'compact';
	if (!mention) {
		return GLOSSARY_LANGUAGES.includes(document.languageId) ? glossaryHover(document, offset, compact, services) : undefined;
	}
	const { library } = await store.get();
	const inside = await mentions.inside(document, mention);
	const cards = (await mentions.ranked(document, mention)).flatMap(({ entry: id, label }) => {
		const entry = library.entries.get(id);
		const others = inside.filter(other => other.id !== id);
		return entry ? [entryCard({ library, entry, label, inside: others, withActions: true, document, compact })] : [];
	});
	return document.version === version ? new vscode.Hover(cards, documentRange(document, mention)) : undefined;
}

/** The cards of the entries that a key of a LaTeX glossary means, as in `\gls{untoc}` and `\ac{UNTOC}`. */
async function glossaryHover(
	document: vscode.TextDocument, offset: number, compact: boolean, { store }: HoverServices,
): Promise<vscode.Hover | undefined> {
	const { version } = document;
	const { library } = await store.get();
	if (document.version !== version) {
		return undefined;
	}
	const found = findGlossaryKeys(document.getText()).find(({ start, end }) => start <= offset && offset <= end);
	const cards = found ? entriesOfKey(library, found.key).map(entry => entryCard({ library, entry, withActions: true, compact })) : [];
	return found && cards.length > 0 ? new vscode.Hover(cards, documentRange(document, found)) : undefined;
}
