import { fill } from '../labels';
import type { PageContext } from '../page/pageParts';
import { formatDate } from '../values';
import { h, type ViewElement } from '../view';
import type { DatedItem } from './datedItems';
import { drawing, markName } from './figure';
import { textWidth } from './textWidth';
import { DAY } from './timeExtent';
import type { PlacedItem, Timeline, TimelineGroup, TimeWindow } from './timeline';
import { longLabel } from './timelineLabels';

// In pixels.
const LANE = 22;
const HEAD = 22;
const AXIS = 26;

/** Draws the groups of a timeline below each other, with its time axis. */
export function drawTimeline(timeline: Timeline, context: PageContext): ViewElement {
	const { width, words } = context;
	let top = AXIS;
	const parts: ViewElement[] = [];
	for (const group of timeline.groups) {
		parts.push(drawGroup(group, top, context));
		top += heightOf(group);
	}
	return drawing(
		{ width, height: top + AXIS - 6 },
		`${words.timeline}. ${words.keyboardHint}`,
		drawAxis(timeline, top, context),
		...parts,
	);
}

function heightOf({ lanes }: TimelineGroup): number {
	return HEAD + lanes * LANE + 6;
}

function drawAxis({ ticks, window }: Timeline, height: number, { labels, width }: PageContext): ViewElement {
	const formats = tickFormats(window, labels.locale);
	return h(
		'g',
		{ class: 'axis', ariaHidden: 'true' },
		...ticks.flatMap(({ x, at }, index) => {
			const text = (index === 0 ? formats.first : formats.other).format(at);
			const hasRoom = x + 3 + textWidth(text, 11) <= width;
			// A tall timeline repeats its axis labels at the foot.
			return [
				h('line', { x1: x, x2: x, y1: AXIS - 6, y2: height + 4 }),
				...(hasRoom ? [AXIS - 10, height + 14].map(y => h('text', { x: x + 3, y }, text)) : []),
			];
		}),
	);
}

/** The formats of ticks. Days have their year at the first tick only, where the axis would otherwise not say it at all. */
function tickFormats([from, to]: TimeWindow, locale: string): Readonly<Record<'first' | 'other', Intl.DateTimeFormat>> {
	const days = (to - from) / DAY;
	const format = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts });
	const other = format(
		days > 1500 ? { year: 'numeric' } : days > 90 ? { year: 'numeric', month: 'short' } : { day: 'numeric', month: 'short' },
	);
	return { first: days > 90 ? other : format({ day: 'numeric', month: 'short', year: 'numeric' }), other };
}

function drawGroup(group: TimelineGroup, top: number, context: PageContext): ViewElement {
	const { labels, words, width } = context;
	const middle = (lane: number) => top + HEAD + lane * LANE + LANE / 2;
	return h('g', { class: `group ${group.kind}` },
		h('line', { class: 'rule', x1: 0, x2: width, y1: top, y2: top }),
		h('text', { class: 'group-name', x: 0, y: top + 15 }, labels.kinds[group.kind]),
		...group.placed.map(placed => drawItem(placed, middle(placed.lane), context)),
		...group.clusters.map(({ x, items }) => {
			const [from, to] = items.reduce(
				([min, max], { extent }) => [Math.min(min, extent.from), Math.max(max, extent.to)],
				[Infinity, -Infinity],
			);
			const text = fill(words.more, items.length.toLocaleString(labels.locale));
			return h(
				'a',
				{
					class: 'cluster',
					href: '#timeline',
					action: 'zoomTo',
					value: `${from - DAY}:${to + DAY}`,
					ariaLabel: `+${items.length.toLocaleString(labels.locale)}: ${text}`,
					tip: text,
				},
				h('rect', { x: x - 19, y: middle(group.clusterLane) - 8, width: 38, height: 16, rx: 8 }),
				h('text', { x, y: middle(group.clusterLane) + 4, textAnchor: 'middle' }, `+${items.length.toLocaleString(labels.locale)}`));
		}));
}

function drawItem({ item, label, x, end, labelX, side }: PlacedItem, y: number, context: PageContext): ViewElement {
	const { extent, unconfirmed } = item;
	const date = formatDate(item.date, context.labels);
	const tip = [longLabel(item, context), date, unconfirmed ? context.labels.unconfirmedMeaning : '']
		.filter(part => part !== '')
		.join('\n');
	const shown = unconfirmed && label !== '' ? `${label} ?` : label;
	const isInside = side === 'inside' && label !== '';
	const state = [
		extent.shape,
		extent.openStart && 'open-start',
		extent.openEnd && 'open-end',
		unconfirmed && 'unconfirmed',
		isInside && 'inside',
	].filter(name => name !== false).join(' ');
	return h(
		'a',
		{ class: `item ${state}`, entry: item.entry.id, ariaLabel: markName(shown, tip), tip },
		h('rect', {
			class: 'target',
			x: Math.min(x, labelX) - 2,
			y: y - LANE / 2,
			width: Math.max(24, end - Math.min(x, labelX) + 4),
			height: LANE,
			rx: 3,
		}),
		drawMark(item, { x, end, y, half: isInside ? LANE / 2 - 2 : 5 }),
		shown !== '' && h('text', side === 'before' ? { x: x - 5, y: y + 4, textAnchor: 'end' } : { x: labelX, y: y + 4 }, shown));
}

/** Draws a day as a diamond and an interval as a bar, with an arrow at each open end. */
function drawMark(
	{ extent }: DatedItem,
	{ x, end, y, half }: { readonly x: number; readonly end: number; readonly y: number; readonly half: number },
): ViewElement {
	if (extent.shape === 'day') {
		const middle = (x + end) / 2;
		return h('path', { class: 'mark', d: `M${middle},${y - 6}L${middle + 6},${y}L${middle},${y + 6}L${middle - 6},${y}Z` });
	}
	const left = extent.openStart ? `L${x},${y}` : `L${x},${y + half}L${x},${y - half}`;
	const right = extent.openEnd ? `L${end},${y}` : `L${end},${y - half}L${end},${y + half}`;
	const inset = Math.min(5, (end - x) / 2);
	const from = x + (extent.openStart ? inset : 0);
	const to = end - (extent.openEnd ? inset : 0);
	const d = `M${from},${y - half}L${to},${y - half}${right}L${to},${y + half}L${from},${y + half}${left}Z`;
	return h('path', { class: 'mark', d });
}
