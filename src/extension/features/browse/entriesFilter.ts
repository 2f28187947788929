import * as vscode from 'vscode';
import type { CitationKey, EntryId, Library } from '../../../core/library/library';
import { filterItems } from '../../../core/library/search';
import { CONTEXT_KEYS } from '../../ids';
import type { SearchIndexes } from '../../platform/library/searchIndexes';

/** What a filter lets through: entries by id, sources by key. An id has a slash, a key none. */
export interface Filtered {
	readonly query: string;
	readonly ids: ReadonlySet<EntryId | CitationKey>;
}

/** What the tree is filtered by. The text stays until it is cleared. */
export class EntriesFilter implements vscode.Disposable {
	private readonly indexes: SearchIndexes;
	private readonly changed = new vscode.EventEmitter<string>();
	private known: { readonly library: Library; readonly filtered: Filtered } | undefined;
	private text = '';
	/** Fires with the text after it has changed. */
	readonly onDidChange = this.changed.event;

	constructor(indexes: SearchIndexes) {
		this.indexes = indexes;
	}

	/** The text, without spaces around it; empty where nothing is filtered. */
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

	/** What the filter lets through in a library; `undefined` where nothing is filtered. */
	async of(library: Library): Promise<Filtered | undefined> {
		const query = this.text;
		if (query === '') {
			return undefined;
		}
		if (this.known?.library !== library || this.known.filtered.query !== query) {
			const found = filterItems(await this.indexes.all(library), query);
			const filtered = { query, ids: new Set(found.map(item => (item.type === 'entry' ? item.entry.id : item.source.key))) };
			this.known = { library, filtered };
			return filtered;
		}
		return this.known.filtered;
	}

	dispose(): void {
		this.changed.dispose();
	}
}
