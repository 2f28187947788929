import { cslDateValue, dateOf } from '../../../csl/cslDate';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, CSL_TYPES } from '../../../csl/cslSchema';
import { objectOf } from '../../../csl/cslText';
import { isObject } from '../../../data/isObject';
import type { CslItem } from '../../../dossier/model';
import type { BibliographyItem } from '../items/item';

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Returns an item as a CSL-JSON object. Variables that the schema does not define, or whose values it does not accept, are kept under
 * `custom`, as it recommends.
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
	const all = { ...objectOf(csl, 'custom') as Record<string, Json>, ...custom };
	return { id: key, type: 'document', ...known, ...(Object.keys(all).length > 0 ? { custom: all } : {}) };
}

/** Returns the value of a variable as the schema expects it; `undefined` if it has no such form. */
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

/** Defines an own property, even one named `__proto__`. */
function put(object: Record<string, Json>, key: string, value: Json): void {
	Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
