import * as v from 'valibot';
import type { EntryId } from '../core/library/library';
import { VIEW_TAGS, type ViewElement, type ViewNode } from '../core/render/view';

/** A page of the preview: the page of an entry, or the overview where `entry` is empty. */
export interface PageRef {
	readonly entry: EntryId | '';
}

/** What the preview can be asked to do with the entry it shows. */
export const PAGE_ACTIONS = ['insertCitation', 'copyCitation', 'reveal'] as const;

/** From the extension to the preview. */
export type ToPreview =
	/** A page to show. It is added to the history unless it is the one that was asked for by going back or forward. */
	| { readonly type: 'page'; readonly page: PageRef; readonly title: string; readonly content: ViewElement }
	/** There is nothing to show, and why, in the language of the user. */
	| { readonly type: 'nothing'; readonly page: PageRef; readonly reason: string };

/** From the preview to the extension. */
export type FromPreview =
	/** The preview wants this page: at its start, after a click, and when going back or forward. */
	| { readonly type: 'open'; readonly page: PageRef }
	| { readonly type: 'act'; readonly action: (typeof PAGE_ACTIONS)[number]; readonly page: PageRef };

/** What the preview keeps for itself, so that it can be restored: the pages visited and where it is among them. */
export interface PreviewState {
	readonly history: readonly PageRef[];
	readonly index: number;
}

const PAGE_REF = v.object({ entry: v.pipe(v.string(), v.maxLength(200)) });

const ATTRIBUTES = v.strictObject({
	class: v.optional(v.string()),
	id: v.optional(v.string()),
	title: v.optional(v.string()),
	lang: v.optional(v.string()),
	role: v.optional(v.string()),
	ariaLabel: v.optional(v.string()),
	ariaLabelledby: v.optional(v.string()),
	scope: v.optional(v.string()),
	href: v.optional(v.string()),
	entry: v.optional(v.string()),
	icon: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))),
});

const ELEMENT: v.GenericSchema<unknown> = v.object({
	tag: v.picklist(VIEW_TAGS),
	attributes: ATTRIBUTES,
	children: v.array(v.lazy(() => NODE)),
});

const NODE: v.GenericSchema<ViewNode> = v.union([
	v.string(), v.strictObject({ markdown: v.string() }), ELEMENT as v.GenericSchema<ViewElement>,
]);

const TO_PREVIEW = v.variant('type', [
	v.object({ type: v.literal('page'), page: PAGE_REF, title: v.string(), content: ELEMENT }),
	v.object({ type: v.literal('nothing'), page: PAGE_REF, reason: v.string() }),
]);

const FROM_PREVIEW = v.variant('type', [
	v.object({ type: v.literal('open'), page: PAGE_REF }),
	v.object({ type: v.literal('act'), action: v.picklist(PAGE_ACTIONS), page: PAGE_REF }),
]);

const PREVIEW_STATE = v.pipe(
	v.object({ history: v.pipe(v.array(PAGE_REF), v.minLength(1), v.maxLength(1000)), index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
	v.check(({ history, index }) => index < history.length),
);

/** The message, or `undefined` if it is none that the preview knows. */
export function parseToPreview(message: unknown): ToPreview | undefined {
	const result = v.safeParse(TO_PREVIEW, message);
	return result.success ? (result.output as ToPreview) : undefined;
}

/** The message, or `undefined` if it is none that the extension knows. */
export function parseFromPreview(message: unknown): FromPreview | undefined {
	const result = v.safeParse(FROM_PREVIEW, message);
	return result.success ? result.output : undefined;
}

/** The saved state, or `undefined` if it is damaged or of another version. */
export function parsePreviewState(state: unknown): PreviewState | undefined {
	const result = v.safeParse(PREVIEW_STATE, state);
	return result.success ? result.output : undefined;
}
