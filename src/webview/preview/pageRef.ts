import type { PageRef } from '../../protocol/preview';

/** Returns the identity of a page, without its scroll position and period. */
export function pageRefOf({ entry, dossier }: PageRef): PageRef {
	return { entry, ...(dossier !== undefined && { dossier }) };
}

/** Returns the overview of the dossier of a page. The key of a source does not say which dossier that is. */
export function overviewOf({ entry, dossier }: PageRef): PageRef {
	const own = entry.includes('/') ? entry.split('/', 1)[0] : dossier;
	return { entry: '', ...(own !== undefined && { dossier: own }) };
}
