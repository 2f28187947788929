import * as vscode from 'vscode';
import { keyContextAt } from '../../../core/citation/keys/completionContext';
import { documentLanguageOf } from '../../../core/language/languages';
import { sourceToCite, type Library, type LibrarySource } from '../../../core/library/library';
import { searchToCite, type SearchItem } from '../../../core/library/search';
import { COMMANDS } from '../../ids';
import { referenceMarkdown } from '../../platform/citation/referenceText';
import { documentRange } from '../../platform/documents/documentRange';
import { Snapshot } from '../../platform/documents/snapshot';
import { ourKeys } from './keyAt';
import { ownLibrariesInTime, ownSourcesFor } from './ownKeys';
import type { CompleteKeyServices } from './services';

/** Sorts after the keys of other extensions, which usually sort by the key itself. */
const OWN_LAST = '\uFFFD';

/** The maximum number of items of each kind; VS Code requests the list again while the user types. */
const MAX_ITEMS = 200;

/** A completion item for a key of the library. Its reference is formatted when the item is resolved. */
class KeyItem extends vscode.CompletionItem {
	readonly source: LibrarySource;
	readonly document: vscode.TextDocument;

	constructor(source: LibrarySource, document: vscode.TextDocument) {
		const description = [source.source.shortName, ...source.origin ? [source.origin.file] : []].join(' · ');
		super({ label: source.key, description }, vscode.CompletionItemKind.Reference);
		this.source = source;
		this.document = document;
	}
}

/**
 * Completes keys of the library, found by any word of the title, by number, or by the names of the subjects; then keys of the user's own
 * files, sorted after those of other extensions, which may offer the same.
 */
export async function completeKey(
	document: vscode.TextDocument, position: vscode.Position, services: CompleteKeyServices,
): Promise<vscode.CompletionList | undefined> {
	const typed = lineBefore(document, position);
	const after = lineAfter(document, position);
	const { library } = await services.store.get();
	await services.documents.ready(document);
	if (!contextAt(document, position, services)) {
		// A character that can start a key can also start other text, for which no file should be read.
		return undefined;
	}
	const { libraries, isLate } = await ownLibrariesInTime(document, services);
	const context = contextAt(document, position, services);
	if (!context) {
		return undefined;
	}
	const { prefix, range } = context;
	const found = prefix === '' ? likeliest(document, library, services) : await matching(prefix, library, services);
	// VS Code filters the list by what was typed in the meantime, and would not request it again if it were empty. The text before the
	// position must still be the same, though.
	if (document.isClosed || lineBefore(document, position) !== typed) {
		return undefined;
	}
	const own = ownSourcesFor(prefix, libraries, library, MAX_ITEMS);
	// VS Code replaces what was typed in the meantime in addition to the range.
	const grown = lineAfter(document, position).length - after.length;
	const end = Math.max(position.character, range.end.line === position.line ? range.end.character - Math.max(0, grown) : 0);
	const replaced = range.with({ end: position.with({ character: end }) });
	const items = [...found.slice(0, MAX_ITEMS), ...own].map((source, index) =>
		toItem(source, { range: replaced, prefix, index, document }),
	);
	return new vscode.CompletionList(items, isLate || prefix === '' || items.length > 0);
}

/** Returns the line up to a position. */
export function lineBefore(document: vscode.TextDocument, position: vscode.Position): string {
	return document.getText(new vscode.Range(position.with({ character: 0 }), position));
}

function lineAfter(document: vscode.TextDocument, position: vscode.Position): string {
	return document.lineAt(position.line).text.slice(position.character);
}

/** Returns the key that is being typed at a position, and its range. In a long document only the surrounding block is parsed. */
function contextAt(
	document: vscode.TextDocument,
	position: vscode.Position,
	{ documents }: CompleteKeyServices,
): { readonly prefix: string; readonly range: vscode.Range } | undefined {
	const offset = document.offsetAt(position);
	const placed = documents.get(document)?.segmentAt(offset);
	const start = placed?.start ?? 0;
	const { keys } = documentLanguageOf(document.languageId);
	const context = keys && keyContextAt(keys, placed?.segment.text ?? document.getText(), offset - start);
	return (
		context && { prefix: context.prefix, range: documentRange(document, { start: context.start + start, end: context.end + start }) }
	);
}

/** Adds the reference of a key in the style of its document. */
export async function resolveKey(
	item: vscode.CompletionItem,
	{ styles }: Pick<CompleteKeyServices, 'styles'>,
): Promise<vscode.CompletionItem> {
	if (item instanceof KeyItem) {
		item.documentation = new vscode.MarkdownString(referenceMarkdown(item.source, await styles.lastOf(item.document)));
	}
	return item;
}

/** Returns all sources: first those that the document cites, then those cited most recently. */
function likeliest(document: vscode.TextDocument, library: Library, { citations, recent }: CompleteKeyServices): readonly LibrarySource[] {
	const here = ourKeys({ snapshot: new Snapshot(document), citations, library }).map(({ source }) => source);
	const last = recent.in(library).flatMap(item => sourceOf(item, library) ?? []);
	return [...new Set([...here, ...last, ...library.sources.values()])];
}

/**
 * Returns the sources for a prefix, without duplicates: those whose keys begin with it, those whose keys do so after the id of their
 * dossier, then the results of the citation search.
 */
async function matching(prefix: string, library: Library, { indexes }: CompleteKeyServices): Promise<readonly LibrarySource[]> {
	const typed = prefix.toLowerCase();
	const sources = [...library.sources.values()];
	const byKey = sources.filter(({ key }) => key.toLowerCase().startsWith(typed));
	const byOwnKey = sources.filter(({ source }) => source.key.toLowerCase().startsWith(typed));
	// Keys have underscores in place of spaces.
	const bySearch = searchToCite(await indexes.all(library), prefix.replaceAll('_', ' ')).flatMap(item => sourceOf(item, library) ?? []);
	return [...new Set([...byKey, ...byOwnKey, ...bySearch])];
}

function sourceOf(item: SearchItem, library: Library): LibrarySource | undefined {
	return item.type === 'source' ? item.source : sourceToCite(library, item.entry);
}

/**
 * Returns the text with which VS Code compares what is before the cursor. The search has already filtered the items, by more than the key.
 * What is typed next must match as well: VS Code shows no list until the next letter if none of the items matches once they arrive.
 */
function filterTextOf(key: string, prefix: string): string {
	return key.toLowerCase().startsWith(prefix.toLowerCase()) ? prefix + key.slice(prefix.length) : `${prefix} ${key}`;
}

interface ItemContext {
	readonly range: vscode.Range;
	readonly prefix: string;
	readonly index: number;
	readonly document: vscode.TextDocument;
}

function toItem(librarySource: LibrarySource, { range, prefix, index, document }: ItemContext): vscode.CompletionItem {
	const { key } = librarySource;
	const item = new KeyItem(librarySource, document);
	item.range = range;
	item.insertText = key;
	item.filterText = filterTextOf(key, prefix);
	item.sortText = `${librarySource.origin ? OWN_LAST : ''}${String(index).padStart(4, '0')}`;
	item.command = {
		command: COMMANDS.addToBibliography,
		title: vscode.l10n.t('Add to Bibliography'),
		arguments: [key, document.uri.toString()],
	};
	return item;
}
