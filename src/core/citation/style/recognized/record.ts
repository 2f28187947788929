import type { CslItem } from '../../../dossier/model';

/** The types that programs give to works for which they have no type. */
export const UNSPECIFIC_TYPES: ReadonlySet<string> = new Set(['document', 'report', 'legislation', 'bill', 'regulation', 'hearing', 'pamphlet', 'manuscript', 'collection', '']);

/** Returns an item without some of its fields. */
export function withoutFields(csl: CslItem, ...names: readonly string[]): CslItem {
	return Object.fromEntries(Object.entries(csl).filter(([name]) => !names.includes(name))) as CslItem;
}
