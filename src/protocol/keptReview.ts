import * as v from 'valibot';
import { parsedJson } from '../core/data/parsedJson';
import { SAVED_REVIEW, type SavedReview } from './review';
import { validated } from './validated';

/** A stored review: the document as it was read, and the decisions. */
export interface KeptReview {
	readonly format: 1;
	/** The name of the document, for titles and file names. */
	readonly name: string;
	/** The URI of the document. */
	readonly uri: string;
	readonly languageId: string;
	readonly text: string;
	/** The part of the text that is reviewed; the whole if absent. */
	readonly range?: { readonly start: number; readonly end: number } | undefined;
	readonly review: SavedReview;
}

const OFFSET = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const KEPT = v.object({
	format: v.literal(1),
	name: v.pipe(v.string(), v.maxLength(1000)),
	uri: v.pipe(v.string(), v.maxLength(5000)),
	languageId: v.pipe(v.string(), v.maxLength(200)),
	text: v.string(),
	range: v.optional(v.object({ start: OFFSET, end: OFFSET })),
	review: SAVED_REVIEW,
});

/** Reads a stored review; `undefined` if it is damaged or of another version. */
export function parseKeptReview(text: string): KeptReview | undefined {
	return validated<KeptReview>(KEPT, parsedJson(text));
}
