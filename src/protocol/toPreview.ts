import * as v from 'valibot';
import { PAGE_REF, SHORT, type ToPreview } from './preview';
import { VIEW } from './view';

// Apart from the other messages, so that the extension need not carry what only the preview checks.

const FOUND = v.object({
	entry: SHORT, name: v.string(), kind: v.string(), icon: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)), gloss: v.string(),
});

const TO_PREVIEW = v.variant('type', [
	v.object({ type: v.literal('page'), page: PAGE_REF, title: v.string(), content: VIEW }),
	v.object({ type: v.literal('nothing'), page: PAGE_REF, title: v.string(), reason: v.string() }),
	v.object({ type: v.literal('part'), page: PAGE_REF, content: VIEW }),
	v.object({ type: v.literal('found'), query: SHORT, entries: v.array(FOUND), status: v.string() }),
]);

/** The message, or `undefined` if it is none that the preview knows. */
export function parseToPreview(message: unknown): ToPreview | undefined {
	const result = v.safeParse(TO_PREVIEW, message);
	return result.success ? (result.output as ToPreview) : undefined;
}
