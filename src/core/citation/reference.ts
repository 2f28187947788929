import type { CslItem } from '../dossier/model';
import type { LocatorTerms } from './locatorPlaces';
import { dateField, printDate, type DateForm } from './style/date';
import { addressField, textField } from './style/fields';
import { quoted } from './style/locale/languageData';
import { displayName, namesField } from './style/names';

/** The words and marks of plain-text references in one language. */
export interface ReferenceWords {
	/** How locators are written; `{0}` stands for the value. */
	readonly locators: LocatorTerms;
	readonly dates: DateForm;
	/** Opening and closing quotation marks. */
	readonly quotes: readonly [string, string];
	/** Opening and closing marks of a quotation inside a quotation. */
	readonly innerQuotes: readonly [string, string];
}

/** A formatted reference in two parts, so that a locator can be inserted between them: `head[, locator][, tail].` */
export interface Reference {
	readonly head: string;
	/** The address; empty if the source has none. */
	readonly tail: string;
}

/**
 * Formats a source as plain text in the order of a footnote: creator, title, genre, container, number, date, address.
 * Fields that the item does not have are left out.
 */
export function formatReference(csl: CslItem, words: ReferenceWords): Reference {
	const title = textField(csl, 'title');
	const issued = dateField(csl, 'issued');
	const head = [
		// The parties are the authors of a treaty, which is known by its name.
		csl.type === 'treaty' ? '' : creatorOf(csl),
		WITHOUT_QUOTES.has(csl.type) ? title : quoted(title, words),
		textField(csl, 'genre'), textField(csl, 'container-title'), textField(csl, 'number'),
		issued ? printDate(issued, words.dates) : '',
	];
	return { head: head.filter(part => part !== '').join(', '), tail: addressField(csl) };
}

/** Joins a reference and a locator, which may be empty, and ends them with a full stop. */
export function printReference({ head, tail }: Reference, locator: string): string {
	return `${[head, locator, tail].filter(part => part !== '').join(', ')}.`;
}

/** CSL types whose titles are not put in quotation marks. */
const WITHOUT_QUOTES: ReadonlySet<string> = new Set(['treaty', 'book', 'legislation']);

function creatorOf(csl: CslItem): string {
	const names = ['author', 'authority', 'publisher'].map(key => namesField(csl, key)).find(found => found.length > 0) ?? [];
	return names.map(displayName).join('; ');
}
