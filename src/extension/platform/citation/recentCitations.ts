import type * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import type { SearchItem } from '../../../core/library/search';

const MEMENTO = 'recentCitations';
const MAX_RECENT = 5;

/** The items cited most recently in the workspace; texts are often cited repeatedly. */
export class RecentCitations {
	private readonly memento: vscode.Memento;

	constructor(memento: vscode.Memento) {
		this.memento = memento;
	}

	/** Returns the items cited most recently, the last one first, as far as the library has them. */
	in(library: Library): readonly SearchItem[] {
		return this.ids().flatMap((id): readonly SearchItem[] => {
			const entry = library.entries.get(id);
			const source = library.sources.get(id);
			return entry ? [{ type: 'entry', entry }] : source ? [{ type: 'source', source }] : [];
		});
	}

	/** Adds cited items. */
	async add(items: readonly SearchItem[]): Promise<void> {
		const ids = items.map(item => (item.type === 'entry' ? item.entry.id : item.source.key));
		await this.memento.update(MEMENTO, [...new Set([...ids, ...this.ids()])].slice(0, MAX_RECENT));
	}

	private ids(): readonly string[] {
		const kept: unknown = this.memento.get(MEMENTO);
		return Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : [];
	}
}
