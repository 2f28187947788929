import type { HeapSnapshot, NodeIndex } from './heapSnapshot';

/** For each object the one that holds it alone: without that one, it would be garbage. */
export interface Dominators {
	/** The index of that object; -1 for the root and for garbage. */
	readonly of: Int32Array;
	/** The size of an object with all that it alone holds, in bytes. */
	readonly bytes: Float64Array;
}

/** Finds the dominators by the iterative algorithm of Cooper, Harvey and Kennedy, “A Simple, Fast Dominance Algorithm” (2001). */
export function dominatorsOf(snapshot: HeapSnapshot): Dominators {
	const order = postorder(snapshot);
	const numbers = new Int32Array(snapshot.size).fill(-1);
	order.forEach((index, number) => (numbers[index] = number));
	const { first, holders } = holdersOf(snapshot, numbers);
	const of = new Int32Array(snapshot.size).fill(-1);
	of[0] = 0;
	const common = (one: NodeIndex, other: NodeIndex) => {
		while (one !== other) {
			if (numbers[one]! < numbers[other]!) {
				one = of[one]!;
			} else {
				other = of[other]!;
			}
		}
		return one;
	};
	for (let isChanged = true; isChanged;) {
		isChanged = false;
		for (let number = order.length - 2; number >= 0; number--) {
			const index = order[number]!;
			let dominator = -1;
			for (let at = first[index]!; at < first[index + 1]!; at++) {
				const holder = holders[at]!;
				dominator = of[holder] === -1 ? dominator : dominator === -1 ? holder : common(holder, dominator);
			}
			isChanged ||= of[index] !== dominator;
			of[index] = dominator;
		}
	}
	of[0] = -1;
	const bytes = new Float64Array(snapshot.size);
	for (const index of order) {
		bytes[index]! += snapshot.bytes(index);
		if (of[index] !== -1) {
			bytes[of[index]!]! += bytes[index]!;
		}
	}
	return { of, bytes };
}

/** Returns the objects that the root holds, each after those found through it; the root is the last one. */
function postorder(snapshot: HeapSnapshot): Int32Array {
	const order = new Int32Array(snapshot.size);
	let count = 0;
	const isSeen = new Uint8Array(snapshot.size);
	const held = (index: NodeIndex) => {
		const all: NodeIndex[] = [];
		snapshot.eachHeld(index, one => all.push(one));
		return all;
	};
	const path = [{ index: 0, left: held(0) }];
	isSeen[0] = 1;
	for (let last = path.at(-1); last; last = path.at(-1)) {
		const next = last.left.pop();
		if (next === undefined) {
			order[count++] = last.index;
			path.pop();
		} else if (isSeen[next] === 0) {
			isSeen[next] = 1;
			path.push({ index: next, left: held(next) });
		}
	}
	return order.subarray(0, count);
}

/** Returns the objects that hold each object, in one array; those of an object begin at its number in `first`. */
function holdersOf(snapshot: HeapSnapshot, numbers: Int32Array): { readonly first: Uint32Array; readonly holders: Int32Array } {
	const first = new Uint32Array(snapshot.size + 1);
	const eachReached = (visit: (index: NodeIndex, held: NodeIndex) => void) => {
		numbers.forEach((number, index) => (number === -1 ? undefined : snapshot.eachHeld(index, held => visit(index, held))));
	};
	eachReached((_, held) => first[held + 1]!++);
	for (let index = 0; index < snapshot.size; index++) {
		first[index + 1]! += first[index]!;
	}
	const next = first.slice();
	const holders = new Int32Array(first[snapshot.size]!);
	eachReached((index, held) => (holders[next[held]!++] = index));
	return { first, holders };
}
