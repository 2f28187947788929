import { partitionPoint } from '../binarySearch';

/** Items of one segment, the offset of the segment, and the number of items before it. */
interface Chunk<Item> {
	readonly items: readonly Item[];
	readonly by: number;
	readonly first: number;
}

/**
 * The items of a document, in order. They are kept as they are in their segments, and one is moved to its place in the document when it is returned: after a keystroke,
 * nearly all items have another place, and nearly none is looked at. A test gets an item with the offsets of its segment, and by how much these are moved.
 */
export class PlacedList<Item> {
	/** The number of items. */
	length = 0;
	private readonly chunks: Chunk<Item>[] = [];
	private readonly move: (item: Item, by: number) => Item;

	constructor(move: (item: Item, by: number) => Item) {
		this.move = move;
	}

	/** Adds the items of the next segment. */
	add(items: readonly Item[], by: number): void {
		if (items.length > 0) {
			this.chunks.push({ items, by, first: this.length });
			this.length += items.length;
		}
	}

	/** Returns the item at an index; `undefined` if there is none. */
	at(index: number): Item | undefined {
		const chunk = this.chunks[partitionPoint(0, this.chunks.length, at => (this.chunks[at]?.first ?? 0) <= index) - 1];
		const item = chunk?.items[index - chunk.first];
		return chunk && item && this.move(item, chunk.by);
	}

	/** Returns the first item that satisfies a test; `undefined` if none does. */
	find(test: (item: Item, by: number) => boolean): Item | undefined {
		for (const { items, by } of this.chunks) {
			const found = items.find(item => test(item, by));
			if (found) {
				return this.move(found, by);
			}
		}
		return undefined;
	}

	/** Returns all items that satisfy a test. */
	filter(test: (item: Item, by: number) => boolean): readonly Item[] {
		return this.chunks.flatMap(({ items, by }) => items.filter(item => test(item, by)).map(item => this.move(item, by)));
	}

	/** Whether an item satisfies a test. */
	some(test: (item: Item, by: number) => boolean): boolean {
		return this.chunks.some(({ items, by }) => items.some(item => test(item, by)));
	}
}
