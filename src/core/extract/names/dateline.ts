import { isWeekday } from '../../date/calendarWords';
import type { TokenBlock } from '../text/tokenBlock';
import type { Gazetteer } from './gazetteer';
import { isCapital } from './nounGroup';
import { placeEnd } from './places';

/** The maximum number of words of the name of a town. */
const MAX_TOWN = 3;

/** The mark after the dateline of an agency or a ministry. */
const DASH = /^[–—:-]$/;

/**
 * Finds the town with which a release begins, before its date or country: “VIENNA, 3 September (UN Information Service)”, “Accra, Ghana, 4
 * August 2022 –”, “ROME, Italie —”. Returns the first token of the date; `undefined` if there is none. Dates must have been found.
 */
export function findDateline(block: TokenBlock, gazetteer: Gazetteer): number | undefined {
	const towns = townsOf(block);
	const comma = towns.at(-1)?.[1];
	// “Luanda — Le Plan d’action …”
	if (comma === 1 && block.at(comma).text === '—' && block.at(comma).spaced && isCapital(block, comma + 1) && placeEnd(block, gazetteer, 0) === undefined) {
		block.add({ type: 'place', known: false }, 0, comma, { rank: 0.4 });
	}
	if (comma === undefined || block.at(comma).text !== ',') {
		return undefined;
	}
	const country = placeEnd(block, gazetteer, comma + 1);
	const date =
		dateAfter(block, comma) ?? (country !== undefined && block.at(country).text === ',' ? dateAfter(block, country) : undefined)
		?? (country !== undefined && block.isDate(country) ? country : undefined);
	if (date !== undefined || (country !== undefined && DASH.test(block.at(afterAgency(block, country)).text))) {
		// Countries are found later.
		towns
			.filter(([from, to]) => placeEnd(block, gazetteer, from) !== to)
			.forEach(([from, to]) => block.add({ type: 'place', known: false }, from, to, { rank: 0.7 }));
	}
	return date;
}

/** The token after the name of an agency in brackets: “Tashkent, Uzbekistan (Reef News) –”. */
function afterAgency(block: TokenBlock, at: number): number {
	if (block.at(at).text !== '(') {
		return at;
	}
	const close = block.tokens.slice(at, at + MAX_AGENCY).findIndex(({ text }) => text === ')');
	return close < 0 ? at : at + close + 1;
}

/** The maximum number of tokens of an agency with its brackets. */
const MAX_AGENCY = 8;

/** The towns at the beginning of a block, of which there may be several: “COPENHAGEN/WARSAW/VIENNA, 20 September”. */
function townsOf(block: TokenBlock): readonly (readonly [from: number, to: number])[] {
	const towns: (readonly [number, number])[] = [];
	for (let from = 0;;) {
		let to = from;
		while (to - from < MAX_TOWN && block.isFree(to) && isCapital(block, to) && (to === from || block.at(to).spaced)) {
			to++;
		}
		if (to === from || isWeekday(block.at(from).folded)) {
			return [];
		}
		towns.push([from, to]);
		if (block.at(to).text !== '/') {
			return towns;
		}
		from = to + 1;
	}
}

/** The first token of a date after a comma, also after a day of the week or “le”. */
function dateAfter(block: TokenBlock, comma: number): number | undefined {
	let at = comma + 1;
	while (!block.isDate(at) && (isWeekday(block.at(at).folded) || block.at(at).folded === 'le')) {
		at++;
	}
	return block.isDate(at) ? at : undefined;
}
