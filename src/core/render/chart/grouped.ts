/** The items under what they have in common, in the order in which they come. */
export function grouped<Item, Group>(items: Iterable<Item>, groupOf: (item: Item) => Group): ReadonlyMap<Group, readonly Item[]> {
	const groups = new Map<Group, Item[]>();
	for (const item of items) {
		const group = groupOf(item);
		const members = groups.get(group);
		if (members) {
			members.push(item);
		} else {
			groups.set(group, [item]);
		}
	}
	return groups;
}
