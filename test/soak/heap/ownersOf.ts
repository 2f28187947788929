import type { HeapSnapshot, NodeIndex } from './heapSnapshot';

/** Whose code it is, by the address of a script; each pattern is tried in this order. */
const OWNERS: readonly (readonly [string, RegExp])[] = [
	['Dossier', /\/out\/soak\/dist\//],
	['the probe', /\/out\/soak\/probe\.js/],
	['other extensions', /\/extensions\/[^/]+\//],
	['VS Code', /\/out\/(?:vs\/|server-)|extensionHostProcess|bootstrap|\/node_modules\//],
	['Node.js', /^node:|^internal\//],
];

/** The names of the owners, ours first. */
export const OWNER_NAMES: readonly string[] = OWNERS.map(([name]) => name);

/**
 * Returns the owner of each object that has one by itself, as an index of {@link OWNER_NAMES}; -1 for any other. Scripts and functions have the owner
 * of their script, and instances of classes that of their constructor.
 */
export function ownersOf(snapshot: HeapSnapshot): Int8Array {
	const owners = new Int8Array(snapshot.size).fill(-1);
	const each = (take: (index: NodeIndex, held: ReadonlyMap<string | number, NodeIndex>) => number) => {
		for (let index = 0; index < snapshot.size; index++) {
			if (owners[index] === -1) {
				owners[index] = take(index, heldBy(snapshot, index));
			}
		}
	};
	// A function's script is known from its shared data, an object's constructor from its prototype.
	each((index, held) => {
		const script = held.get('script') ?? held.get('script_or_debug_info');
		if (snapshot.type(index) !== 'code' || script === undefined) {
			return -1;
		}
		return owners[script] = ownerOf(snapshot.name(script));
	});
	each((index, held) => (snapshot.type(index) === 'closure' ? (owners[held.get('shared') ?? -1] ?? -1) : -1));
	const byPrototype = new Map<NodeIndex, number>();
	each((index, held) => {
		const prototype = held.get('__proto__');
		if (snapshot.type(index) !== 'object' || prototype === undefined) {
			return -1;
		}
		let owner = byPrototype.get(prototype);
		if (owner === undefined) {
			const constructor = heldBy(snapshot, prototype).get('constructor');
			owner = constructor !== undefined && snapshot.type(constructor) === 'closure' ? owners[constructor]! : -1;
			byPrototype.set(prototype, owner);
		}
		return owner;
	});
	return owners;
}

function ownerOf(address: string): number {
	return OWNERS.findIndex(([, pattern]) => pattern.test(address));
}

function heldBy(snapshot: HeapSnapshot, index: NodeIndex): ReadonlyMap<string | number, NodeIndex> {
	const held = new Map<string | number, NodeIndex>();
	snapshot.eachHeld(index, (node, reference) => held.set(reference, node));
	return held;
}
