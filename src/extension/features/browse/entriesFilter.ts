import * as vscode from 'vscode';
import type { CitationKey, EntryId, Library } from '../../../core/library/library';
import { filterItems } from '../../../core/library/search';
import { CONTEXT_KEYS } from '../../ids';
import type { SearchIndexes } from '../../platform/library/searchIndexes';

/** The items that match a filter: entries by id, sources by citation key. An id contains a slash, a key never does. */
export interface FilteredItems {
	readonly query: string;
	readonly ids: ReadonlySet<EntryId | CitationKey>;
}

/** The filter of the tree. It applies until it is cleared. */
export class EntriesFilter implements vscode.Disposable {
	private readonly indexes: SearchIndexes;
	private readonly changed = new vscode.EventEmitter<string>();
	private cache: { readonly library: Library; readonly filtered: FilteredItems } | undefined;
	private text = '';
	/** Fires with the new query after it has changed. */
	readonly onDidChange = this.changed.event;

	constructor(indexes: SearchIndexes) {
		this.indexes = indexes;
	}

	/** The query, without leading and trailing spaces; empty if nothing is filtered. */
	get query(): string {
		return this.text;
	}

	set(text: string): void {
		const query = text.trim();
		if (query !== this.text) {
			this.text = query;
			void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.filtered, query !== '');
			this.changed.fire(query);
		}
	}

	/** Returns the items of a library that match; `undefined` if nothing is filtered. */
	async of(library: Library): Promise<FilteredItems | undefined> {
		const query = this.text;
		if (query === '') {
			return undefined;
		}
		if (this.cache?.library !== library || this.cache.filtered.query !== query) {
			const found = filterItems(await this.indexes.all(library), query);
			const filtered = { query, ids: new Set(found.map(item => (item.type === 'entry' ? item.entry.id : item.source.key))) };
			this.cache = { library, filtered };
			return filtered;
		}
		return this.cache.filtered;
	}

	dispose(): void {
		this.changed.dispose();
	}
}
