import { isObject } from '../../../core/data/isObject';
import type { Key } from '../../../core/dossier/model';
import type { CitationKey, EntryId } from '../../../core/library/library';
import type { WrongName } from '../mentions/corrections';

/**
 * Reads the id of an entry from the argument of a command: either a string, as links and other commands pass it, or a node of
 * a tree that has an entry. Returns `undefined` for anything else. The library need not have an entry with this id.
 */
export function entryIdFrom(argument: unknown): EntryId | undefined {
	if (typeof argument === 'string') {
		return argument;
	}
	const entry = isObject(argument) ? argument['entry'] : undefined;
	const id = isObject(entry) ? entry['id'] : undefined;
	return typeof id === 'string' ? id : undefined;
}

/** Like `entryIdFrom`, but also reads the citation key of a source. An id contains a slash, a key never does. */
export function citableIdFrom(argument: unknown): EntryId | CitationKey | undefined {
	const source = isObject(argument) ? argument['source'] : undefined;
	const key = isObject(source) ? source['key'] : undefined;
	return typeof key === 'string' ? key : entryIdFrom(argument);
}

/** A position in one version of a document, as links and tree nodes pass it to commands. */
export interface DocumentPosition {
	/** The URI of the document. */
	readonly document: string;
	readonly version: number;
	readonly offset: number;
}

/** Reads a position from the argument of a command: the position itself or a node of a tree that has one. `undefined` for anything else. */
export function documentPositionFrom(argument: unknown): DocumentPosition | undefined {
	if (!isObject(argument)) {
		return undefined;
	}
	const { document, version, offset, place } = argument;
	if (isObject(place)) {
		return documentPositionFrom(place);
	}
	return typeof document === 'string' && Number.isSafeInteger(version) && Number.isSafeInteger(offset)
		? { document, version: Number(version), offset: Number(offset) }
		: undefined;
}

/** A wrong name, and the URI of the document in which it was found. */
export interface LocatedWrongName extends WrongName {
	readonly document?: string;
}

/**
 * Reads a wrong name from the argument of a command: the name itself or a node of a tree that has one. Returns `undefined` for anything
 * else. The library need not have such a name.
 */
export function wrongNameFrom(argument: unknown): LocatedWrongName | undefined {
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

/**
 * Reads the id of a dossier from the argument of a command: the id itself or a node of a tree that has a dossier. Returns `undefined` for
 * anything else. The dossier need not be loaded.
 */
export function dossierIdFrom(argument: unknown): Key | undefined {
	const id = isObject(argument) && isObject(argument['dossier']) ? argument['dossier']['id'] : argument;
	return typeof id === 'string' ? id : undefined;
}
