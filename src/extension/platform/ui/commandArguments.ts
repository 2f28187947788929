import { isObject } from '../../../core/isObject';
import type { CitationKey, EntryId } from '../../../core/library/library';
import type { WrongName } from '../mentions/corrections';

/**
 * The id of the entry that a command was called with: a string from a link or another command, or an
 * element of the tree, which has the entry. `undefined` for anything else; the id may still be unknown.
 */
export function entryIdFrom(argument: unknown): EntryId | undefined {
	if (typeof argument === 'string') {
		return argument;
	}
	const entry = isObject(argument) ? argument['entry'] : undefined;
	const id = isObject(entry) ? entry['id'] : undefined;
	return typeof id === 'string' ? id : undefined;
}

/** The same, or the key of the source where the command was called with one: an id has a slash, a key none. */
export function citableIdFrom(argument: unknown): EntryId | CitationKey | undefined {
	const source = isObject(argument) ? argument['source'] : undefined;
	const key = isObject(source) ? source['key'] : undefined;
	return typeof key === 'string' ? key : entryIdFrom(argument);
}

/** A place in a document as it was in one version, which a link carries. */
export interface DocumentPlace {
	/** The address of the document. */
	readonly document: string;
	readonly version: number;
	readonly offset: number;
}

/** The place that a command was called with, or that an element of a tree has; `undefined` where it was called with none. */
export function documentPlaceFrom(argument: unknown): DocumentPlace | undefined {
	if (!isObject(argument)) {
		return undefined;
	}
	const { document, version, offset, place } = argument;
	if (isObject(place)) {
		return documentPlaceFrom(place);
	}
	return typeof document === 'string' && Number.isSafeInteger(version) && Number.isSafeInteger(offset)
		? { document, version: Number(version), offset: Number(offset) }
		: undefined;
}

/** A wrong name and the address of a document that has it. */
export interface WrongNameIn extends WrongName {
	readonly document?: string;
}

/** The wrong name that a command was called with, or that an element of a tree has; `undefined` for anything else. It may be unknown. */
export function wrongNameFrom(argument: unknown): WrongNameIn | undefined {
	if (!isObject(argument)) {
		return undefined;
	}
	const { wrongName, entry, label, document } = argument;
	if (isObject(wrongName)) {
		return wrongNameFrom(wrongName);
	}
	return typeof entry === 'string' && typeof label === 'string'
		? { entry, label, ...(typeof document === 'string' && { document }) }
		: undefined;
}
