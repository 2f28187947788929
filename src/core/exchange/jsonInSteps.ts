import type { Steps } from '../steps/steps';

/**
 * Writes what `JSON.stringify` writes with tabs for an object and a list as its last member, in steps: one for each item of the list.
 */
export function* jsonInSteps<Item>(
	head: object,
	[member, items, objectOf]: readonly [member: string, items: readonly Item[], objectOf: (item: Item) => object],
): Steps<string> {
	const parts: string[] = [];
	for (const item of items) {
		parts.push(`\n${JSON.stringify(objectOf(item), undefined, '\t')}`.replaceAll('\n', '\n\t\t'));
		yield;
	}
	const before = JSON.stringify(head, undefined, '\t').slice(0, -2);
	return `${before},\n\t${JSON.stringify(member)}: [${parts.join(',')}${parts.length === 0 ? '' : '\n\t'}]\n}\n`;
}
