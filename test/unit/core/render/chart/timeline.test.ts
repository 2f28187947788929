import assert from 'node:assert/strict';
import type { Library } from '../../../../../src/core/library/library';
import type { DatedItem } from '../../../../../src/core/render/chart/datedItems';
import { datedItems } from '../../../../../src/core/render/chart/datedItems';
import { textWidth } from '../../../../../src/core/render/chart/textWidth';
import { timeExtent } from '../../../../../src/core/render/chart/timeExtent';
import { initialWindow, LABEL_SIZE, layOutTimeline, fullWindow, type TimeWindow } from '../../../../../src/core/render/chart/timeline';
import { occurrenceText } from '../../../../../src/core/render/chart/timelineLabels';
import { timelineView } from '../../../../../src/core/render/chart/timelineView';
import type { ViewElement } from '../../../../../src/core/render/view';
import { bundledDossier, bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { smallEntry, smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { elementsOf, pageContext, textOf } from '../../../../support/core/pageContext';

const library = smallLibrary();
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

function itemAt(date: string): DatedItem {
	const extent = timeExtent(date);
	assert.ok(extent, date);
	const entry = smallEntry(library, 'charter');
	const [fact] = entry.entry.facts;
	assert.ok(fact);
	return { entry, date, extent, of: { type: 'fact', fact }, unconfirmed: false };
}

const layOut = (items: readonly DatedItem[], window: TimeWindow, width = 1000) =>
	layOutTimeline({ items, window, width, labelOf: () => 'a label' });

describe('the extent of a date', () => {
	const shapes: readonly (readonly [string, string, string, string])[] = [
		['2020-10-16', 'day', '2020-10-16', '2020-10-17'],
		['2020-10', 'fuzzy', '2020-10-01', '2020-11-01'],
		['2020-12', 'fuzzy', '2020-12-01', '2021-01-01'],
		['2020', 'fuzzy', '2020-01-01', '2021-01-01'],
		['2020-10-16~', 'fuzzy', '2020-10-16', '2020-10-17'],
		['2020-10-12/2020-10-16', 'span', '2020-10-12', '2020-10-17'],
		['2010/2021-03', 'span', '2010-01-01', '2021-04-01'],
		['2010~/2021', 'fuzzy', '2010-01-01', '2022-01-01'],
	];
	for (const [date, shape, from, to] of shapes) {
		it(`of ${date} is a ${shape}`, () => {
			const extent = timeExtent(date);
			assert.deepEqual([extent?.shape, extent?.from, extent?.to], [shape, day(from), day(to)]);
			assert.deepEqual([extent?.openStart, extent?.openEnd], [false, false]);
		});
	}
	it('shows which end is open', () => {
		assert.deepEqual([timeExtent('2020-10/')?.openStart, timeExtent('2020-10/')?.openEnd], [false, true]);
		assert.deepEqual([timeExtent('../2020-10')?.openStart, timeExtent('../2020-10')?.openEnd], [true, false]);
	});
	it('keeps the first century apart from the twentieth', () =>
		assert.equal(timeExtent('0044-03-15')?.from, Date.parse('0044-03-15T00:00:00Z')));
	it('does not exist for a text that is not a date', () => assert.equal(timeExtent('soon'), undefined));
});

describe('a timeline', () => {
	it('of a single day has the days around it on its axis, and no hours', () => {
		const items = ['2019-05-03', '2019-05-03', '2019-05-03'].map(itemAt);
		for (const width of [300, 600, 1200]) {
			const { ticks, groups } = layOut(items, initialWindow(items), width);
			assert.deepEqual(
				ticks.map(({ at }) => at),
				['2019-05-02', '2019-05-03', '2019-05-04', '2019-05-05'].map(day),
			);
			assert.deepEqual(
				groups.map(({ placed }) => placed.length),
				[3],
			);
			const axis = elementsOf(timelineView(items, { ...pageContext(library), width }) ?? assert.fail())
				.filter(({ attributes }) => attributes['class'] === 'axis')
				.map(textOf)
				.join();
			assert.ok(axis.includes('2 May 2019') && axis.includes('3 May') && !/AM|PM|\d\d:/.test(axis), axis);
		}
		const [from, to] = [day('2019-05-03') + 3_600_000, day('2019-05-05') + 3_600_000];
		assert.deepEqual(layOut(items, [from, to]).ticks.map(({ at }) => at), ['2019-05-04', '2019-05-05'].map(day));
	});

	it('has no full stop at the end of a label', () => {
		const said = datedItems(bundledDossier, bundledLibrary).map(item => occurrenceText(item, pageContext(bundledLibrary)));
		assert.ok(said.includes('Head of UNODC'));
		assert.deepEqual(said.filter(text => text.endsWith('.')), []);
	});
	it('places a day in the middle of its time and a span from end to end', () => {
		const window: TimeWindow = [day('2020-01-01'), day('2020-04-10')];
		const { groups: [group] } = layOut([itemAt('2020-01-11'), itemAt('2020-02-10/2020-02-19')], window);
		const [point, span] = group?.placed ?? [];
		assert.equal(((point?.x ?? 0) + (point?.end ?? 0)) / 2, 105);
		assert.deepEqual([span?.x, span?.end], [400, 500]);
	});
	it('lets neither marks nor labels of a lane overlap', () => {
		const items = Array.from({ length: 40 }, (_, index) => itemAt(`20${10 + (index % 10)}-0${1 + (index % 9)}`))
			.sort((a, b) => a.extent.from - b.extent.from);
		for (const width of [260, 700, 1200]) {
			const { groups: [group] } = layOut(items, fullWindow(items), width);
			const right = new Map<number, number>();
			for (const { lane, x, end, label, labelX } of group?.placed.filter(({ label }) => label !== '') ?? []) {
				assert.ok(Math.min(x, labelX) >= (right.get(lane) ?? 0), `lane ${lane} at ${x} of ${width}`);
				right.set(lane, Math.max(end, labelX + textWidth(label, LABEL_SIZE)));
				assert.ok(x >= 0 && end <= width);
			}
		}
	});
	it('counts items that are not placed', () => {
		const items = Array.from({ length: 500 }, (_, index) => itemAt(`${1900 + (index % 120)}-0${1 + (index % 9)}-15`)).sort(
			(a, b) => a.extent.from - b.extent.from,
		);
		const { groups, before, after } = layOut(items, [day('1950-01-01'), day('2000-01-01')]);
		const shown = groups.flatMap(({ placed }) => placed.map(({ item }) => item));
		const gathered = groups.flatMap(({ clusters }) => clusters.flatMap(cluster => cluster.items));
		assert.equal(new Set([...shown, ...gathered, ...before, ...after]).size, 500);
		assert.equal(shown.length + gathered.length + before.length + after.length, 500);
		assert.ok(gathered.length > 0 && before.length > 0 && after.length > 0);
		assert.ok(groups.every(({ clusters }) => clusters.every(cluster => cluster.items.length > 1)));
	});
	it('begins where most happened, and shows everything if that saves no space', () => {
		const even = ['2020-01-05', '2020-02-05', '2020-03-05'].map(itemAt);
		assert.deepEqual(initialWindow(even), fullWindow(even));
		const odd = ['1923', ...Array.from({ length: 20 }, (_, index) => `2020-03-${String(index + 1).padStart(2, '0')}`)].map(itemAt);
		assert.ok(initialWindow(odd)[0] > day('2019-01-01'));
	});
	it('is wider than everything in it', () => {
		const [from, to] = fullWindow([itemAt('2020-01-05')]);
		assert.ok(from < day('2020-01-05') && to > day('2020-01-06'));
	});
});

describe('the timeline of a dossier', () => {
	const [dossier] = library.dossiers;
	assert.ok(dossier);
	const items = datedItems(dossier, library);
	const view = timelineView(items, pageContext(library));

	it('has every dated fact once, in order of time', () => {
		assert.deepEqual(
			items.map(({ entry, date }) => `${entry.entry.key} ${date}`),
			['charter 2000-11-15', 'fund 2019-02-12', 'cop 2020-10-12/2020-10-16'],
		);
	});
	it('has a table with the same', () => {
		const [, ...rows] = elementsOf(elementsOf(view).find(({ attributes }) => attributes.class === 'chart-data')).filter(
			({ tag }) => tag === 'tr',
		);
		assert.deepEqual(
			rows.map(row => row.children.map(cell => textOf(cell).replaceAll('\u2009', ''))),
			[
				['15 November 2000', 'Charter of Small Things (CST)', 'adopted'],
				['12 February 2019', 'Small Fund (SF)', 'contribution EUR\u00A02,000,000'],
				['12–16 October 2020', 'tenth session of the Small Conference (COP10)', 'held'],
			],
		);
	});
	it('names each mark with its visible text, kind and date, and links it to its entry', () => {
		const marks = elementsOf(view).filter(({ tag, attributes }) => tag === 'a' && attributes.class?.startsWith('item '));
		assert.deepEqual(
			marks.find(({ attributes }) => attributes.entry === 'small/fund')?.attributes.ariaLabel,
			'SF: EUR\u00A02,000,000: Small Fund: contribution EUR\u00A02,000,000, 12 February 2019',
		);
	});
	it('draws inexact dates differently from days', () => {
		const uncertain = timelineView([itemAt('2020'), itemAt('2020-10-16'), itemAt('2020/')], pageContext(library));
		assert.deepEqual(
			elementsOf(uncertain).flatMap(({ attributes }) =>
				attributes.class?.startsWith('item ') && attributes.entry ? attributes.class : [],
			),
			['item fuzzy inside', 'item day', 'item span open-end inside'],
		);
	});
	it('does not exist if nothing is dated', () => assert.equal(timelineView([], pageContext(library)), undefined));
});

/** Returns the text in the timeline next to its marks. */
function labelsIn(shown: readonly DatedItem[], of: Library, width: number): readonly string[] {
	const marks = elementsOf(timelineView(shown, pageContext(of, { width }))).filter(
		({ tag, attributes }) => tag === 'a' && attributes.class?.startsWith('item '),
	);
	return marks.map(mark => textOf(mark));
}

describe('the timeline of the bundled dossier', () => {
	const merged = bundledLibrary;
	const items = datedItems(bundledDossier, merged);
	for (const width of [220, 340, 394, 600, 720, 1024, 1200]) {
		it(`names every mark, and has none behind a cluster, at ${width} px`, () => {
			const { groups } = layOutTimeline({ items, window: initialWindow(items), width, labelOf: ({ entry }) => entry.entry.key });
			for (const { placed, clusters, clusterLane } of groups) {
				assert.ok(placed.every(({ label }) => label !== ''));
				assert.ok(clusters.length === 0 || placed.every(({ lane }) => lane !== clusterLane));
				assert.equal(new Set(placed.map(({ lane, x }) => `${lane} ${x}`)).size, placed.length);
			}
		});
	}
	it('has no cluster if it cannot be opened, and describes items outside the range in words', () => {
		const drawn = (isStatic: boolean) => elementsOf(timelineView(items, pageContext(merged, { width: 281, isStatic })));
		const has = (elements: readonly ViewElement[], name: string) => elements.some(({ attributes }) => attributes.class === name);
		assert.deepEqual([false, true].map(isStatic => has(drawn(isStatic), 'cluster')), [true, false]);
		const marks = drawn(true).filter(({ attributes }) => attributes.class?.startsWith('item ') && attributes.entry !== undefined);
		const outside = drawn(true).filter(({ attributes }) => attributes.class === 'outside').map(textOf).join();
		assert.match(outside, /^\d+ earlier\d+ later$/);
		const others = [...outside.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
		assert.equal(marks.length + others, items.length);
		// A page of paper has room for 800 pixels or so.
		const heights = drawn(true)
			.filter(({ attributes }) => attributes.class === 'drawing')
			.map(({ attributes }) => attributes.height ?? 0);
		assert.ok(heights.length > 1 && Math.max(...heights) < 800, heights.join());
	});
	for (const width of [220, 281, 355, 600, 720, 1200]) {
		it(`cuts no sum, and no two names to the same, at ${width} px`, () => {
			const labels = labelsIn(items, merged, width);
			for (const sum of ['EUR\u00A02,000,000', 'USD\u00A04,800,000']) {
				assert.ok(labels.some(label => label.endsWith(`: ${sum}`) || label.endsWith(`: ${sum} ?`)), `${sum}: ${labels.join('|')}`);
			}
			assert.deepEqual(labels.filter(label => /\d…/.test(label) && /(?:EUR|USD)/.test(label)), []);
			const cut = labels.filter(label => label.includes('…'));
			assert.deepEqual(cut.filter((label, index) => cut.indexOf(label) !== index), []);
		});
		it(`names an entry alike in all its labels, at ${width} px`, () => {
			for (const key of ['ccp', 'unvtf', 'cop10', 'unodc']) {
				const names = labelsIn(
					items.filter(({ entry }) => entry.entry.key === key),
					merged,
					width,
				).map(label => label.replace(/:.*/, ''));
				assert.ok(new Set(names).size <= 1, names.join('|'));
			}
			assert.ok(items.some(({ entry }) => entry.entry.key === 'ccp'));
		});
		it(`begins every label with a capital or a number, and resolutions alike, at ${width} px`, () => {
			const labels = labelsIn(items, merged, width);
			assert.deepEqual(labels.filter(label => /^\p{Ll}|: (?:adopted|signed|established|speaker|donor)\b/u.test(label)), []);
			const resolutions = labelsIn(items.filter(({ entry }) => entry.entry.kind === 'resolution'), merged, width);
			assert.equal(new Set(resolutions.map(label => /^(?:GA )?[\d/]+:/.test(label))).size, 1, resolutions.join('|'));
		});
	}
});
