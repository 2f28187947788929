import { l10n } from 'vscode';
import type { Library } from '../../../core/library/library';
import { search } from '../../../core/library/search';
import { glossAndName, hasUnconfirmedNumber, shortTitleOfEntry } from '../../../core/library/shortTitle';
import type { FoundEntry } from '../../../protocol/preview';
import { KIND_ICONS } from '../../platform/ui/kindIcons';
import { renderLabels } from '../../platform/library/labels';
import type { SearchIndexes } from '../../platform/library/searchIndexes';

const MAX_SHOWN = 50;

/** Searches the entries of a library. */
export class EntrySearch {
	private readonly indexes: SearchIndexes;

	constructor(indexes: SearchIndexes) {
		this.indexes = indexes;
	}

	/** Finds the entries that match, best first and at most fifty. `status` describes how many match in total. */
	async find(library: Library, query: string): Promise<{ readonly entries: readonly FoundEntry[]; readonly status: string }> {
		const found = query.trim() === '' ? [] : search(await this.indexes.entries(library), query);
		const labels = renderLabels();
		const count = found.length.toLocaleString(labels.locale);
		return {
			entries: found.slice(0, MAX_SHOWN).flatMap(item =>
				item.type !== 'entry'
					? []
					: [
							{
								entry: item.entry.id,
								name: shortTitleOfEntry(item.entry.entry, labels.locale, item.entry.dossier.language),
								kind: [
									labels.kind[item.entry.entry.kind],
									...(hasUnconfirmedNumber(item.entry.entry) ? [l10n.t('number unconfirmed')] : []),
								].join(' · '),
								icon: KIND_ICONS[item.entry.entry.kind],
								gloss: glossAndName(
									item.entry.entry,
									labels.locale,
									item.entry.dossier.language,
									labels.kind[item.entry.entry.kind],
								),
							},
						],
			),
			status:
				found.length === 0
					? l10n.t('No matching results')
					: found.length === 1
						? l10n.t('1 result')
						: found.length > MAX_SHOWN
							? l10n.t('{0} results, showing the first {1}', count, MAX_SHOWN.toLocaleString(labels.locale))
							: l10n.t('{0} results', count),
		};
	}
}
