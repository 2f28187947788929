import { fill } from '../labels';
import { entryLink, type PageContext } from '../page/pageParts';
import { formatDate } from '../values';
import { h, type ViewElement } from '../view';
import type { DatedItem } from './datedItems';
import { chartButton, chartFigure, drawing, markName, moreNote, shortName, table } from './figure';
import { textWidth } from './textWidth';
import { DAY } from './timeExtent';
import { initialWindow, layOutTimeline, fullWindow, type PlacedItem, type Timeline, type TimelineGroup, type TimeWindow } from './timeline';
import { longLabel, timelineLabels, occurrenceText } from './timelineLabels';

const LANE = 22;
const HEAD = 22;
const AXIS = 26;
const MAX_ROWS = 150;
/** Static pages draw every mark, up to a number that still fits a printed page. */
const MAX_LANES_STATIC = 40;

/** Renders the section with the timeline of these items; `undefined` if there are none. */
export function timelineView(items: readonly DatedItem[], context: PageContext): ViewElement | undefined {
	if (items.length === 0) {
		return undefined;
	}
	const { words, width, zoom, isStatic = false } = context;
	const timeline = layOutTimeline({
		items,
		width,
		window: zoom ?? initialWindow(items),
		labelOf: timelineLabels(items, context),
		...(isStatic && { mostLanes: MAX_LANES_STATIC }),
	});
	return chartFigure({
		id: 'timeline',
		title: words.timeline,
		value: timeline.window.join(':'),
		buttons: zoomButtons(items, context),
		picture: [...partsOf(timeline, isStatic).map(part => drawTimeline(part, context)), outside(timeline, context)],
		table: timelineTable(items, context),
		legend: legend(items.some(({ unconfirmed }) => unconfirmed), context),
	}, context);
}

/** Renders the buttons for the whole period and for the longest events of several days. */
function zoomButtons(items: readonly DatedItem[], { words, labels }: PageContext): readonly ViewElement[] {
	const events = items
		.filter(({ entry, of, extent }) => entry.entry.kind === 'event' && of.type === 'fact' && of.fact.property === 'held'
			&& extent.shape === 'span' && extent.to - extent.from >= 3 * DAY)
		.sort((a, b) => b.entry.links.length - a.entry.links.length)
		.slice(0, 1);
	return [
		h('button', { action: 'zoomTo', value: fullWindow(items).join(':'), class: 'labelled' }, words.wholeTime),
		...events.map(({ entry, extent }) =>
			h(
				'button',
				{ action: 'zoomTo', value: `${extent.from - DAY / 2}:${extent.to + DAY / 2}`, class: 'labelled' },
				shortName(entry, labels.locale),
			),
		),
		chartButton('zoomOut', 'zoom-out', words.zoomOut),
		chartButton('zoomIn', 'zoom-in', words.zoomIn),
	];
}

/** Splits a timeline into separate drawings: one that scrolls in VS Code, or one per kind for printing, where each must fit a page. */
function partsOf(timeline: Timeline, isStatic: boolean): readonly Timeline[] {
	return isStatic ? timeline.groups.map(group => ({ ...timeline, groups: [group] })) : [timeline];
}

function drawTimeline(timeline: Timeline, context: PageContext): ViewElement {
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
				([least, most], { extent }) => [Math.min(least, extent.from), Math.max(most, extent.to)],
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
		...(extent.openStart ? ['open-start'] : []),
		...(extent.openEnd ? ['open-end'] : []),
		...(unconfirmed ? ['unconfirmed'] : []),
		...(isInside ? ['inside'] : []),
	].join(' ');
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

function outside({ before, after, window }: Timeline, { words, labels, isStatic = false }: PageContext): ViewElement | undefined {
	const [from, to] = window;
	const shift = (by: number, icon: string, text: string): ViewElement =>
		isStatic
			? h('span', { class: 'note' }, text)
			: h('button', { action: 'zoomTo', value: `${from + by}:${to + by}`, class: 'labelled', icon }, text);
	const notes = [
		before.length > 0
			? shift((from - to) * 0.8, 'arrow-left', fill(words.earlier, before.length.toLocaleString(labels.locale)))
			: h('span', {}),
		after.length > 0 && shift((to - from) * 0.8, 'arrow-right', fill(words.later, after.length.toLocaleString(labels.locale))),
	];
	return before.length + after.length === 0 ? undefined : h('p', { class: 'outside' }, ...notes);
}

function timelineTable(items: readonly DatedItem[], context: PageContext): ViewElement {
	const { words, labels } = context;
	return h('div', {},
		table(words.timeline, [words.when, words.entry, words.what], items.slice(0, MAX_ROWS).map(item => [
			formatDate(item.date, labels), entryLink(item.entry.id, context), occurrenceText(item, context),
		])),
		moreNote(items.length - MAX_ROWS, context));
}

function legend(withUnconfirmed: boolean, { words, labels }: PageContext): ViewElement {
	const sample = (shape: string, d: string, text: string): ViewElement => h('li', {},
		h('svg', { class: 'drawing sample', ariaHidden: 'true', width: 22, height: 14, viewBox: [0, 0, 22, 14] },
			h('g', { class: `item ${shape}` }, h('path', { class: 'mark', d }))),
		h('span', {}, text));
	return h('ul', { class: 'marks' },
		sample('day', 'M11,1L17,7L11,13L5,7Z', words.exactDay),
		sample('span', 'M1,2L21,2L21,12L1,12Z', words.spanOfTime),
		sample('fuzzy', 'M1,2L21,2L21,12L1,12Z', words.notExact),
		sample('span open-end', 'M1,2L16,2L21,7L16,12L1,12Z', words.openEnd),
		withUnconfirmed && sample('day unconfirmed', 'M11,1L17,7L11,13L5,7Z', labels.unconfirmed));
}
