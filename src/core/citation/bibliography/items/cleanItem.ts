import type { CslItem } from '../../../dossier/model';
import { MAX_VALUE_DEPTH } from '../../../limits';
import { bareDoi } from '../../doi';
import type { BibliographyItem } from './item';
import { isCollection } from '../../../isObject';

const NUL = '\u0000';

/** Returns an item that every format can represent: without NUL, which ends a file for some programs, and with a DOI that is not a URL. */
export function cleanItem({ key, csl }: BibliographyItem): BibliographyItem {
	const clean = withoutNul(csl, MAX_VALUE_DEPTH) as CslItem;
	const doi = clean['DOI'];
	const bare = typeof doi === 'string' ? bareDoi(doi) : doi;
	return { key: key.replaceAll(NUL, ''), csl: bare === doi ? clean : { ...clean, DOI: bare } };
}

/** Removes NUL from a value. Values nested more deeply than any CSL variable are dropped. */
function withoutNul(value: unknown, depth: number): unknown {
	if (typeof value === 'string') {
		return value.replaceAll(NUL, '');
	}
	if (!isCollection(value)) {
		return value;
	}
	if (depth === 0) {
		return undefined;
	}
	return Array.isArray(value)
		? value.map(member => withoutNul(member, depth - 1))
		: Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutNul(member, depth - 1)]));
}
