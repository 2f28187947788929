import type { FilePath } from '../../dossier/finding';
import type { KeyedPart } from './outline';

/** The role of the value at a path: a reference to a source or entry, a word of the vocabulary, a language, or something else. */
export type ValueRole = 'source' | 'entry' | 'kind' | 'relation' | 'property' | 'language' | 'cslType' | 'other';

/** Members of facts and relations whose value is the key of an entry. */
const ENTRY_MEMBERS: ReadonlySet<string | number | undefined> = new Set(['by', 'to', 'claimedBy']);

/**
 * Returns the role of the value at a path of a dossier file. Only places where the schema has a reference count: a text in the language
 * `to` is not one, although facts have a member of that name.
 */
export function roleOf(path: FilePath): ValueRole {
	const last = path.at(-1);
	const [top, , part] = path;
	if (last === 'source' && typeof path.at(-2) === 'number' && path.at(-3) === 'evidence') {
		return 'source';
	}
	if (path.length === 1) {
		if (last === 'release') {
			return 'source';
		}
		return last === 'language' ? 'language' : 'other';
	}
	if (top === 'sources') {
		if (path.length === 4 && part === 'csl' && last === 'type') {
			return 'cslType';
		}
		return path.length === 4 && part === 'csl' && last === 'language' ? 'language' : 'other';
	}
	if (top !== 'entries') {
		return 'other';
	}
	if (path.length === 3) {
		if (last === 'cite') {
			return 'source';
		}
		return last === 'kind' ? 'kind' : 'other';
	}
	return path.length === 5 && (part === 'facts' || part === 'relations') ? roleInClaim(part, last) : 'other';
}

function roleInClaim(part: 'facts' | 'relations', last: string | number | undefined): ValueRole {
	if (ENTRY_MEMBERS.has(last)) {
		return part === 'relations' && last !== 'claimedBy' ? 'other' : 'entry';
	}
	if (part === 'facts') {
		return last === 'property' ? 'property' : 'other';
	}
	if (last === 'target') {
		return 'entry';
	}
	return last === 'type' ? 'relation' : 'other';
}

/** The part of the file that a reference refers to; `undefined` if the role is not that of a reference. */
export function partOfRole(role: ValueRole): KeyedPart | undefined {
	if (role === 'source') {
		return 'sources';
	}
	return role === 'entry' ? 'entries' : undefined;
}

/** Whether the keys of a map at a path are languages, as `languageTag` in the schema. */
export function hasLanguageKeys(definition: string | undefined, path: FilePath): boolean {
	return (
		definition === 'localizedText'
		|| definition === 'shortTitle'
		|| (path.length === 3 && path[0] === 'entries' && path[2] === 'labels')
	);
}
