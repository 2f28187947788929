import type { Decision, Review } from './review';
import { isEntryKind, type ReviewItem, type ReviewKind } from './reviewItem';

/** The state of a proposal after the decisions. */
export interface ReviewState {
	readonly accepted: boolean;
	readonly name: string;
	readonly kind: ReviewKind;
	readonly dropped: boolean;
	/** For a value, the key of the entry that it belongs to; absent if there is none. */
	readonly owner?: string;
}

/** The items of a review, by their keys. */
export type ReviewItems = ReadonlyMap<string, ReviewItem>;

const NOTHING: Decision = {};

/** Returns a proposal after the decisions about it. */
export function stateOf(item: ReviewItem, items: ReviewItems, { decisions }: Pick<Review, 'decisions'>): ReviewState {
	const { accepted = item.accepted, name = item.name, kind = item.kind, dropped = false, into } = decisions.get(item.key) ?? NOTHING;
	const owner = isEntryKind(item.kind) || into === null ? undefined : into !== undefined && items.has(into) ? into : item.near;
	return { accepted, name, kind, dropped, ...(owner !== undefined && { owner: rootOf(owner, items, { decisions }) }) };
}

/** Returns the key of the entry that an entry is part of after merging: its own if it was not merged. */
export function rootOf(key: string, items: ReviewItems, { decisions }: Pick<Review, 'decisions'>): string {
	let root = key;
	// Saved decisions may form a circle; nothing then counts as merged.
	for (let steps = 0; steps <= decisions.size; steps++) {
		const into = decisions.get(root)?.into;
		const target = typeof into === 'string' ? items.get(into) : undefined;
		if (!target || !isEntryKind(target.kind) || !isEntryItem(items.get(root))) {
			return root;
		}
		root = target.key;
	}
	return key;
}

/** Whether an item exists and would become an entry, so that others can be merged into it. */
export function isEntryItem(item: ReviewItem | undefined): item is ReviewItem {
	return item !== undefined && isEntryKind(item.kind);
}
