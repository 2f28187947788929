import { inOwnDirection } from '../shownText';

/** The characters that `inOwnDirection` takes away, as JSON can have them: as they are, or escaped. */
const IN_JSON = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\\u(?:061[cC]|20(?:0[eEfF]|2[a-eA-E]|6[6-9]))/;

/** Whether no text in some JSON has characters that change its direction. */
export function isInOwnDirection(json: string): boolean {
	return !IN_JSON.test(json);
}

/** Data of a dossier in which each text is in its own direction, wherever it is shown or inserted. What is nested deeply is refused before. */
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
