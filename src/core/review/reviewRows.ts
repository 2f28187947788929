import { getOrInsert } from '../data/getOrInsert';
import { increase } from '../data/increase';
import { fold } from '../text/fold';
import type { Review } from './review';
import { isEntryKind, REVIEW_KINDS, type ReviewItem, type ReviewKind } from './reviewItem';
import { rootOf, stateOf, type ReviewItems, type ReviewState } from './reviewStates';

/** A row of a review: a proposal that is not part of another one. */
export interface ReviewRow extends ReviewState {
	readonly item: ReviewItem;
	/** The names of the proposals that were merged into it. */
	readonly merged: readonly string[];
	/** The name of the entry that a value belongs to; absent if there is none. */
	readonly ownerName?: string;
	/** Whether another entry, which has not been dropped, has the same name apart from case and accents. */
	readonly sharesName: boolean;
}

/** The rows of one kind, in the order of the document; at least one. */
export interface RowGroup {
	readonly kind: ReviewKind;
	readonly rows: readonly ReviewRow[];
}

/** The filter of the rows. */
export interface RowSelection {
	/** Whether a proposal, which may have been renamed, matches. */
	readonly matches: (item: ReviewItem, name: string) => boolean;
	readonly showsDropped: boolean;
}

/** Returns the rows of a review by kind. A row is shown if it or anything merged into it matches. */
export function reviewRows(items: ReviewItems, review: Review, { matches, showsDropped }: RowSelection): readonly RowGroup[] {
	const merged = new Map<string, ReviewItem[]>();
	const shown: ReviewItem[] = [];
	for (const item of items.values()) {
		const root = rootOf(item.key, items, review);
		if (isEntryKind(item.kind) && root !== item.key) {
			getOrInsert(merged, root, () => []).push(item);
		} else {
			shown.push(item);
		}
	}
	const names = countedNames(shown.map(item => stateOf(item, items, review)));
	const groups = new Map<ReviewKind, ReviewRow[]>(REVIEW_KINDS.map(kind => [kind, []]));
	for (const item of shown) {
		const state = stateOf(item, items, review);
		const others = merged.get(item.key) ?? [];
		if ((showsDropped || !state.dropped) && [item, ...others].some(one => matches(one, stateOf(one, items, review).name))) {
			const owner = state.owner === undefined ? undefined : items.get(state.owner);
			groups.get(state.kind)?.push({
				...state,
				item,
				sharesName: isEntryKind(state.kind) && !state.dropped && (names.get(fold(state.name)) ?? 0) > 1,
				merged: others.map(other => stateOf(other, items, review).name),
				...(owner && { ownerName: stateOf(owner, items, review).name }),
			});
		}
	}
	return Array.from(groups, ([kind, rows]) => ({ kind, rows })).filter(({ rows }) => rows.length > 0);
}

/** Counts the names of entries that have not been dropped, folded. */
function countedNames(states: readonly ReviewState[]): ReadonlyMap<string, number> {
	const names = new Map<string, number>();
	for (const { kind, dropped, name } of states) {
		if (isEntryKind(kind) && !dropped) {
			increase(names, fold(name));
		}
	}
	return names;
}
