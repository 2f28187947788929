import type { Locator } from '../../dossier/model';
import { sharedEnd, sharedStart } from '../../text/sharedEnds';
import type { FormText } from '../formats/formText';
import { placesOf } from '../locatorPlaces';
import { formatDocument, type CitationFormatting } from './documents/document';
import { writeRich, type Output } from './output';
import type { CitedItem } from './style';

/** A source of a note. `places` are alternatives, the most likely first; the note prints one. */
export interface NoteItem extends Omit<CitedItem, 'places'> {
	readonly locators: readonly Locator[];
}

/** A private-use character that stands for the locator while a note is formatted. */
const PLACE = '\uE000';

/**
 * Formats a note whose locator can be replaced with one of several. The note is formatted with and without a locator, and the
 * difference is the locator. If a style changes more than that (some words depend on the locator), the result is plain text with the
 * first locator.
 */
export function noteText(items: readonly NoteItem[], formatting: CitationFormatting, output: Output): FormText {
	const [only, ...others] = items;
	const locators = only?.locators ?? [];
	const label = locators[0]?.label;
	const places = [...new Set(locators.filter(locator => locator.label === label && locator.value !== '').map(({ value }) => value))];
	if (!only || others.length > 0 || label === undefined || places.length === 0 || locators[0]?.within) {
		return [written(items.map(item => withPlace(item, item.locators[0])), formatting, output)];
	}
	const marked = written([withPlace(only, { label, value: PLACE })], formatting, output);
	const at = marked.indexOf(PLACE);
	const without = written([withPlace(only, undefined)], formatting, output);
	const start = sharedStart(marked, without);
	const end = sharedEnd(marked.slice(start), without.slice(start));
	const isOnlyPlace =
		at >= 0 && marked.indexOf(PLACE, at + 1) < 0 && start <= at && marked.length - end > at && start + end === without.length;
	if (!isOnlyPlace) {
		return [written([withPlace(only, locators[0])], formatting, output)];
	}
	const tail = marked.slice(marked.length - end);
	const trail = marked.slice(at + PLACE.length, marked.length - end);
	// Styles space locators in different ways.
	const printed = places.map(value => {
		const note = written([withPlace(only, { label, value })], formatting, output);
		return note.startsWith(marked.slice(0, at)) && note.endsWith(trail + tail)
			? note.slice(at, note.length - trail.length - tail.length)
			: '';
	});
	if (printed.includes('')) {
		return [written([withPlace(only, locators[0])], formatting, output)];
	}
	return [marked.slice(0, start), { lead: marked.slice(start, at), places: printed, trail }, tail].filter(part => part !== '');
}

function withPlace(item: NoteItem, locator: Locator | undefined): CitedItem {
	return { ...item, places: locator ? placesOf(locator) : [] };
}

function written(items: readonly CitedItem[], formatting: CitationFormatting, output: Output): string {
	return writeRich(formatDocument([{ items }], formatting).notes[0] ?? [], output);
}
