import * as v from 'valibot';
import { ENTRY_KINDS } from '../core/dossier/vocabulary';
import type { EntryId } from '../core/library/library';
import { MAX_REVIEW_ITEMS } from '../core/limits';
import type { Decision, Review, ReviewAction } from '../core/review/review';
import { MAX_NAME } from '../core/review/review';
import type { ReviewItem, ReviewKind } from '../core/review/reviewItem';
import { validated } from './validated';

/** A review as plain data, to be stored and sent. */
export interface SavedReview extends Omit<Review, 'decisions'> {
	readonly decisions: readonly (readonly [key: string, decision: Decision])[];
}

/** An entry of another dossier that the document mentions. */
export interface RecognizedEntry {
	readonly entry: EntryId;
	readonly name: string;
	/** Its kind and the title of its dossier, translated. */
	readonly detail: string;
	readonly icon: string;
}

/** A kind of proposal with its icon and its names, translated: one, and several as a heading. */
export interface ReviewKindName {
	readonly kind: ReviewKind;
	readonly one: string;
	readonly several: string;
	readonly icon: string;
}

/** Messages from the extension to the review page. */
export type ToReview =
	/** What to review. It replaces everything on the page. */
	| {
		readonly type: 'review'; readonly document: string; readonly title: string; readonly kinds: readonly ReviewKindName[];
		readonly items: readonly ReviewItem[]; readonly recognized: readonly RecognizedEntry[]; readonly review: SavedReview;
	}
	/** There is nothing to review; `reason` says why, translated. */
	| { readonly type: 'nothing'; readonly title: string; readonly reason: string };

/** What the page requests besides actions: to write the dossier, or to continue in YAML. */
const REVIEW_REQUESTS = ['write', 'yaml'] as const;

/** Messages from the review page to the extension. */
export type FromReview =
	/** The page has loaded; with the review that it had when it was last shown, if any. */
	| { readonly type: 'start'; readonly review?: SavedReview | undefined }
	/** An action has been done. `revision` is that of the review afterwards. */
	| { readonly type: 'act'; readonly action: ReviewAction; readonly revision: number }
	/** Shows the first place of a proposal in the document. */
	| { readonly type: 'show'; readonly key: string }
	/** Opens the page of an entry of another dossier. */
	| { readonly type: 'open'; readonly entry: EntryId }
	| { readonly type: 'request'; readonly request: (typeof REVIEW_REQUESTS)[number] };

/** The state of the review page, from which VS Code restores it. */
export interface ReviewPageState {
	/** The identifier under which the extension keeps the review. */
	readonly document: string;
	readonly review?: SavedReview | undefined;
	/** The key of the active proposal. */
	readonly active?: string | undefined;
	readonly filter?: string | undefined;
	readonly showsDropped?: boolean | undefined;
	readonly hidesKeys?: boolean | undefined;
}

const KEY = v.pipe(v.string(), v.minLength(1), v.maxLength(5000));
const NAME = v.pipe(v.string(), v.maxLength(MAX_NAME));
const KIND = v.picklist(ENTRY_KINDS);
const REVISION = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const DOCUMENT = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const DECISION = v.pipe(
	v.object({
		accepted: v.optional(v.boolean()),
		// What `accepted` is called in reviews that earlier versions stored.
		ticked: v.optional(v.boolean()),
		name: v.optional(NAME),
		kind: v.optional(KIND),
		into: v.optional(v.nullable(KEY)),
		dropped: v.optional(v.literal(true)),
	}),
	v.transform(({ ticked, ...decision }) => (ticked === undefined ? decision : { accepted: ticked, ...decision })),
);
const STEPS = v.pipe(
	v.array(
		v.pipe(
			v.array(v.object({ key: KEY, before: v.optional(DECISION), after: v.optional(DECISION) })),
			v.minLength(1),
			v.maxLength(MAX_REVIEW_ITEMS),
		),
	),
	v.maxLength(2000),
);
/** The schema of a stored review. */
export const SAVED_REVIEW = v.object({
	decisions: v.pipe(v.array(v.tuple([KEY, DECISION])), v.maxLength(MAX_REVIEW_ITEMS)),
	done: STEPS,
	undone: STEPS,
	revision: REVISION,
});

const ACTION = v.variant('type', [
	v.object({ type: v.literal('accept'), keys: v.pipe(v.array(KEY), v.maxLength(MAX_REVIEW_ITEMS)), accepted: v.boolean() }),
	v.object({ type: v.literal('rename'), key: KEY, name: NAME }),
	v.object({ type: v.literal('kind'), key: KEY, kind: KIND }),
	v.object({ type: v.literal('merge'), key: KEY, into: v.nullable(KEY) }),
	v.object({ type: v.literal('split'), key: KEY }),
	v.object({ type: v.literal('drop'), key: KEY, dropped: v.boolean() }),
	v.object({ type: v.literal('undo') }),
	v.object({ type: v.literal('redo') }),
]);

const FROM_REVIEW = v.variant('type', [
	v.object({ type: v.literal('start'), review: v.optional(SAVED_REVIEW) }),
	v.object({ type: v.literal('act'), action: ACTION, revision: REVISION }),
	v.object({ type: v.literal('show'), key: KEY }),
	v.object({ type: v.literal('open'), entry: v.pipe(v.string(), v.maxLength(400)) }),
	v.object({ type: v.literal('request'), request: v.picklist(REVIEW_REQUESTS) }),
]);

const PAGE_STATE = v.object({
	document: DOCUMENT,
	review: v.optional(SAVED_REVIEW),
	active: v.optional(KEY),
	filter: v.optional(v.pipe(v.string(), v.maxLength(400))),
	showsDropped: v.optional(v.boolean()),
	hidesKeys: v.optional(v.boolean()),
});

/** Validates a message from the review page; `undefined` if it is invalid. */
export function parseFromReview(message: unknown): FromReview | undefined {
	return validated<FromReview>(FROM_REVIEW, message);
}

/** Validates a saved state of the page; `undefined` if it is damaged or of another version. */
export function parseReviewPageState(state: unknown): ReviewPageState | undefined {
	return validated<ReviewPageState>(PAGE_STATE, state);
}

/** Returns a review as plain data. */
export function savedReview({ decisions, ...rest }: Review): SavedReview {
	return { ...rest, decisions: Array.from(decisions) };
}

/** Returns the review that plain data of the right shape describes. */
export function restoredReview({ decisions, ...rest }: SavedReview): Review {
	return { ...rest, decisions: new Map(decisions) };
}
