import { isObject } from '../data/isObject';
import type { Steps } from '../steps/steps';
import { inOwnDirection } from '../text/shownText';

/** The characters that `inOwnDirection` removes, as they occur in JSON and YAML: literally or escaped. */
const WRITTEN = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\\(?:u|U0000)(?:061[cC]|20(?:0[eEfF]|2[a-eA-E]|6[6-9]))/;

/** The length of the longest escaped character. */
const MAX_ESCAPE_LENGTH = '\\U0000200E'.length;
/** The number of characters that are searched in one step. */
const UNITS_PER_STEP = 0x100000;

/** Whether JSON or YAML contains no characters that change the direction of text. */
export function isInOwnDirection(text: string): boolean {
	return !WRITTEN.test(text);
}

/** Like `isInOwnDirection`, in steps. */
export function* isInOwnDirectionInSteps(text: string): Steps<boolean> {
	for (let start = 0; start < text.length; start += UNITS_PER_STEP) {
		if (WRITTEN.test(text.slice(start, start + UNITS_PER_STEP + MAX_ESCAPE_LENGTH - 1))) {
			return false;
		}
		yield;
	}
	return true;
}

/** Returns data of a dossier without characters that change the direction of text. The nesting depth must have been checked before. */
export function withOwnDirection<T>(data: T): T {
	if (typeof data === 'string') {
		return inOwnDirection(data) as T;
	}
	if (Array.isArray(data)) {
		return data.map(withOwnDirection) as T;
	}
	return isObject(data)
		? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withOwnDirection(value)])) as T
		: data;
}
