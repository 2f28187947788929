import { partitionPoint } from '../data/binarySearch';
import type { PlacedReading } from './checkInput';

/** Items of one segment, and the number of items that it has. */
interface Chunk<Item> {
	readonly part: PlacedReading;
	readonly items: readonly Item[];
}

/**
 * The items of a document, in order. They are stored with the offsets of their segments, and an item gets the offsets of the document only
 * when it is returned: after a keystroke, nearly all items have moved, and hardly any is needed. A test receives an item with the offsets
 * of its segment, and the amount by which these are moved.
 */
export class PlacedList<Item> {
	/** The number of items. */
	length = 0;
	private readonly chunks: Chunk<Item>[] = [];
	private readonly move: (item: Item, by: number) => Item;

	constructor(move: (item: Item, by: number) => Item) {
		this.move = move;
	}

	/**
	 * Adds the items of a segment, which must have none in the list. The other segments must have their current positions in the document.
	 */
	add(part: PlacedReading, items: readonly Item[]): void {
		if (items.length === 0) {
			return;
		}
		const last = this.chunks.at(-1);
		if (!last || last.part.start < part.start) {
			this.chunks.push({ part, items });
		} else {
			this.chunks.splice(this.indexBefore(part.start) + 1, 0, { part, items });
		}
		this.length += items.length;
	}

	/**
	 * Removes the items of a segment. All segments must have their positions from when it was added, or have been moved by the same amount.
	 */
	remove(part: PlacedReading): void {
		const index = this.indexBefore(part.start);
		const chunk = this.chunks[index];
		if (chunk?.part === part) {
			this.chunks.splice(index, 1);
			this.length -= chunk.items.length;
		}
	}

	/** Returns the first item that satisfies a test; `undefined` if none does. */
	find(test: (item: Item, by: number) => boolean): Item | undefined {
		return this.findBefore(Infinity, test);
	}

	/** Like `find`, among the items of the segments that begin before an offset of the document. */
	findBefore(offset: number, test: (item: Item, by: number) => boolean): Item | undefined {
		for (const { part: { start }, items } of this.chunks) {
			if (start >= offset) {
				return undefined;
			}
			const found = items.find(item => test(item, start));
			if (found) {
				return this.move(found, start);
			}
		}
		return undefined;
	}

	/** Like `find`, among the items of the segment that contains an offset of the document. */
	findAround(offset: number, test: (item: Item, by: number) => boolean): Item | undefined {
		const chunk = this.chunks[this.indexBefore(offset)];
		const found = chunk?.items.find(item => test(item, chunk.part.start));
		return chunk && found && this.move(found, chunk.part.start);
	}

	/**
	 * Returns the last item that satisfies a test, which must hold for all items up to some place and for none after it; `undefined` if
	 * there is none.
	 */
	findLast(test: (item: Item, by: number) => boolean): Item | undefined {
		const { chunks } = this;
		const begins = ({ part, items: [first] }: Chunk<Item>) => first !== undefined && test(first, part.start);
		const chunk = chunks[partitionPoint(0, chunks.length, index => chunks[index] !== undefined && begins(chunks[index])) - 1];
		const last = chunk?.items.findLast(item => test(item, chunk.part.start));
		return chunk && last && this.move(last, chunk.part.start);
	}

	/** Returns all items that satisfy a test. */
	filter(test: (item: Item, by: number) => boolean): readonly Item[] {
		return this.chunks.flatMap(({ part: { start }, items }) =>
			items.filter(item => test(item, start)).map(item => this.move(item, start)),
		);
	}

	/** Whether an item satisfies a test. */
	some(test: (item: Item, by: number) => boolean): boolean {
		return this.chunks.some(({ part: { start }, items }) => items.some(item => test(item, start)));
	}

	/** The segments that have items, with these, from the one on that contains an offset of the document. */
	partsFrom(offset: number): readonly Chunk<Item>[] {
		return this.chunks.slice(Math.max(0, this.indexBefore(offset)));
	}

	/** Returns the index of the last chunk that begins at or before an offset; -1 if there is none. */
	private indexBefore(offset: number): number {
		const { chunks } = this;
		return partitionPoint(0, chunks.length, index => (chunks[index]?.part.start ?? 0) <= offset) - 1;
	}
}
