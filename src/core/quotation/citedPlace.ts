import type { Locator } from '../dossier/model';

/**
 * Returns whether a place of a source is one that a citation gives. A citation of paragraphs 2–4 or 2, 3 and 5 gives each of them; that of a place of
 * another kind than the source has, such as a page, gives all.
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

/** Whether the places of a source are of the kind that a citation gives, so that it can be checked. */
export function hasPlacesOf(cited: Locator, places: readonly (Locator | undefined)[]): boolean {
	return places.some(place => place?.label === cited.label);
}

function simple(value: string): string {
	return value.replace(/[\s()\[\].]/gu, '').toLowerCase();
}

function isBetween(value: number, first: number, last: number): boolean {
	return first <= value && value <= last;
}
