import { parseDateSpan, type EdtfDate } from '../../dossier/date';
import { textIn } from '../../library/names';
import { fill } from '../labels';
import type { PageContext } from '../page/pageParts';
import { formatAmount, formatDate } from '../values';
import { h, type MaybeNode, type ViewElement } from '../view';
import { drawing, fullName, markName, shortName } from './figure';
import { layOutFlow, type Flow, type FlowSource, type Ribbon } from './flow';
import { isPaidOut, type Gift, type UnknownGift } from './money';
import { clip, textWidth, wrap } from './textWidth';

const BAR = 8;
const LINE = 16;
const NAME_SIZE = 14.5;
const DETAIL_SIZE = 12.5;
/** The minimum width, in pixels, at which there is space for the purpose of a gift. */
const WIDE = 560;

/** Renders the amounts in one currency as ribbons from donors to recipients. */
export function flowView(gifts: readonly Gift[], context: PageContext): ViewElement {
	const { width, words, labels } = context;
	const side = Math.min(270, width * 0.36);
	const flow = layOutFlow(gifts, [side + BAR, width - side - BAR], LINE * (width < WIDE ? 4 : 5) + 4);
	const label = [words.money, formatAmount(flow.total, gifts[0]?.currency ?? '', labels.locale)].join(', ');
	return drawing({ width, height: flow.height + 4 }, `${label}. ${words.keyboardHint}`,
		...flow.sources.map(source => drawSource(source, side, context)),
		...drawRibbons(flow, side, context));
}

/** Returns the purpose of a gift as stated by its entry, or else the entry's short description. */
export function purposeOf({ entry: { entry, dossier } }: Gift | UnknownGift, { labels }: PageContext): string {
	const purpose = entry.facts.find(({ property, value }) => property === 'purpose' && value.type === 'text');
	return purpose?.value.type === 'text'
		? textIn(purpose.value.text, labels.locale, dossier.language)
		: textIn(entry.gloss, labels.locale, dossier.language);
}

function drawSource({ gifts: [first], amount, y, thickness }: FlowSource, side: number, context: PageContext): ViewElement | undefined {
	if (!first) {
		return undefined;
	}
	const { labels } = context;
	const name = first.donor ? shortName(first.donor, labels.locale) : '–';
	const sum = formatAmount(amount, first.currency, labels.locale);
	const lines = [...linesIn('name', wrap(name, NAME_SIZE, side - 10, 2)), ...linesIn('detail', [clip(sum, DETAIL_SIZE, side - 8)])];
	const content = [
		h('rect', { class: 'bar', x: side, y, width: BAR, height: Math.max(1, thickness) }),
		...drawLines(lines, { x: side - 8, y: y + thickness / 2, textAnchor: 'end' }),
	];
	const kind = isPaidOut(first) ? ' paid-out' : '';
	return first.donor
		? h('a', { class: `source${kind}`, entry: first.donor.id, ariaLabel: markName(shownIn(lines), `${name} ${sum}`) }, ...content)
		: h('g', { class: `source${kind}` }, ...content);
}

function drawRibbons({ ribbons }: Flow, side: number, context: PageContext): readonly MaybeNode[] {
	const { width } = context;
	return ribbons.map(ribbon => {
		const [first] = ribbon.gifts;
		const lines = linesOf(ribbon, side - 10, context);
		const content = [
			h('path', { class: 'ribbon', d: ribbon.outline }),
			h('rect', {
				class: 'bar',
				x: width - side - BAR,
				y: ribbon.y - ribbon.thickness / 2,
				width: BAR,
				height: Math.max(1, ribbon.thickness),
			}),
			...drawLines(lines, { x: width - side + 8, y: ribbon.y, textAnchor: 'start' }),
		];
		if (!first) {
			return undefined;
		}
		const kind = `gift${isPaidOut(first) ? ' paid-out' : ''}${ribbon.gifts.length === 1 && first.fact.unconfirmed ? ' unconfirmed' : ''}`;
		const tip = tipOf(first, context);
		return ribbon.gifts.length === 1
			? h('a', { class: kind, entry: first.entry.id, ariaLabel: markName(shownIn(lines), tip), tip }, ...content)
			: h('g', { class: kind }, ...content);
	});
}

interface Line {
	readonly class: 'name' | 'detail' | 'purpose';
	readonly text: string;
}

function linesIn(name: Line['class'], texts: readonly string[]): readonly Line[] {
	return texts.map(text => ({ class: name, text }));
}

/** Draws lines of text centred vertically on `y`. */
function drawLines(
	lines: readonly Line[],
	{ x, y, textAnchor }: { readonly x: number; readonly y: number; readonly textAnchor: 'start' | 'end' },
): readonly MaybeNode[] {
	const top = y - ((lines.length - 1) * LINE) / 2 + 4;
	return lines.flatMap((line, index) => [
		index > 0 && ' ',
		h('text', { class: line.class, x, y: top + index * LINE, textAnchor }, line.text),
	]);
}

function shownIn(lines: readonly Line[]): string {
	return lines.map(({ text }) => text).join(' ');
}

/** Returns a label's lines: the name, the amount with its year, and the purpose if there is space for it. */
function linesOf({ gifts, amount }: Ribbon, room: number, context: PageContext): readonly Line[] {
	const { labels, words, width } = context;
	const [first, second] = gifts;
	const sum = formatAmount(amount, first?.currency ?? '', labels.locale);
	if (!first || second) {
		return [{ class: 'name', text: fill(words.more, gifts.length.toLocaleString(labels.locale)) }, { class: 'detail', text: sum }];
	}
	const years = first.fact.when === undefined ? [] : [yearsOf(first.fact.when)];
	const dated = [sum, ...years].join(' · ');
	const target = targetOf(first);
	const purpose = width < WIDE ? [] : wrap(textIn(target.entry.gloss, labels.locale, target.dossier.language), DETAIL_SIZE, room, 2);
	return [
		...linesIn('name', wrap(shortName(target, labels.locale), NAME_SIZE, room, 2)),
		...linesIn('detail', textWidth(dated, DETAIL_SIZE) <= room ? [dated] : [clip(sum, DETAIL_SIZE, room), ...years]),
		...linesIn('purpose', purpose),
	];
}

function tipOf(gift: Gift, context: PageContext): string {
	const { labels } = context;
	const when = gift.fact.when === undefined ? '' : formatDate(gift.fact.when, labels);
	return [
		`${gift.donor ? `${fullName(gift.donor, context)} → ` : ''}${fullName(targetOf(gift), context)}`,
		[`${labels.property[gift.fact.property]}: ${formatAmount(gift.amount, gift.currency, labels.locale)}`, when]
			.filter(part => part !== '')
			.join(', '),
		purposeOf(gift, context),
		gift.fact.unconfirmed ? labels.unconfirmedMeaning : '',
	].filter(line => line !== '').join('\n');
}

function targetOf(gift: Gift): Gift['entry'] {
	return isPaidOut(gift) ? gift.recipient ?? gift.entry : gift.entry;
}

/** Returns the year of a date, or the first and last year of an interval. */
function yearsOf(date: EdtfDate): string {
	const { start, end } = parseDateSpan(date) ?? {};
	return [...new Set([start?.year, end?.year])].map(year => String(year ?? '')).join('–');
}
