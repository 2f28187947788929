import type { EntryKind } from '../dossier/vocabulary';

/** The user's decision about a proposal, as far as it differs from the proposal. */
export interface Decision {
	readonly accepted?: boolean;
	readonly name?: string;
	readonly kind?: EntryKind;
	/** The key of the entry that an entry was merged into, or that a value was moved to; `null` for a value that belongs to no entry. */
	readonly into?: string | null;
	/** Whether it was dropped from the list. */
	readonly dropped?: true;
}

/** A change of one decision; `before` or `after` is absent if there was or is none. */
export interface DecisionChange {
	readonly key: string;
	readonly before?: Decision;
	readonly after?: Decision;
}

/** The changes of one action, which are undone together. At least one. */
export type ReviewStep = readonly DecisionChange[];

/** The decisions about the proposals of a document, with the steps that can be undone and redone, the newest last. */
export interface Review {
	readonly decisions: ReadonlyMap<string, Decision>;
	readonly done: readonly ReviewStep[];
	readonly undone: readonly ReviewStep[];
	/** The number of actions that have changed the review. Of two versions, the one with the greater number is newer. */
	readonly revision: number;
}

/** An action of the user. One that concerns proposals that do not exist, or changes nothing, has no effect. */
export type ReviewAction =
	| { readonly type: 'accept'; readonly keys: readonly string[]; readonly accepted: boolean }
	| { readonly type: 'rename'; readonly key: string; readonly name: string }
	| { readonly type: 'kind'; readonly key: string; readonly kind: EntryKind }
	/** Merges an entry into another, or moves a value to an entry or, with `null`, to none. */
	| { readonly type: 'merge'; readonly key: string; readonly into: string | null }
	/** Separates the entries that were merged into an entry, or moves a value back. */
	| { readonly type: 'split'; readonly key: string }
	| { readonly type: 'drop'; readonly key: string; readonly dropped: boolean }
	| { readonly type: 'undo' }
	| { readonly type: 'redo' };

/** A review in which nothing has been decided. */
export const NEW_REVIEW: Review = { decisions: new Map(), done: [], undone: [], revision: 0 };

/** The longest name, as of a label in the schema. */
export const MAX_NAME = 500;
