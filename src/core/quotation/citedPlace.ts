import type { Locator } from '../dossier/model';

/**
 * Whether a place in a source is one that a citation cites. A citation of paragraphs 2–4 or 2, 3 and 5 cites each of them; one of another
 * kind of place than the source has, such as a page, cites all. Without a locator on either side, the answer is yes.
 */
export function isCitedPlace(cited: Locator | undefined, place: Locator | undefined): boolean {
	if (!cited || !place || cited.label !== place.label) {
		return true;
	}
	const value = simple(place.value);
	return cited.value.split(/[,;&]|\s(?:and|et|und|en|y|e|to|à|bis|tot)\s/u).some(part => {
		const [first = '', last] = part.split(/[-–—]/u).map(simple);
		return first === value || (last !== undefined && isBetween(Number(value), Number(first), Number(last)));
	});
}

function simple(value: string): string {
	return value.replace(/[\s()\[\].]/gu, '').toLowerCase();
}

function isBetween(value: number, first: number, last: number): boolean {
	return first <= value && value <= last;
}
