import { l10n } from 'vscode';
import type { Library, LibraryEntry } from '../../../core/library/library';
import { search } from '../../../core/library/search';
import { glossAndName, hasUnconfirmedNumber, shortTitleOfEntry } from '../../../core/library/shortTitle';
import type { FoundEntry } from '../../../protocol/preview';
import { renderLabels } from '../../platform/library/labels';
import type { SearchIndexes } from '../../platform/library/searchIndexes';
import { KIND_ICONS } from '../../platform/ui/kindIcons';

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
		const entries = found.slice(0, MAX_SHOWN).flatMap(item => (item.type === 'entry' ? [foundEntry(item.entry)] : []));
		return { entries, status: statusOf(found.length) };
	}
}

function foundEntry({ id, entry, dossier }: LibraryEntry): FoundEntry {
	const labels = renderLabels();
	const kind = labels.kind[entry.kind];
	return {
		entry: id,
		name: shortTitleOfEntry(entry, labels.locale, dossier.language),
		kind: [kind, ...(hasUnconfirmedNumber(entry) ? [l10n.t('number unconfirmed')] : [])].join(' · '),
		icon: KIND_ICONS[entry.kind],
		gloss: glossAndName(entry, labels.locale, dossier.language, kind),
	};
}

function statusOf(count: number): string {
	if (count === 0) {
		return l10n.t('No matching results');
	}
	if (count === 1) {
		return l10n.t('1 result');
	}
	const { locale } = renderLabels();
	return count > MAX_SHOWN
		? l10n.t('{0} results, showing the first {1}', count.toLocaleString(locale), MAX_SHOWN.toLocaleString(locale))
		: l10n.t('{0} results', count.toLocaleString(locale));
}
