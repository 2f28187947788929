import * as v from 'valibot';
import type { TimeWindow } from '../core/render/chart/timeline';
import type { Key } from '../core/dossier/model';
import type { CitationKey, EntryId } from '../core/library/library';
import type { ViewElement } from '../core/render/view';

/** A page of the preview: that of an entry, or of a source by its citation key, or the overview of a dossier where `entry` is empty. */
export interface PageRef {
	readonly entry: EntryId | CitationKey | '';
	/** The dossier of an overview; absent for the first in force. */
	readonly dossier?: Key;
}

/** A page in a history, with how it was left. */
export interface VisitedPage extends PageRef {
	/** How far it was scrolled, in pixels. */
	readonly scroll?: number;
	/** What the timeline showed, if somebody chose it. */
	readonly zoom?: TimeWindow | undefined;
}

/** What the preview can be asked to do with the page it shows. */
export const PAGE_ACTIONS = ['insertCitation', 'copyCitation', 'reveal', 'copyLink', 'copyMarkdown', 'exportHtml', 'print'] as const;

/** Something that can be done with a page. */
export type PageAction = (typeof PAGE_ACTIONS)[number];

/** An entry that a search has found. */
export interface FoundEntry {
	readonly entry: EntryId;
	readonly name: string;
	readonly kind: string;
	readonly icon: string;
	readonly gloss: string;
}

/** From the extension to the preview. */
export type ToPreview =
	/** A page to show. It is added to the history unless it is the one in force. */
	| { readonly type: 'page'; readonly page: PageRef; readonly title: string; readonly content: ViewElement }
	/** There is nothing to show, and why, in the language of the user. */
	| { readonly type: 'nothing'; readonly page: PageRef; readonly title: string; readonly reason: string }
	/** A part of the page in force was drawn anew; it replaces the element with its id. Dropped when another page is shown. */
	| { readonly type: 'part'; readonly page: PageRef; readonly content: ViewElement }
	/** What a search found, best first, how many there are in all, and the same in words. Dropped when it is not for the text typed last. */
	| { readonly type: 'found'; readonly query: string; readonly entries: readonly FoundEntry[]; readonly status: string };

/** From the preview to the extension. `width` is the width for pictures, in pixels. */
export type FromPreview =
	/** The preview wants this page: after a click, when going back or forward, and at its `start`, when the extension may want another. */
	| { readonly type: 'open'; readonly page: PageRef; readonly start?: boolean | undefined; readonly width: number; readonly zoom?: TimeWindow | undefined }
	/** The preview wants the pictures of the page in force anew: for another width, or the timeline for another stretch of time. */
	| { readonly type: 'draw'; readonly page: PageRef; readonly width: number; readonly zoom?: TimeWindow | undefined }
	| { readonly type: 'act'; readonly action: PageAction; readonly page: PageRef; readonly zoom?: TimeWindow | undefined }
	| { readonly type: 'find'; readonly query: string }
	/** Somebody wants to go to a mention: `line:character:uri`. */
	| { readonly type: 'jump'; readonly place: string }
	| { readonly type: 'lock'; readonly locked: boolean };

/** What the preview keeps for itself, so that it can be restored: the pages visited, where it is among them, and how it is set. */
export interface PreviewState {
	readonly history: readonly VisitedPage[];
	readonly index: number;
	/** Whether it stays on its page while the tree and the draft move on. */
	readonly locked?: boolean;
	/** The ids of the pictures that are shown as tables. */
	readonly tables?: readonly string[];
}

/** Text that names something. */
export const SHORT = v.pipe(v.string(), v.maxLength(400));
const FINITE = v.pipe(v.number(), v.finite());
const WIDTH = v.pipe(FINITE, v.minValue(0), v.maxValue(20_000));
const ZOOM = v.optional(v.pipe(v.tuple([FINITE, FINITE]), v.check(([from, to]) => from < to && Math.abs(from) < 1e15 && Math.abs(to) < 1e15)));
const PAGE_REF_ENTRIES = { entry: SHORT, dossier: v.optional(SHORT) };
/** A reference to a page. */
export const PAGE_REF = v.object(PAGE_REF_ENTRIES);
const VISITED = v.object({ ...PAGE_REF_ENTRIES, scroll: v.optional(v.pipe(FINITE, v.minValue(0))), zoom: ZOOM });

const FROM_PREVIEW = v.variant('type', [
	v.object({ type: v.literal('open'), page: PAGE_REF, start: v.optional(v.boolean()), width: WIDTH, zoom: ZOOM }),
	v.object({ type: v.literal('draw'), page: PAGE_REF, width: WIDTH, zoom: ZOOM }),
	v.object({ type: v.literal('act'), action: v.picklist(PAGE_ACTIONS), page: PAGE_REF, zoom: ZOOM }),
	v.object({ type: v.literal('find'), query: SHORT }),
	v.object({ type: v.literal('jump'), place: v.pipe(v.string(), v.maxLength(4000), v.regex(/^\d{1,9}:\d{1,9}:/)) }),
	v.object({ type: v.literal('lock'), locked: v.boolean() }),
]);

const PREVIEW_STATE = v.pipe(
	v.object({
		history: v.pipe(v.array(VISITED), v.minLength(1), v.maxLength(1000)),
		index: v.pipe(v.number(), v.integer(), v.minValue(0)),
		locked: v.optional(v.boolean()),
		tables: v.optional(v.pipe(v.array(SHORT), v.maxLength(20))),
	}),
	v.check(({ history, index }) => index < history.length),
);

/** The message, or `undefined` if it is none that the extension knows. */
export function parseFromPreview(message: unknown): FromPreview | undefined {
	const result = v.safeParse(FROM_PREVIEW, message);
	return result.success ? (result.output as FromPreview) : undefined;
}

/** The saved state, or `undefined` if it is damaged or of another version. */
export function parsePreviewState(state: unknown): PreviewState | undefined {
	const result = v.safeParse(PREVIEW_STATE, state);
	return result.success ? (result.output as PreviewState) : undefined;
}

/** Whether two references name the same page. */
export function samePage(a: PageRef, b: PageRef): boolean {
	return a.entry === b.entry && (a.entry !== '' || (a.dossier ?? '') === (b.dossier ?? ''));
}
