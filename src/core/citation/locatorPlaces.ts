import type { Locator } from '../dossier/model';
import type { Place } from './style/style';

/** Returns a locator as the places that styles print, from the outermost to the innermost. */
export function placesOf({ label, value, within }: Locator): readonly Place[] {
	return [{ label, value }, ...(within ? placesOf(within) : [])];
}

/** Whether two locators are the same place. Two absent locators are. */
export function isSamePlace(one: Locator | undefined, other: Locator | undefined): boolean {
	return one === other || (one?.label === other?.label && one?.value === other?.value && isSamePlace(one?.within, other?.within));
}

/** Returns a locator with its terms, such as `art. 12, para. 3`. `terms` are the templates for each label. */
export function printedLocator({ label, value, within }: Locator, terms: Readonly<Record<Locator['label'], string>>): string {
	const printed = terms[label].replace('{0}', () => value).trim();
	return within ? `${printed}, ${printedLocator(within, terms)}` : printed;
}
