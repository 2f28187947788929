import { fill } from '../labels';
import { arrow, entryLink, type PageContext } from '../page/pageParts';
import { formatAmount, formatDate } from '../values';
import { h, type MaybeNode, type ViewElement } from '../view';
import { chartFigure, moreNote, table } from './figure';
import { flowView, purposeOf } from './flowView';
import { isPaidOut, totalOf, type Gift, type Money, type UnknownGift } from './money';

const MAX_ROWS = 100;
const MAX_UNKNOWN = 12;

/** Renders the section on payments; `undefined` if the dossier states none. */
export function moneyView(money: Money, context: PageContext): ViewElement | undefined {
	const { words } = context;
	const { byCurrency, unknown } = money;
	return byCurrency.size === 0 && unknown.length === 0
		? undefined
		: chartFigure(
				{
					id: 'money',
					title: words.money,
					picture: [
						...[...byCurrency].map(([currency, gifts]) =>
							h('div', { class: 'flow' }, currencyHead(currency, gifts, context), flowView(gifts, context)),
						),
						byCurrency.size > 1 && h('p', { class: 'note' }, words.ownScale),
						unknownList(unknown, context),
					],
					table: moneyTable(money, context),
					...(byCurrency.size > 0 && { legend: legend([...byCurrency.values()].flat(), context) }),
				},
				context,
			);
}

/** Renders the heading of a currency with the totals contributed and paid out. */
function currencyHead(currency: string, gifts: readonly Gift[], { labels, words }: PageContext): ViewElement {
	const totals = [totalOf(gifts.filter(gift => !isPaidOut(gift))), totalOf(gifts.filter(isPaidOut))];
	const sums = totals.filter(sum => sum > 0).map(sum => formatAmount(sum, currency, labels.locale));
	const name = new Intl.DisplayNames(labels.locale, { type: 'currency' }).of(currency) ?? currency;
	return h(
		'p',
		{ class: 'currency' },
		h('strong', {}, name),
		' ',
		h('span', { class: 'note' }, sums.length === 1 && gifts.length > 1 ? fill(words.inAll, sums[0] ?? '') : sums.join(' · ')),
	);
}

function legend(gifts: readonly Gift[], { labels }: PageContext): ViewElement {
	const kinds = [...new Map(gifts.map(gift => [isPaidOut(gift), gift.fact.property]))].sort(([a], [b]) => Number(a) - Number(b));
	return h('ul', { class: 'marks' }, ...kinds.map(([paidOut, property]) => h('li', {},
		h('svg', { class: 'drawing sample', ariaHidden: 'true', width: 22, height: 14, viewBox: [0, 0, 22, 14] },
			h('g', { class: `gift${paidOut ? ' paid-out' : ''}` }, h('rect', { class: 'bar', x: 0, y: 2, width: 22, height: 10, rx: 2 }))),
		h('span', {}, labels.property[property]))));
}

function unknownList(gifts: readonly UnknownGift[], context: PageContext): MaybeNode {
	const { words, labels } = context;
	return (
		gifts.length > 0
		&& h(
			'div',
			{ class: 'unknown' },
			h('p', { class: 'note' }, words.noAmount),
			h(
				'ul',
				{},
				...gifts
					.slice(0, MAX_UNKNOWN)
					.map(gift =>
						h(
							'li',
							{},
							entryLink(gift.donor.id, context),
							' ',
							arrow(),
							' ',
							entryLink(gift.entry.id, context),
							gift.when !== undefined && ` · ${formatDate(gift.when, labels)}`,
						),
					),
			),
			moreNote(gifts.length - MAX_UNKNOWN, context),
		)
	);
}

function moneyTable({ byCurrency, unknown }: Money, context: PageContext): ViewElement {
	const { words, labels } = context;
	const link = (entry: Gift['donor']): MaybeNode => (entry ? entryLink(entry.id, context) : '–');
	const gifts = [...byCurrency.values()].flat();
	const rows = [
		...gifts
			.slice(0, MAX_ROWS)
			.map(gift => [
				link(gift.donor),
				h('span', { class: 'sum' }, formatAmount(gift.amount, gift.currency, labels.locale)),
				gift.fact.when === undefined ? '–' : formatDate(gift.fact.when, labels),
				link(gift.recipient ?? gift.entry),
				purposeOf(gift, context),
			]),
		...unknown
			.slice(0, Math.max(0, MAX_ROWS - gifts.length))
			.map(gift => [
				link(gift.donor),
				words.notKnown,
				gift.when === undefined ? '–' : formatDate(gift.when, labels),
				link(gift.entry),
				purposeOf(gift, context),
			]),
	];
	return h('div', {},
		table(words.money, [words.donor, words.amount, words.when, words.recipient, words.purpose], rows),
		moreNote(gifts.length + unknown.length - rows.length, context));
}
