import { isCollection } from '../../../data/isObject';
import type { CslItem } from '../../../dossier/model';
import { MAX_VALUE_DEPTH } from '../../../limits';
import { bareDoi } from '../../doi';
import type { BibliographyItem } from './item';

/**
 * Returns an item that every format can represent: without NUL, which ends a file for some programs, and without halves of characters,
 * which no file in UTF-8 can hold and which parsers of JSON refuse; with a DOI that is not a URL.
 */
export function cleanItem({ key, csl, ...rest }: BibliographyItem): BibliographyItem {
	const clean = writable(csl, MAX_VALUE_DEPTH) as CslItem;
	const doi = clean['DOI'];
	const bare = typeof doi === 'string' ? bareDoi(doi) : doi;
	return { ...rest, key: writableText(key), csl: bare === doi ? clean : { ...clean, DOI: bare } };
}

/** Makes the texts in a value writable. Values nested more deeply than any CSL variable are dropped. */
function writable(value: unknown, depth: number): unknown {
	if (typeof value === 'string') {
		return writableText(value);
	}
	if (!isCollection(value)) {
		return value;
	}
	if (depth === 0) {
		return undefined;
	}
	return Array.isArray(value)
		? value.map(member => writable(member, depth - 1))
		: Object.fromEntries(Object.entries(value).map(([name, member]) => [name, writable(member, depth - 1)]));
}

function writableText(text: string): string {
	return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
