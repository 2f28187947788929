import * as v from 'valibot';
import { PAGE_REF, SHORT_TEXT, type ToPreview } from './preview';
import { validated } from './validated';
import { VIEW } from './view';

// Separate from `preview.ts`, so that the extension's bundle does not contain schemas that only the preview uses.

const FOUND = v.object({
	entry: SHORT_TEXT, name: v.string(), kind: v.string(), icon: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)), gloss: v.string(),
});

const TO_PREVIEW = v.variant('type', [
	v.object({ type: v.literal('page'), page: PAGE_REF, title: v.string(), content: VIEW }),
	v.object({ type: v.literal('nothing'), page: PAGE_REF, title: v.string(), reason: v.string() }),
	v.object({ type: v.literal('part'), page: PAGE_REF, content: VIEW }),
	v.object({ type: v.literal('found'), query: SHORT_TEXT, entries: v.array(FOUND), status: v.string() }),
	v.object({ type: v.literal('left') }),
	v.object({ type: v.literal('activated') }),
]);

/** Validates a message to the preview; `undefined` if it is invalid. */
export function parseToPreview(message: unknown): ToPreview | undefined {
	return validated<ToPreview>(TO_PREVIEW, message);
}
