import { ENTRY_KINDS } from '../dossier/vocabulary';
import { plainLine } from '../extract/dossierFile/yamlText';
import { MAX_NAME, type DecisionChange, type Decision, type Review, type ReviewAction, type ReviewStep } from './review';
import { isEntryKind, type ReviewItem } from './reviewItem';
import { isEntryItem, rootOf, stateOf, type ReviewItems } from './reviewStates';

/** The maximum number of steps that can be undone, and of the changes in all of them together. */
const MAX_STEPS = 1000;
const MAX_CHANGES = 50_000;

/** A change of some members of a decision; `undefined` removes a member. */
type Patch = { readonly [Member in keyof Decision]?: Decision[Member] | undefined };

/** Returns the review after an action; the same object if nothing changes. */
export function reduceReview(review: Review, action: ReviewAction, items: ReviewItems): Review {
	switch (action.type) {
		case 'undo':
			return undo(review);
		case 'redo':
			return redo(review);
		default: {
			const patches = patchesOf(review, action, items);
			const step = patches.flatMap(([key, patch]) => changeOf(review, items.get(key), patch) ?? []);
			return step.length === 0 ? review : { ...applied(review, step), done: limited([...review.done, step]), undone: [] };
		}
	}
}

function patchesOf(
	review: Review,
	action: Exclude<ReviewAction, { readonly type: 'undo' | 'redo' }>,
	items: ReviewItems,
): readonly (readonly [string, Patch])[] {
	switch (action.type) {
		case 'accept':
			return [...new Set(action.keys)].map(key => [key, { accepted: action.accepted }]);
		case 'rename': {
			const name = plainLine(action.name).slice(0, MAX_NAME);
			return name !== '' && isEntryItem(items.get(action.key)) ? [[action.key, { name }]] : [];
		}
		case 'kind':
			return isEntryItem(items.get(action.key)) && ENTRY_KINDS.includes(action.kind) ? [[action.key, { kind: action.kind }]] : [];
		case 'merge':
			return mergePatches(review, action, items);
		case 'split':
			return isEntryItem(items.get(action.key))
				? Array.from(review.decisions).flatMap(([key, { into }]) =>
						into === action.key && isEntryItem(items.get(key)) ? [[key, { into: undefined }]] : [],
					)
				: [[action.key, { into: undefined }]];
		case 'drop':
			return [[action.key, { dropped: action.dropped ? true : undefined }]];
	}
}

/** If an accepted entry is merged into another, that one is accepted, too, so that nothing accepted is lost. */
function mergePatches(
	review: Review,
	{ key, into }: ReviewAction & { type: 'merge' },
	items: ReviewItems,
): readonly (readonly [string, Patch])[] {
	const item = items.get(key);
	if (into === null) {
		return item && !isEntryKind(item.kind) ? [[key, { into }]] : [];
	}
	const root = items.get(rootOf(into, items, review));
	if (!item || !isEntryItem(root) || root.key === key || review.decisions.get(root.key)?.dropped === true) {
		return [];
	}
	const isAccepted = isEntryKind(item.kind) && stateOf(item, items, review).accepted;
	return [[key, { into: root.key }], ...(isAccepted ? [[root.key, { accepted: true }] as const] : [])];
}

/** Returns the change of a decision; `undefined` if it stays the same. */
function changeOf({ decisions }: Review, item: ReviewItem | undefined, patch: Patch): DecisionChange | undefined {
	if (!item) {
		return undefined;
	}
	const before = decisions.get(item.key);
	const { accepted, name, kind, into, dropped } = { ...before, ...patch };
	const after: Decision = {
		...(accepted !== undefined && accepted !== item.accepted && { accepted }),
		...(name !== undefined && name !== item.name && { name }),
		...(kind !== undefined && kind !== item.kind && { kind }),
		...(into !== undefined && (into !== null || item.near !== undefined) && { into }),
		...(dropped === true && { dropped }),
	};
	const isNothing = Object.keys(after).length === 0;
	return isSame(before ?? {}, after) ? undefined : { key: item.key, ...(before && { before }), ...(!isNothing && { after }) };
}

function isSame(one: Decision, other: Decision): boolean {
	return (
		one.accepted === other.accepted
		&& one.name === other.name
		&& one.kind === other.kind
		&& one.into === other.into
		&& one.dropped === other.dropped
	);
}

function undo(review: Review): Review {
	const step = review.done.at(-1);
	return step ? { ...applied(review, step.map(inverse)), done: review.done.slice(0, -1), undone: [...review.undone, step] } : review;
}

function redo(review: Review): Review {
	const step = review.undone.at(-1);
	return step ? { ...applied(review, step), done: [...review.done, step], undone: review.undone.slice(0, -1) } : review;
}

function inverse({ key, before, after }: DecisionChange): DecisionChange {
	return { key, ...(after && { before: after }), ...(before && { after: before }) };
}

function applied(review: Review, step: ReviewStep): Review {
	const decisions = new Map(review.decisions);
	for (const { key, after } of step) {
		if (after) {
			decisions.set(key, after);
		} else {
			decisions.delete(key);
		}
	}
	return { ...review, decisions, revision: review.revision + 1 };
}

/** Leaves out the oldest steps if there are too many. The newest stays, however large it is. */
function limited(steps: readonly ReviewStep[]): readonly ReviewStep[] {
	let first = steps.length - 1;
	let changes = steps[first]?.length ?? 0;
	for (let step = steps[first - 1]; step && steps.length - first < MAX_STEPS && changes + step.length <= MAX_CHANGES; step = steps[first - 1]) {
		first--;
		changes += step.length;
	}
	return steps.slice(first);
}
