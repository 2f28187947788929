/** Items with the same key. */
export type Group<Item> = readonly [key: string, items: readonly Item[]];

/** The maximum number of groups that are searched one by one. */
const FEW = 8;

/**
 * Returns items by their keys, both in order of their first items. Unlike `groupBy`, it makes no map for a few groups, which is what nearly
 * every segment has.
 */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Group<Item>[] {
	const [first] = items;
	if (first === undefined || items.length === 1) {
		return first === undefined ? [] : [[keyOf(first), items]];
	}
	const groups: [string, Item[]][] = [];
	let byKey: Map<string, [string, Item[]]> | undefined;
	for (const item of items) {
		const key = keyOf(item);
		const known = byKey ? byKey.get(key) : groups.find(([of]) => of === key);
		if (known) {
			known[1].push(item);
			continue;
		}
		const group: [string, Item[]] = [key, [item]];
		groups.push(group);
		if (groups.length > FEW) {
			byKey ??= new Map(groups.map(each => [each[0], each]));
			byKey.set(key, group);
		}
	}
	return groups;
}
