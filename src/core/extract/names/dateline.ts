import type { Gazetteer } from './gazetteer';
import { isCapital } from './nounGroup';
import { placeEnd } from './places';
import type { TokenBlock } from '../text/tokenBlock';

/** The most words of the name of a town. */
const MAX_TOWN = 3;

/** What follows the dateline of an agency. */
const DASH = /^[–—-]$/;

/** Finds the town with which a release begins, before its date or country: “VIENNA, 3 September (UN Information Service)”, “Addis Ababa, 4 August 2022 –”, “ROME, Italie —”. */
export function findDateline(block: TokenBlock, gazetteer: Gazetteer): void {
	let from = 0;
	// “COPENHAGEN/WARSAW/VIENNA, 20 September”
	const towns: (readonly [number, number])[] = [];
	for (;;) {
		let to = from;
		while (to - from < MAX_TOWN && block.isFree(to) && isCapital(block, to) && (to === from || block.at(to).spaced)) {
			to++;
		}
		if (to === from) {
			return;
		}
		towns.push([from, to]);
		if (block.at(to).text !== '/') {
			const country = placeEnd(block, gazetteer, to + 1);
			if (block.at(to).text === ',' && (block.isDate(to + 1) || (country !== undefined && DASH.test(block.at(country).text)))) {
				towns.forEach(([first, end]) => block.add({ type: 'place', known: false }, first, end, { rank: 0.7 }));
			}
			return;
		}
		from = to + 1;
	}
}
