import type { CslItem, Locator } from '../dossier/model';
import { isObject } from '../isObject';
import { quoted } from './style/locale/languageData';

/** How locators are written in a reference, by label; `{0}` stands for the place. */
export interface ReferenceWords {
	readonly locators: Readonly<Record<Locator['label'], string>>;
	/** The month names, January first. */
	readonly months: readonly string[];
	/** How a day, month and year make a date; `{0}` day, `{1}` month, `{2}` year. */
	readonly dayMonthYear: string;
	/** Opening and closing quotation marks. */
	readonly quotes: readonly [string, string];
	/** The same for what is quoted inside a title. */
	readonly innerQuotes: readonly [string, string];
}

/** A formatted reference, taken apart where a locator goes: `head[, locator][, tail].` */
export interface Reference {
	readonly head: string;
	/** The address, or empty. */
	readonly tail: string;
}

/**
 * The reference of a source as plain text, in the order of a note: who, what, kind and number, date,
 * address. What the source does not say is left out, never guessed.
 */
export function formatReference(csl: CslItem, words: ReferenceWords): Reference {
	const title = field(csl, 'title');
	// Treaties and other texts known by their name stand without quotation marks.
	const named = ['treaty', 'book', 'legislation'].includes(csl.type) ? title : quoted(title, words);
	const head = [
		// A treaty is the work of its parties and is known by its name.
		csl.type === 'treaty' ? '' : creatorOf(csl), named, field(csl, 'genre'), field(csl, 'container-title'), field(csl, 'number'), formatIssued(csl, words),
	];
	return { head: head.filter(part => part !== '').join(', '), tail: field(csl, 'URL') };
}

/** A whole reference with or without a locator, ending in a full stop. */
export function printReference({ head, tail }: Reference, locator: string): string {
	return `${[head, locator, tail].filter(part => part !== '').join(', ')}.`;
}

function formatIssued(csl: CslItem, words: ReferenceWords): string {
	const [year, month, day] = dateParts(csl) ?? [];
	if (year === undefined) {
		return '';
	}
	const monthName = month === undefined ? undefined : words.months[month - 1];
	if (monthName === undefined) {
		return String(year);
	}
	return day === undefined
		? `${monthName} ${year}`
		: words.dayMonthYear.replace('{0}', String(day)).replace('{1}', monthName).replace('{2}', String(year));
}

function dateParts(csl: CslItem): readonly number[] | undefined {
	const issued = csl['issued'];
	const parts = isObject(issued) && Array.isArray(issued['date-parts']) ? (issued['date-parts'] as unknown[])[0] : undefined;
	return Array.isArray(parts) ? parts.map(Number).filter(Number.isInteger) : undefined;
}

function creatorOf(csl: CslItem): string {
	const authors = [csl['author'], csl['authority'], csl['publisher']].map(namesOf).find(names => names.length > 0);
	return authors?.join('; ') ?? '';
}

function namesOf(value: unknown): readonly string[] {
	if (typeof value === 'string' && value !== '') {
		return [value];
	}
	return Array.isArray(value) ? value.filter(isObject).map(nameOf).filter(name => name !== '') : [];
}

function nameOf(name: Readonly<Record<string, unknown>>): string {
	return field(name, 'literal') || [field(name, 'given'), field(name, 'family')].filter(part => part !== '').join(' ');
}

function field(object: Readonly<Record<string, unknown>>, key: string): string {
	const value = object[key];
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
