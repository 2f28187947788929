import type { Cited } from '../../../core/citation/citation';
import { locatorsIn } from '../../../core/citation/evidenceLocators';
import { sourceToCite, type Library } from '../../../core/library/library';
import type { SearchItem } from '../../../core/library/search';

/** What citing an entry or a source cites; `undefined` where the dossier names no source for it. */
export function citedFor(library: Library, item: SearchItem): Cited | undefined {
	if (item.type === 'source') {
		return { source: item.source, locators: [] };
	}
	const source = sourceToCite(library, item.entry);
	return source && { source, locators: locatorsIn(item.entry.entry, source.source) };
}
