import type { HeapSnapshot, NodeIndex } from './heapSnapshot';
import { OWNER_NAMES, ownersOf } from './ownersOf';
import { reached } from './reached';

/** Bytes of compiled code and of everything else. */
export interface Bytes {
	readonly code: number;
	readonly data: number;
}

/** A heap by whose it is. */
export interface HeapParts {
	readonly all: Bytes;
	/**
	 * The bytes that would be garbage without the scripts, functions and instances of an owner, by its name. Objects that several owners
	 * hold are not included.
	 */
	readonly byOwner: ReadonlyMap<string, Bytes>;
}

/** The types of objects that are compiled code, what V8 has learnt for compiling it, and the layouts of objects. */
const CODE: ReadonlySet<string> = new Set(['code', 'object shape']);

/** Divides a heap. */
export function heapPartsOf(snapshot: HeapSnapshot): HeapParts {
	const all = reached(snapshot);
	const owners = ownersOf(snapshot);
	return {
		all: bytesOf(snapshot, all),
		byOwner: new Map(OWNER_NAMES.map(name => [name, bytesOf(snapshot, heldAlone(snapshot, all, isOwnedBy(owners, name)))])),
	};
}

/** Marks with 1 what would be garbage without the objects of one owner. */
export function heldAlone(snapshot: HeapSnapshot, all: Uint8Array, isOwned: (index: NodeIndex) => boolean): Uint8Array {
	const others = reached(snapshot, isOwned);
	return all.map((isReached, index) => (isReached === 1 && others[index] === 0 ? 1 : 0));
}

/** Returns whether an object has an owner with this name. */
export function isOwnedBy(owners: Int8Array, name: string): (index: NodeIndex) => boolean {
	const owner = OWNER_NAMES.indexOf(name);
	return index => owners[index] === owner;
}

function bytesOf(snapshot: HeapSnapshot, isCounted: Uint8Array): Bytes {
	const bytes = { code: 0, data: 0 };
	isCounted.forEach((counted, index) => {
		if (counted === 1) {
			bytes[CODE.has(snapshot.type(index)) ? 'code' : 'data'] += snapshot.bytes(index);
		}
	});
	return bytes;
}
