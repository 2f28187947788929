import { isObject } from '../../isObject';
import type { CslItem } from '../../dossier/model';
import { cslDateValue, dateOf } from './cslDate';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, CSL_TYPES } from './cslSchema';
import type { BibliographyItem, Written } from './item';

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Items as CSL-JSON that its schema (version 1.0.2) accepts. Nothing is lost: see `toCslJson`. */
export function writeCslJson(items: readonly BibliographyItem[]): Written {
	return { text: `${JSON.stringify(items.map(toCslJson), undefined, 2)}\n`, lost: [] };
}

/**
 * An item as one object of CSL-JSON. What the schema does not know, or knows in another shape, is kept under
 * `custom`, as the schema wants it.
 */
export function toCslJson({ key, csl }: BibliographyItem): { readonly [key: string]: Json } {
	const known: Record<string, Json> = {};
	const custom: Record<string, Json> = {};
	for (const [field, value] of Object.entries(csl)) {
		if (field === 'id' || field === 'custom' || value === undefined) {
			continue;
		}
		const json = field === 'type' ? (CSL_TYPES.has(csl.type) ? csl.type : undefined) : valueFor(csl, field, value);
		if (json === undefined) {
			put(custom, field, value as Json);
		} else {
			known[field] = json;
		}
	}
	const given = csl['custom'];
	const all = isObject(given) ? { ...given as Record<string, Json>, ...custom } : custom;
	return { id: key, type: 'document', ...known, ...(Object.keys(all).length > 0 ? { custom: all } : {}) };
}

/** The value of a variable in the shape of the schema; `undefined` where it has none. */
function valueFor(csl: CslItem, field: string, value: unknown): Json | undefined {
	if (CSL_TEXTS.has(field)) {
		return typeof value === 'string' || typeof value === 'number' ? value : undefined;
	}
	if (CSL_NAMES.has(field)) {
		return Array.isArray(value) && value.every(isName) ? value as Json : undefined;
	}
	if (CSL_DATES.has(field)) {
		return dateFor(csl, field, value);
	}
	return field === 'categories' && Array.isArray(value) && value.every(one => typeof one === 'string') ? value as Json : undefined;
}

function dateFor(csl: CslItem, field: string, value: unknown): Json | undefined {
	if (isObject(value) && Object.keys(value).every(key => ['date-parts', 'season', 'circa', 'literal', 'raw'].includes(key))) {
		return value as Json;
	}
	const date = dateOf(csl, field);
	if (typeof value === 'string') {
		const known = date && cslDateValue(date);
		return typeof known === 'object' ? known as Json : { raw: value };
	}
	return undefined;
}

function isName(value: unknown): boolean {
	return isObject(value) && Object.entries(value).every(([key, part]) =>
		['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'].includes(key)
			? typeof part === 'string'
			: ['comma-suffix', 'static-ordering', 'parse-names'].includes(key));
}

/** An own property, whatever its name. */
function put(object: Record<string, Json>, key: string, value: Json): void {
	Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
