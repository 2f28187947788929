import * as vscode from 'vscode';
import { keyContextAt } from '../../../core/citation/keys/completionContext';
import { search, type SearchIndex, type SearchItem } from '../../../core/library/search';
import { sourceToCite, type Library, type LibrarySource } from '../../../core/library/library';
import { COMMANDS } from '../../ids';
import { documentRange } from '../../platform/documentRange';
import { referenceText } from '../../platform/referenceText';
import type { KeyServices } from './register';

/** More items than this nobody reads; VS Code asks again as more is typed. */
const MOST = 50;

/** Our keys where a key is being written, found by any word of the title, the number or the names of what the source is about. */
export async function completeKey(
	document: vscode.TextDocument, position: vscode.Position, { store, indexes }: KeyServices,
): Promise<vscode.CompletionList | undefined> {
	const context = keyContextAt(document.languageId, document.getText(), document.offsetAt(position));
	if (!context) {
		return undefined;
	}
	const { library } = await store.get();
	const range = documentRange(document, context);
	const found = sourcesFor(context.prefix, library, indexes.all(library));
	const items = found.slice(0, MOST).map((source, index) => toItem(source, { range, prefix: context.prefix, index, document }));
	return new vscode.CompletionList(items, found.length > MOST || context.prefix === '' || items.length > 0);
}

/** The sources that a prefix finds: by key first, then as the search finds them, each once. */
function sourcesFor(prefix: string, library: Library, index: SearchIndex): readonly LibrarySource[] {
	const byKey = [...library.sources.values()].filter(({ key }) => key.toLowerCase().startsWith(prefix.toLowerCase()));
	// A key has underscores where a title has spaces.
	const bySearch = search(index, prefix.replaceAll('_', ' ')).flatMap(item => sourceOf(item, library) ?? []);
	return [...new Set([...byKey, ...bySearch])];
}

function sourceOf(item: SearchItem, library: Library): LibrarySource | undefined {
	return item.type === 'source' ? item.source : sourceToCite(library, item.entry);
}

interface ItemContext {
	readonly range: vscode.Range;
	readonly prefix: string;
	readonly index: number;
	readonly document: vscode.TextDocument;
}

function toItem({ key, source }: LibrarySource, { range, prefix, index, document }: ItemContext): vscode.CompletionItem {
	const item = new vscode.CompletionItem({ label: key, description: source.shortName }, vscode.CompletionItemKind.Reference);
	item.range = range;
	item.insertText = key;
	// The search has filtered already, and by more than the key.
	item.filterText = prefix === '' ? key : prefix;
	item.sortText = String(index).padStart(4, '0');
	if (source.csl.title !== undefined) {
		item.detail = source.csl.title;
	}
	item.documentation = new vscode.MarkdownString().appendText(referenceText(source, document));
	item.command = { command: COMMANDS.addToBibliography, title: vscode.l10n.t('Add to Bibliography'), arguments: [key, document.uri.toString()] };
	return item;
}
