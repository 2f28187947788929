import { getOrInsert } from './getOrInsert';

/** Groups items by key. Groups are in the order of their first item, and items keep their order. */
export function groupBy<Item, Group>(items: Iterable<Item>, groupOf: (item: Item) => Group): ReadonlyMap<Group, readonly Item[]> {
	const groups = new Map<Group, Item[]>();
	for (const item of items) {
		getOrInsert(groups, groupOf(item), () => []).push(item);
	}
	return groups;
}
