import { inOwnDirection } from '../shownText';

/** The characters that `inOwnDirection` removes, as they occur in JSON: literally or escaped. */
const IN_JSON = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\\u(?:061[cC]|20(?:0[eEfF]|2[a-eA-E]|6[6-9]))/;

/** Tells whether JSON contains no characters that change the direction of text. */
export function isInOwnDirection(json: string): boolean {
	return !IN_JSON.test(json);
}

/** Returns data of a dossier without characters that change the direction of text. The nesting depth must have been checked before. */
export function withOwnDirection<T>(data: T): T {
	if (typeof data === 'string') {
		return inOwnDirection(data) as T;
	}
	if (Array.isArray(data)) {
		return data.map(withOwnDirection) as T;
	}
	return typeof data === 'object' && data !== null
		? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withOwnDirection(value as unknown)])) as T
		: data;
}
