import { utcDay, utcTicks } from 'd3-time';
import { groupBy } from '../../data/groupBy';
import { ENTRY_KINDS, type EntryKind } from '../../dossier/vocabulary';
import type { DatedItem } from './datedItems';
import { textWidth } from './textWidth';
import { DAY } from './timeExtent';

/** An interval of the axis, in milliseconds since 1970 (UTC). */
export type TimeWindow = readonly [from: number, to: number];

/**
 * The position of one item. Its mark spans `x` to `end`. Its label starts at `labelX` after the mark, ends at the mark if
 * placed before it, or lies on the mark if there is space on neither side.
 */
export interface PlacedItem {
	readonly item: DatedItem;
	readonly label: string;
	readonly lane: number;
	readonly x: number;
	readonly end: number;
	readonly labelX: number;
	readonly side: 'before' | 'after' | 'inside';
}

/** Items that found no lane, drawn as one mark. */
export interface Cluster {
	readonly x: number;
	readonly items: readonly DatedItem[];
}

/** The items of one kind of entry. */
export interface TimelineGroup {
	readonly kind: EntryKind;
	readonly lanes: number;
	readonly placed: readonly PlacedItem[];
	/** The lane that holds only the clusters. */
	readonly clusterLane: number;
	readonly clusters: readonly Cluster[];
}

/** The layout of a timeline. */
export interface Timeline {
	readonly window: TimeWindow;
	readonly groups: readonly TimelineGroup[];
	readonly ticks: readonly { readonly x: number; readonly at: number }[];
	/** The items entirely before and entirely after the window. */
	readonly before: readonly DatedItem[];
	readonly after: readonly DatedItem[];
}

/** Everything a timeline is laid out from. */
export interface TimelineInput {
	readonly items: readonly DatedItem[];
	readonly window: TimeWindow;
	/** The width available for marks and labels, in pixels. */
	readonly width: number;
	/** Returns a label for an item that fits `room` pixels or the default width, whichever is greater. */
	readonly labelOf: (item: DatedItem, room: number) => string;
	/** The maximum number of lanes per kind before further items are clustered; 8 if absent. */
	readonly maxLanes?: number;
}

/** The font size of labels, in pixels. */
export const LABEL_SIZE = 12;
const MARK = 10;
const GAP = 10;
const MAX_LANES = 8;
/** Items less than this many pixels apart share a cluster. */
const CLUSTER_WIDTH = 40;

/** Returns the window that shows every item, with a margin on both sides. */
export function fullWindow(items: readonly DatedItem[]): TimeWindow {
	const from = items.reduce((min, { extent }) => Math.min(min, extent.from), Infinity);
	const to = items.reduce((max, { extent }) => Math.max(max, extent.to), -Infinity);
	return widened([from, to]);
}

/**
 * Returns the window to show first, where items are densest. It may omit up to a tenth of the items on each side, if that at
 * least halves its length.
 */
export function initialWindow(items: readonly DatedItem[]): TimeWindow {
	const whole = fullWindow(items);
	const cut = Math.floor(items.length / 10);
	const from = items[cut]?.extent.from ?? whole[0];
	const ends = items.map(({ extent }) => extent.to).sort((a, b) => a - b);
	const middle = widened([from, ends.at(-1 - Math.floor(cut / 2)) ?? whole[1]]);
	return (whole[1] - whole[0]) / (middle[1] - middle[0]) >= 2 ? middle : whole;
}

/** Places items in lanes so that neither marks nor labels overlap; items that find no lane are clustered. */
export function layOutTimeline({ items, window, width, labelOf, maxLanes = MAX_LANES }: TimelineInput): Timeline {
	const [from, to] = window;
	const xOf = (at: number) => Math.round(((at - from) / (to - from)) * width * 10) / 10;
	const inside = items.filter(({ extent }) => extent.to > from && extent.from < to);
	const groups = ENTRY_KINDS.flatMap(kind => {
		const ofKind = inside.filter(({ entry }) => entry.entry.kind === kind);
		return ofKind.length === 0 ? [] : [layOutGroup(kind, ofKind, { width, xOf, labelOf, maxLanes })];
	});
	return {
		window,
		groups,
		ticks: ticksIn(window, Math.max(2, Math.floor(width / 90))).map(date => ({ x: xOf(date.getTime()), at: date.getTime() })),
		before: items.filter(({ extent }) => extent.to <= from),
		after: items.filter(({ extent }) => extent.from >= to),
	};
}

/**
 * Returns the beginnings of years, months or days in a window, about `count` of them. Dates have no time of day, so a step is at least a
 * day.
 */
function ticksIn([from, to]: TimeWindow, count: number): readonly Date[] {
	const start = new Date(from);
	const end = new Date(to);
	return to - from < count * DAY ? utcDay.range(utcDay.ceil(start), new Date(to + 1)) : utcTicks(start, end, count);
}

interface Axis {
	readonly width: number;
	readonly xOf: (at: number) => number;
	readonly labelOf: TimelineInput['labelOf'];
	readonly maxLanes: number;
}

function layOutGroup(kind: EntryKind, items: readonly DatedItem[], axis: Axis): TimelineGroup {
	const free: number[] = [];
	const placed: PlacedItem[] = [];
	const left: DatedItem[] = [];
	for (const item of items) {
		// With no lane free for the mark itself, the label does not matter, and computing it is expensive.
		if (free.length === axis.maxLanes && markOf(item, axis).x < Math.min(...free) + GAP) {
			left.push(item);
			continue;
		}
		const place = placeItem(item, axis);
		const taken = laneFor(place, free);
		if (taken < axis.maxLanes) {
			free[taken] = endOf(place);
			placed.push({ ...place, lane: taken });
		} else {
			left.push(item);
		}
	}
	const clusters = clustersOf(left, axis);
	const crowds = clusters.filter(cluster => cluster.items.length > 1);
	const alone = placeBelow(
		clusters.flatMap(({ items: [item, second] }) => (item && !second ? [item] : [])),
		free.length + (crowds.length > 0 ? 1 : 0),
		axis,
	);
	return {
		kind,
		lanes: Math.max(free.length + (crowds.length > 0 ? 1 : 0), ...alone.map(({ lane }) => lane + 1)),
		clusterLane: free.length,
		placed: [...placed, ...alone],
		clusters: crowds,
	};
}

/**
 * Gives lanes of their own, from lane `from` on, to items that would be alone in their cluster, so that each has a label and
 * none hides another.
 */
function placeBelow(items: readonly DatedItem[], from: number, axis: Axis): readonly PlacedItem[] {
	const free: number[] = [];
	return items.map(item => {
		const place = placeItem(item, axis);
		const lane = laneFor(place, free);
		free[lane] = endOf(place);
		return { ...place, lane: from + lane };
	});
}

function laneFor(place: Omit<PlacedItem, 'lane'>, free: readonly number[]): number {
	const start = Math.min(place.x, place.labelX);
	const lane = free.findIndex(end => end + GAP <= start);
	return lane === -1 ? free.length : lane;
}

function endOf({ end, labelX, label }: Omit<PlacedItem, 'lane'>): number {
	return Math.max(end, labelX + textWidth(label, LABEL_SIZE));
}

/** Places the label after the mark, before it if there is no space after it, or on it. */
function placeItem(item: DatedItem, axis: Axis): Omit<PlacedItem, 'lane'> {
	const { width, labelOf } = axis;
	const { x, end } = markOf(item, axis);
	const label = labelOf(item, end - x - 8);
	const room = textWidth(label, LABEL_SIZE);
	const afterEnd = end + 5;
	if (afterEnd + room <= width) {
		return { item, label, x, end, side: 'after', labelX: afterEnd };
	}
	return x - 5 - room >= 0
		? { item, label, x, end, side: 'before', labelX: x - 5 - room }
		: { item, label, x, end, side: 'inside', labelX: Math.max(0, Math.min(x + 6, width - room)) };
}

function markOf({ extent: { from, to, shape } }: DatedItem, { width, xOf }: Axis): { readonly x: number; readonly end: number } {
	const start = Math.max(0, xOf(from));
	const stop = Math.min(width, xOf(to));
	// A day can be narrower than a pixel, and an interval must stay visible.
	const narrow = shape === 'day' || stop - start < MARK;
	const x = narrow ? Math.min(Math.max(0, (start + stop) / 2 - MARK / 2), width - MARK) : start;
	return { x, end: narrow ? x + MARK : stop };
}

function clustersOf(items: readonly DatedItem[], { width, xOf }: Axis): readonly Cluster[] {
	const byPlace = groupBy(items, item => {
		const middle = Math.min(Math.max((xOf(item.extent.from) + xOf(item.extent.to)) / 2, 0), width);
		return Math.min(Math.floor(middle / CLUSTER_WIDTH), Math.max(0, Math.floor(width / CLUSTER_WIDTH) - 1));
	});
	return [...byPlace].sort(([a], [b]) => a - b).map(([place, list]) => ({ x: (place + 0.5) * CLUSTER_WIDTH, items: list }));
}

function widened([from, to]: TimeWindow): TimeWindow {
	const room = Math.max((to - from) * 0.03, DAY);
	return [from - room, to + room];
}
