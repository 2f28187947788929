import { parseEdtf, type EdtfDate } from '../../dossier/date';
import { textIn, titleOf } from '../../library/names';
import { fill } from '../labels';
import { entryLink, type PageContext } from '../pageParts';
import { formatAmount, formatDate } from '../values';
import { h, type MaybeNode, type ViewElement } from '../view';
import { chartFigure, drawing, markName, moreNote, shortName, table } from './figure';
import { layOutFlow, type Flow, type FlowSource, type Ribbon } from './flow';
import type { Gift, Money, UnknownGift } from './money';
import { clip } from './textWidth';

const BAR = 8;
const MOST_ROWS = 200;
const MOST_UNKNOWN = 12;

/** The section with the money, or nothing where the dossier speaks of none. */
export function moneyView(money: Money, context: PageContext): ViewElement | undefined {
	const { words } = context;
	return money.byCurrency.size === 0 && money.unknown.length === 0 ? undefined : chartFigure({
		id: 'money',
		title: words.money,
		picture: [...[...money.byCurrency].map(([currency, gifts]) => drawFlow(gifts, currency, context)), unknownList(money.unknown, context)],
		twin: moneyTable(money, context),
	}, context);
}

function drawFlow(gifts: readonly Gift[], currency: string, context: PageContext): ViewElement {
	const { width, words, labels } = context;
	const side = Math.min(230, width * 0.34);
	const flow = layOutFlow(gifts, [side + BAR, width - side - BAR]);
	const label = [words.money, formatAmount(flow.total, currency, labels.locale)].join(', ');
	return h('div', { class: 'flow' },
		flow.ribbons.length > 1 && h('p', { class: 'note' }, fill(words.inAll, formatAmount(flow.total, currency, labels.locale))),
		drawing({ width, height: flow.height + 4 }, `${label}. ${words.walkHint}`,
			...flow.sources.map(source => drawSource(source, side, context)),
			...drawRibbons(flow, side, context)));
}

function drawSource({ gifts: [first], amount, y, thickness }: FlowSource, side: number, context: PageContext): ViewElement | undefined {
	if (!first) {
		return undefined;
	}
	const { labels } = context;
	const name = first.donor ? shortName(first.donor, labels.locale) : '–';
	const middle = y + thickness / 2;
	const sum = formatAmount(amount, first.currency, labels.locale);
	const [shownName, shownSum] = [clip(name, 14.5, side - 10), clip(sum, 12, side - 8)];
	const content = [
		h('rect', { class: 'bar', x: side, y, width: BAR, height: Math.max(1, thickness) }),
		h('text', { class: 'name', x: side - 8, y: middle - 2, textAnchor: 'end' }, shownName),
		' ',
		h('text', { class: 'detail', x: side - 8, y: middle + 14, textAnchor: 'end' }, shownSum),
	];
	return first.donor
		? h('a', { entry: first.donor.id, ariaLabel: markName(`${shownName} ${shownSum}`, `${name} ${sum}`) }, ...content)
		: h('g', {}, ...content);
}

function drawRibbons({ ribbons }: Flow, side: number, context: PageContext): readonly MaybeNode[] {
	const { width } = context;
	return ribbons.map(ribbon => {
		const [first] = ribbon.gifts;
		const { name, detail, tip } = textOf(ribbon, context);
		const [shownName, shownDetail] = [clip(name, 14.5, side - 10), clip(detail, 12, side - 10)];
		const content = [
			h('path', { class: 'ribbon', d: ribbon.outline }),
			h('rect', { class: 'bar', x: width - side - BAR, y: ribbon.y - ribbon.thickness / 2, width: BAR, height: Math.max(1, ribbon.thickness) }),
			h('text', { class: 'name', x: width - side + 8, y: ribbon.y - 2 }, shownName),
			' ',
			h('text', { class: 'detail', x: width - side + 8, y: ribbon.y + 14 }, shownDetail),
		];
		return first && (ribbon.gifts.length === 1
			? h('a', { class: `gift${first.fact.unconfirmed ? ' unconfirmed' : ''}`, entry: first.entry.id, ariaLabel: markName(`${shownName} ${shownDetail}`, tip), tip }, ...content)
			: h('g', { class: 'gift' }, ...content));
	});
}

function textOf({ gifts, amount }: Ribbon, context: PageContext) {
	const { labels, words } = context;
	const [first] = gifts;
	const sum = formatAmount(amount, first?.currency ?? '', labels.locale);
	if (!first || gifts.length > 1) {
		return { name: fill(words.more, gifts.length.toLocaleString(labels.locale)), detail: sum, tip: sum };
	}
	const target = first.fact.property === 'grantsAwarded' ? first.recipient ?? first.entry : first.entry;
	const when = first.fact.when === undefined ? '' : formatDate(first.fact.when, labels);
	const years = first.fact.when === undefined ? '' : yearsOf(first.fact.when);
	const lines = [
		`${first.donor ? `${fullName(first.donor, context)} → ` : ''}${fullName(target, context)}`,
		[sum, when].filter(part => part !== '').join(', '),
		purposeOf(first, context),
		first.fact.unconfirmed ? labels.unconfirmedMeaning : '',
	];
	return { name: shortName(target, labels.locale), detail: [sum, years].filter(part => part !== '').join(' · '), tip: lines.filter(line => line !== '').join('\n') };
}

/** The year of a date, or the first and the last of a span. */
function yearsOf(date: EdtfDate): string {
	const { start, end } = parseEdtf(date) ?? {};
	return [...new Set([start?.year, end?.year])].map(year => String(year ?? '')).join('–');
}

/** What the money was for: the purpose that the entry states, else what the entry is. */
function purposeOf({ entry: { entry, dossier } }: Gift | UnknownGift, { labels }: PageContext): string {
	const purpose = entry.facts.find(({ property, value }) => property === 'purpose' && value.type === 'text');
	return purpose?.value.type === 'text' ? textIn(purpose.value.text, labels.locale, dossier.language) : textIn(entry.gloss, labels.locale, dossier.language);
}

function unknownList(gifts: readonly UnknownGift[], context: PageContext): MaybeNode {
	const { words, labels } = context;
	return gifts.length > 0 && h('div', { class: 'unknown' },
		h('p', { class: 'note' }, words.noAmount),
		h('ul', {}, ...gifts.slice(0, MOST_UNKNOWN).map(gift => h('li', {},
			entryLink(gift.donor.id, context), ' → ', entryLink(gift.entry.id, context), gift.when !== undefined && ` · ${formatDate(gift.when, labels)}`))),
		moreNote(gifts.length - MOST_UNKNOWN, context));
}

function moneyTable({ byCurrency, unknown }: Money, context: PageContext): ViewElement {
	const { words, labels } = context;
	const link = (entry: Gift['donor']): MaybeNode => (entry ? entryLink(entry.id, context) : '–');
	const gifts = [...byCurrency.values()].flat();
	const rows = [
		...gifts.map(gift => [
			link(gift.donor), formatAmount(gift.amount, gift.currency, labels.locale), gift.fact.when === undefined ? '–' : formatDate(gift.fact.when, labels),
			link(gift.recipient ?? gift.entry), purposeOf(gift, context),
		]),
		...unknown.map(gift => [
			link(gift.donor), words.notKnown, gift.when === undefined ? '–' : formatDate(gift.when, labels), link(gift.entry), purposeOf(gift, context),
		]),
	];
	return h('div', {},
		table(words.money, [words.donor, words.amount, words.when, words.recipient, words.purpose], rows.slice(0, MOST_ROWS)),
		moreNote(rows.length - MOST_ROWS, context));
}

function fullName({ entry, dossier }: Gift['entry'], { labels }: PageContext): string {
	return titleOf(entry, labels.locale, dossier.language);
}
