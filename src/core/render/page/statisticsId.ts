import type { Key } from '../../dossier/model';
import type { EntryId } from '../../library/library';

/** No key of an entry has a question mark. */
const SUFFIX = '/?statistics';

/** Returns the id of the page with the statistics of a dossier. */
export function statisticsId(dossier: Key): EntryId {
	return `${dossier}${SUFFIX}`;
}

/** Returns the id of the dossier whose statistics a page shows, by the id of the page; `undefined` for other pages. */
export function dossierOfStatisticsId(id: string): Key | undefined {
	return id.endsWith(SUFFIX) ? id.slice(0, -SUFFIX.length) : undefined;
}
