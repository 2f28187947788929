/** What a pattern of the schema is for, where messages to authors have words for it. */
export type WrittenForm = 'language' | 'key' | 'date' | 'day' | 'version' | 'currency' | 'name';

/** The beginnings of the patterns in the schema. */
const FORMS: readonly (readonly [start: string, form: WrittenForm])[] = [
	['^[a-z]{2,3}(', 'language'], ['^[A-Za-z][A-Za-z0-9_]', 'key'], ['^(\\d{4}', 'date'], ['^[0-9]{4}-', 'day'], ['^\\d+\\.', 'version'], ['^[A-Z]{3}$', 'currency'],
	['^[\\u061C', 'name'],
];

/** Returns what should have been written, from a pattern of the schema; `undefined` if it has no words. */
export function formOfPattern(pattern: string): WrittenForm | undefined {
	return FORMS.find(([start]) => pattern.startsWith(start))?.[1];
}

/** The maximum number of words that a message lists. */
const MAX_LISTED = 12;

/** Returns the words that are allowed, as a message lists them, and how many more there are. */
export function listedWords(allowed: string): { readonly shown: string; readonly others: number } {
	const words = allowed.split(', ');
	return { shown: words.slice(0, MAX_LISTED).join(', '), others: Math.max(0, words.length - MAX_LISTED) };
}
