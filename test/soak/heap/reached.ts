import type { HeapSnapshot, NodeIndex } from './heapSnapshot';

/** Returns which objects can be reached from the root without those that are left out. */
export function reached(snapshot: HeapSnapshot, isLeftOut: (index: NodeIndex) => boolean = () => false): Uint8Array {
	const isReached = new Uint8Array(snapshot.size);
	const left: NodeIndex[] = [0];
	isReached[0] = 1;
	for (let index = left.pop(); index !== undefined; index = left.pop()) {
		snapshot.eachHeld(index, held => {
			if (isReached[held] === 0 && !isLeftOut(held)) {
				isReached[held] = 1;
				left.push(held);
			}
		});
	}
	return isReached;
}
