import { getOrInsert } from '../../data/getOrInsert';
import { groupBy } from '../../data/groupBy';
import type { EntryId, LibraryEntry } from '../../library/library';
import { textIn } from '../../library/names';
import { truncateTitle } from '../../library/truncateTitle';
import { capitalized } from '../../text/capitalized';
import { fill } from '../labels';
import type { PageContext } from '../page/pageParts';
import { formatAmount } from '../values';
import type { DatedItem } from './datedItems';
import { fittingName, fullName, numberOf, shortName } from './figure';
import { clip, clipMiddle, textWidth } from './textWidth';
import { LABEL_SIZE } from './timeline';

const MAX_LABEL_WIDTH = 250;
/** Below this width in pixels, titles of resolutions would be cut to a word, so all are given by number. */
const ROOM_FOR_TITLES = 220;
/** The minimum width of a name next to an amount, in pixels. */
const MIN_NAME_WIDTH = 40;

/**
 * Returns a function that labels the items of one timeline with the entry's name and what happened; for events the name alone
 * says it. Names are shortened to fit, amounts never are. An entry has the same name in all its labels, and different items
 * have different labels.
 */
export function timelineLabels(items: readonly DatedItem[], context: PageContext): (item: DatedItem, room: number) => string {
	const usual = Math.min(MAX_LABEL_WIDTH, context.width * 0.4);
	const ofEntry = groupBy(items, ({ entry }) => entry.id);
	const names = new Map<EntryId, string>();
	const labelled = new Map<string, string>();
	const roomOf = (id: EntryId) => Math.min(...(ofEntry.get(id) ?? []).map(one => nameRoom(one, usual, context)));
	const nameOf = ({ entry }: DatedItem): string =>
		getOrInsert(names, entry.id, () => fittedName(entry, { usual, room: roomOf(entry.id) }, context));
	return (item, room) => {
		const width = Math.max(usual, room);
		const full = longLabel(item, context);
		const isFree = (label: string) => (labelled.get(label) ?? full) === full;
		const label =
			[clip, clipMiddle].map(cut => withCapital(shortLabel(item, { name: nameOf(item), width, cut }, context))).find(isFree) ?? full;
		labelled.set(label, full);
		return label;
	};
}

/** Returns the entry's full name and what happened. */
export function longLabel(item: DatedItem, context: PageContext): string {
	return `${fullName(item.entry, context)}: ${occurrenceText(item, context)}`;
}

/** Returns what happened to the entry, without its name. */
export function occurrenceText({ of, entry: { dossier } }: DatedItem, { labels }: PageContext): string {
	if (of.type === 'link') {
		return fill(labels.relationTo[of.name], shortName(of.other, labels.locale));
	}
	const { property, value } = of.fact;
	switch (value.type) {
		case 'amount':
			return `${labels.property[property]} ${formatAmount(value.amount, value.currency, labels.locale)}`;
		case 'text':
			// A full stop would look like part of the label's name.
			return textIn(value.text, labels.locale, dossier.language).replace(/\.$/, '');
		default:
			return labels.property[property];
	}
}

/** Returns the name of an entry that fits the given width. Neighbouring resolutions are given all by title or all by number. */
function fittedName(
	entry: LibraryEntry,
	{ room, usual }: { readonly room: number; readonly usual: number },
	{ labels: { locale } }: PageContext,
): string {
	const number = numberOf(entry);
	if (number === undefined) {
		return fittingName(entry, locale, { size: LABEL_SIZE, width: room });
	}
	return usual < ROOM_FOR_TITLES ? number : truncateTitle(shortName(entry, locale), Math.floor(room / textWidth('x', LABEL_SIZE)));
}

/** Returns the space left for the name in a label of this width: next to an event at least half, next to an amount the remainder. */
function nameRoom(item: DatedItem, width: number, context: PageContext): number {
	const sum = sumOf(item, context);
	return isHeld(item)
		? width
		: sum === undefined
			? Math.max(width / 2, remainingWidth(occurrenceText(item, context), width))
			: Math.max(MIN_NAME_WIDTH, remainingWidth(sum, width));
}

function remainingWidth(text: string, width: number): number {
	return width - textWidth(`${text}: `, LABEL_SIZE);
}

interface LabelParts {
	readonly name: string;
	readonly width: number;
	readonly cut: typeof clip;
}

function shortLabel(item: DatedItem, { name, width, cut }: LabelParts, context: PageContext): string {
	if (isHeld(item)) {
		return cut(name, LABEL_SIZE, width);
	}
	const sum = sumOf(item, context);
	if (sum !== undefined) {
		return `${cut(name, LABEL_SIZE, Math.max(MIN_NAME_WIDTH, remainingWidth(sum, width)))}: ${sum}`;
	}
	const whatRoom = Math.max(width / 2, remainingWidth(name, width));
	const what = cut(withCapital(shortWhat(item, whatRoom, context)), LABEL_SIZE, whatRoom);
	return `${cut(name, LABEL_SIZE, Math.max(width / 2, remainingWidth(what, width)))}: ${what}`;
}

function isHeld({ of }: DatedItem): boolean {
	return of.type === 'fact' && of.fact.property === 'held';
}

/** Returns the amount of an item, which is a sufficient label where space is short; `undefined` if it has none. */
function sumOf({ of }: DatedItem, { labels }: PageContext): string | undefined {
	return of.type === 'fact' && of.fact.value.type === 'amount'
		? formatAmount(of.fact.value.amount, of.fact.value.currency, labels.locale)
		: undefined;
}

function shortWhat(item: DatedItem, room: number, context: PageContext): string {
	const { of } = item;
	if (of.type !== 'link') {
		return occurrenceText(item, context);
	}
	const {
		labels: { locale, relationTo },
	} = context;
	return fill(
		relationTo[of.name],
		fittingName(of.other, locale, { size: LABEL_SIZE, width: room - textWidth(fill(relationTo[of.name], ''), LABEL_SIZE) }),
	);
}

/** Capitalizes a label that begins with a lower-case word, so that labels in a column look alike. */
function withCapital(text: string): string {
	return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(text) ? capitalized(text) : text;
}
