import * as v from 'valibot';
import { REVIEW_KINDS } from '../core/review/reviewItem';
import { SAVED_REVIEW, type ToReview } from './review';
import { validated } from './validated';

// Separate from `review.ts`, so that the extension's bundle does not contain schemas that only the page uses.

const KIND = v.picklist(REVIEW_KINDS);
const ICON = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));
const PASSAGE = v.object({ before: v.string(), match: v.string(), after: v.string() });
const ITEM = v.object({
	key: v.string(),
	kind: KIND,
	name: v.string(),
	others: v.array(v.string()),
	note: v.optional(v.string()),
	addsTo: v.optional(v.string()),
	near: v.optional(v.string()),
	wasRemoved: v.optional(v.literal(true)),
	accepted: v.boolean(),
	count: v.number(),
	paragraph: v.number(),
	passage: PASSAGE,
});

const TO_REVIEW = v.variant('type', [
	v.object({
		type: v.literal('review'), document: v.string(), title: v.string(),
		kinds: v.array(v.object({ kind: KIND, one: v.string(), several: v.string(), icon: ICON })),
		items: v.array(ITEM),
		recognized: v.array(v.object({ entry: v.string(), name: v.string(), detail: v.string(), icon: ICON })),
		review: SAVED_REVIEW,
	}),
	v.object({ type: v.literal('nothing'), title: v.string(), reason: v.string() }),
]);

/** Validates a message to the review page; `undefined` if it is invalid. */
export function parseToReview(message: unknown): ToReview | undefined {
	return validated<ToReview>(TO_REVIEW, message);
}
