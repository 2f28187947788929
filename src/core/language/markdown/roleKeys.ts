import type { DocumentCitation, DocumentKey } from '../../citation/keys/documentCitation';

/** A citation in a role, as sphinxcontrib-bibtex has them and mystmd reads them: `{cite:p}`{see}key{p. 3},other``. */
const CITATION = /\{[ \t]*(?:foot)?cite(?::[a-z]{1,12}){0,2}[ \t]*\}`([^`]*)`/y;

/** A key with what is said before and after it. Commas part keys; mystmd takes semicolons, too (`packages/myst-roles/src/cite.ts`). */
const KEY = /(?:\{[^{}]*\}\s*)?([^\s,;{}]+)(?:\s*\{([^{}]*)\})?/g;

/** The citation in a role that begins at an offset, or nothing. */
export function roleCitationAt(text: string, start: number): DocumentCitation | undefined {
	const pattern = new RegExp(CITATION);
	pattern.lastIndex = start;
	const [whole = '', list] = pattern.exec(text) ?? [];
	if (list === undefined) {
		return undefined;
	}
	const end = start + whole.length;
	const keys = keysInRole(list, end - list.length - 1);
	return keys.length === 0 ? undefined : { start, end, keys };
}

/** The keys in the content of a role that begins at an offset. */
export function keysInRole(content: string, from: number): readonly DocumentKey[] {
	return [...content.matchAll(KEY)].map(match => {
		const [one, key = '', locator = ''] = match;
		const at = from + match.index + (one.startsWith('{') ? one.indexOf(key, one.indexOf('}')) : 0);
		return { key, start: at, end: at + key.length, locator: locator.trim() };
	});
}

/** Whether a text ends inside the content of a role that cites. */
export function endsInRole(before: string): boolean {
	return /\{[ \t]*(?:foot)?cite(?::[a-z]{1,12}){0,2}[ \t]*\}`[^`]*$/.test(before.slice(-500));
}

/** Whether a text has roles that cite. May be wrong where it has code that looks like one. */
export function citesInRoles(text: string): boolean {
	return /\{(?:foot)?cite(?::[a-z]{1,12}){0,2}\}`/.test(text);
}
