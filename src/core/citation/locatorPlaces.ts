import type { Locator, LocatorLabel } from '../dossier/model';
import { isSeveral, type PlaceForm } from './style/place';
import type { Place } from './style/style';

/** How a locator of each label is written: for one number, and for several. */
export type LocatorTerms = Readonly<Record<LocatorLabel, PlaceForm>>;

/** Returns a locator as the places that styles print, from the outermost to the innermost. */
export function placesOf({ label, value, within }: Locator): readonly Place[] {
	return [{ label, value }, ...(within ? placesOf(within) : [])];
}

/** Whether two locators are the same place. Two absent locators are. */
export function isSamePlace(one: Locator | undefined, other: Locator | undefined): boolean {
	return one === other || (one?.label === other?.label && one?.value === other?.value && isSamePlace(one?.within, other?.within));
}

/** Returns the template for a value of a locator: that for several if it is a range or a list. */
export function templateFor(value: string, { one, many }: PlaceForm): string {
	return isSeveral(value) ? many : one;
}

/** Returns a locator with its terms, such as `art. 12, paras. 3–5`. */
export function printedLocator({ label, value, within }: Locator, terms: LocatorTerms): string {
	const printed = templateFor(value, terms[label]).replace('{0}', () => value).trim();
	return within ? `${printed}, ${printedLocator(within, terms)}` : printed;
}
