import { fill } from '../labels';
import { entryLink, type PageContext } from '../page/pageParts';
import { formatDate } from '../values';
import { h, type ViewElement } from '../view';
import type { DatedItem } from './datedItems';
import { chartFigure, moreNote, shortName, table, zoomButton } from './figure';
import { DAY } from './timeExtent';
import { fullWindow, initialWindow, layOutTimeline, type Timeline } from './timeline';
import { drawTimeline } from './timelineDrawing';
import { occurrenceText, timelineLabels } from './timelineLabels';

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
		...(isStatic && { maxLanes: MAX_LANES_STATIC }),
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
		zoomButton('zoomOut', 'zoom-out', words.zoomOut),
		zoomButton('zoomIn', 'zoom-in', words.zoomIn),
	];
}

/** Splits a timeline into separate drawings: one that scrolls in VS Code, or one per kind for printing, where each must fit a page. */
function partsOf(timeline: Timeline, isStatic: boolean): readonly Timeline[] {
	return isStatic ? timeline.groups.map(group => ({ ...timeline, groups: [group] })) : [timeline];
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
