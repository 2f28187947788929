import type { EntryId } from '../../core/library/library';

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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
