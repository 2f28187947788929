import { l10n } from 'vscode';
import type { Library } from '../../../core/library/library';
import { listNameOf, textIn } from '../../../core/library/names';
import { buildSearchIndex, search, type SearchIndex } from '../../../core/library/search';
import type { FoundEntry } from '../../../protocol/preview';
import { KIND_ICONS } from '../../platform/kindIcons';
import { renderLabels } from '../../platform/labels';

const MOST_SHOWN = 50;

/** Searches the entries of a library. The index is made at the first search and kept while the library stays. */
export class EntrySearch {
	private made: { readonly library: Library; readonly index: SearchIndex } | undefined;

	/** The entries that fit, best first, at most fifty, and how many there are in all, in words. */
	find(library: Library, query: string): { readonly entries: readonly FoundEntry[]; readonly status: string } {
		if (this.made?.library !== library) {
			this.made = { library, index: buildSearchIndex(library, false) };
		}
		const found = query.trim() === '' ? [] : search(this.made.index, query);
		const labels = renderLabels();
		const count = found.length.toLocaleString(labels.locale);
		return {
			entries: found.slice(0, MOST_SHOWN).flatMap(item => (item.type !== 'entry' ? [] : [{
				entry: item.entry.id,
				name: listNameOf(item.entry.entry, labels.locale, item.entry.dossier.language),
				kind: labels.kind[item.entry.entry.kind],
				icon: KIND_ICONS[item.entry.entry.kind],
				gloss: textIn(item.entry.entry.gloss, labels.locale, item.entry.dossier.language),
			}])),
			status: found.length === 0 ? l10n.t('No matching results')
				: found.length === 1 ? l10n.t('1 result')
					: found.length > MOST_SHOWN ? l10n.t('{0} results, the first {1} shown', count, MOST_SHOWN.toLocaleString(labels.locale))
						: l10n.t('{0} results', count),
		};
	}
}
