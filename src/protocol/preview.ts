import * as v from 'valibot';
import type { Key } from '../core/dossier/model';
import type { CitationKey, EntryId } from '../core/library/library';
import type { TimeWindow } from '../core/render/chart/timeline';
import type { ViewElement } from '../core/render/view';
import { validated } from './validated';

/** Identifies a page of the preview: an entry, a source by its citation key, or, if `entry` is empty, the overview of a dossier. */
export interface PageRef {
	readonly entry: EntryId | CitationKey | '';
	/** The dossier of an overview; the first enabled dossier if absent. */
	readonly dossier?: Key;
}

/** A page in the history with its view state. */
export interface VisitedPage extends PageRef {
	/** The scroll position, in pixels. */
	readonly scroll?: number;
	/** The time window chosen for the timeline; absent for the default. */
	readonly zoom?: TimeWindow | undefined;
}

/** The actions that the preview can request for the current page. */
const PAGE_ACTIONS = ['insertCitation', 'copyCitation', 'reveal', 'copyLink', 'copyMarkdown', 'exportHtml', 'print', 'definition'] as const;

/** An action on a page. */
export type PageAction = (typeof PAGE_ACTIONS)[number];

/** A search result. */
export interface FoundEntry {
	readonly entry: EntryId;
	readonly name: string;
	readonly kind: string;
	readonly icon: string;
	readonly gloss: string;
}

/** Messages from the extension to the preview. */
export type ToPreview =
	/** A page to show. It is added to the history unless it is the current page. */
	| { readonly type: 'page'; readonly page: PageRef; readonly title: string; readonly content: ViewElement }
	/** There is no content to show; `reason` says why, translated. */
	| { readonly type: 'nothing'; readonly page: PageRef; readonly title: string; readonly reason: string }
	/** New content for a part of the current page; it replaces the element with the same id. Ignored if another page is shown. */
	| { readonly type: 'part'; readonly page: PageRef; readonly content: ViewElement }
	/** Search results, best first, with a status such as their total number, translated. Ignored if the query has changed. */
	| { readonly type: 'found'; readonly query: string; readonly entries: readonly FoundEntry[]; readonly status: string }
	/** An action took the user from the page to a draft. */
	| { readonly type: 'left' }
	/** The panel has become active soon after that. */
	| { readonly type: 'activated' };

/** Messages from the preview to the extension. `width` is the width available for charts, in pixels. */
export type FromPreview =
	/** Requests a page. `start` marks the first request after loading, to which the extension may respond with another page. */
	| {
			readonly type: 'open';
			readonly page: PageRef;
			readonly start?: boolean | undefined;
			readonly width: number;
			readonly zoom?: TimeWindow | undefined;
	  }
	/** Requests new charts for the current page, because the width or the time window has changed. */
	| { readonly type: 'draw'; readonly page: PageRef; readonly width: number; readonly zoom?: TimeWindow | undefined }
	| { readonly type: 'act'; readonly action: PageAction; readonly page: PageRef }
	| { readonly type: 'find'; readonly query: string }
	/** Reveals a mention, given as `line:character:uri`. */
	| { readonly type: 'jump'; readonly place: string }
	| { readonly type: 'lock'; readonly locked: boolean }
	/** The page has the focus, or its panel is active, but the user did nothing on the page since `left`. */
	| { readonly type: 'notReturned'; readonly hasFocus: boolean };

/** The state of the preview, from which VS Code restores it: the history, the index of the current page, and settings. */
export interface PreviewState {
	readonly history: readonly VisitedPage[];
	readonly index: number;
	/** Whether the preview stays on its page when the selection in the tree or editor changes. */
	readonly locked?: boolean;
	/** The ids of the charts that are displayed as tables. */
	readonly tables?: readonly string[];
}

/** The schema of a short text, such as a name or an id. */
export const SHORT_TEXT = v.pipe(v.string(), v.maxLength(400));
const FINITE = v.pipe(v.number(), v.finite());
const WIDTH = v.pipe(FINITE, v.minValue(0), v.maxValue(20_000));
const ZOOM = v.optional(
	v.pipe(
		v.tuple([FINITE, FINITE]),
		v.check(([from, to]) => from < to && Math.abs(from) < 1e15 && Math.abs(to) < 1e15),
	),
);
const PAGE_REF_ENTRIES = { entry: SHORT_TEXT, dossier: v.optional(SHORT_TEXT) };
/** The schema of `PageRef`. */
export const PAGE_REF = v.object(PAGE_REF_ENTRIES);
const VISITED = v.object({ ...PAGE_REF_ENTRIES, scroll: v.optional(v.pipe(FINITE, v.minValue(0))), zoom: ZOOM });

const FROM_PREVIEW = v.variant('type', [
	v.object({ type: v.literal('open'), page: PAGE_REF, start: v.optional(v.boolean()), width: WIDTH, zoom: ZOOM }),
	v.object({ type: v.literal('draw'), page: PAGE_REF, width: WIDTH, zoom: ZOOM }),
	v.object({ type: v.literal('act'), action: v.picklist(PAGE_ACTIONS), page: PAGE_REF }),
	v.object({ type: v.literal('find'), query: SHORT_TEXT }),
	v.object({ type: v.literal('jump'), place: v.pipe(v.string(), v.maxLength(4000), v.regex(/^\d{1,9}:\d{1,9}:/)) }),
	v.object({ type: v.literal('lock'), locked: v.boolean() }),
	v.object({ type: v.literal('notReturned'), hasFocus: v.boolean() }),
]);

const PREVIEW_STATE = v.pipe(
	v.object({
		history: v.pipe(v.array(VISITED), v.minLength(1), v.maxLength(1000)),
		index: v.pipe(v.number(), v.integer(), v.minValue(0)),
		locked: v.optional(v.boolean()),
		tables: v.optional(v.pipe(v.array(SHORT_TEXT), v.maxLength(20))),
	}),
	v.check(({ history, index }) => index < history.length),
);

/** Validates a message from the preview; `undefined` if it is invalid. */
export function parseFromPreview(message: unknown): FromPreview | undefined {
	return validated<FromPreview>(FROM_PREVIEW, message);
}

/** Validates a saved state; `undefined` if it is damaged or of another version. */
export function parsePreviewState(state: unknown): PreviewState | undefined {
	return validated<PreviewState>(PREVIEW_STATE, state);
}

/** Whether a page is about a dossier as a whole, such as its overview: it has nothing to cite. No id of an entry has a question mark. */
export function isAboutDossier({ entry }: PageRef): boolean {
	return entry === '' || entry.includes('?');
}

/** Whether two references identify the same page. */
export function samePage(a: PageRef, b: PageRef): boolean {
	return a.entry === b.entry && (a.entry !== '' || (a.dossier ?? '') === (b.dossier ?? ''));
}
