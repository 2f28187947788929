import { isObject } from '../data/isObject';

/** The variables of an item in CSL-JSON, or the members of one of them. They are not validated. */
export type CslFields = Readonly<Record<string, unknown>>;

/** Returns a variable that has members, such as `custom`; an empty object if the item does not have it or it is of another kind. */
export function objectOf(fields: CslFields, name: string): CslFields {
	const value = fields[name];
	return isObject(value) ? value : {};
}

/** Returns a text or number variable as text, as it is written; empty if the item does not have it or it is of another kind. */
export function textOf(fields: CslFields, name: string): string {
	const value = fields[name];
	return typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}
