import { tidy } from './fields';
import { printPages, type PageRange } from './pageRange';
import type { Place, PlaceLabel } from './style';

/** How a locator is written; `{0}` is its value. */
export interface PlaceForm {
	readonly one: string;
	readonly many: string;
}

/** How a style writes locators in a language. */
export interface PlaceWords {
	readonly labels: Readonly<Record<PlaceLabel, PlaceForm>>;
	/** Between the last two of several values, including spaces. */
	readonly and: string;
	/** How the subdivision in `2(a)` is written: `2(a)`, `2 (a)` or `2 a)`. */
	readonly subdivisions: 'tight' | 'spaced' | 'closing';
	/** How page ranges are printed; in full if absent. */
	readonly pages?: PageRange;
	/** Whether ranges of other numbers are printed like those of pages. */
	readonly shortensAll?: true;
}

/** Prints locators, grouped by label in order of their first occurrence; empty if there are none. */
export function printPlaces(places: readonly Place[] | undefined, words: PlaceWords): string {
	const groups = new Map<PlaceLabel, string[]>();
	for (const { label, value } of places ?? []) {
		const form = Object.hasOwn(words.labels, label) ? label : 'section';
		const printed = form === 'section' ? printSection(tidy(String(value)), words) : printValue(tidy(String(value)), words);
		const text = form === 'page' || words.shortensAll === true ? printPages(printed, words.pages ?? 'full') : printed;
		if (text !== '' || WITHOUT_VALUE.has(form)) {
			groups.set(form, [...(groups.get(form) ?? []), text]);
		}
	}
	return [...groups]
		.map(([label, values]) =>
			printGroup(
				words.labels[label],
				[...new Set(values)].filter(value => value !== ''),
				words,
			),
		)
		.join(', ');
}

/** Prints sections; a number after `at` in a section is a page. */
function printSection(value: string, words: PlaceWords): string {
	const [section = '', page] = value.split(/(?= at \S)/);
	return (
		(isOneSection(section) ? section : printValue(section, words)) + (page === undefined ? '' : page.replace(/(?<=\d)-(?=\d)/g, '–'))
	);
}

/** Whether a section of a code has hyphens in its own number, such as `13A-12-5` and `1.41-2`, and is therefore not a range. */
function isOneSection(value: string): boolean {
	return !/[–—,]/.test(value) && (value.split('-').length > 2 || /^\d+\.\d+[a-z]?-\d+[a-z]?$/i.test(value));
}

/** Labels that need no number: a text with one annex calls it "annex". */
const WITHOUT_VALUE: ReadonlySet<string> = new Set(['title', 'preamble', 'annex']);

/** Returns the locators with certain labels. */
export function placesWith(places: readonly Place[] | undefined, labels: readonly PlaceLabel[]): readonly Place[] {
	return (places ?? []).filter(({ label }) => labels.includes(label));
}

/** Returns the locators whose labels are others than these. */
export function placesWithout(places: readonly Place[] | undefined, labels: readonly PlaceLabel[]): readonly Place[] {
	return (places ?? []).filter(({ label }) => !labels.includes(label));
}

/** Returns the label of the first locator; `undefined` if there are none. */
export function firstLabel(places: readonly Place[] | undefined): PlaceLabel | undefined {
	return places?.find(({ label, value }) => WITHOUT_VALUE.has(label) || tidy(String(value)) !== '')?.label;
}

function printGroup({ one, many }: PlaceForm, values: readonly string[], { and }: PlaceWords): string {
	const list = values.length < 2 ? (values[0] ?? '') : `${values.slice(0, -1).join(', ')}${and}${values.at(-1) ?? ''}`;
	return (values.length > 1 || isSeveral(list) ? many : one).replace('{0}', () => list).trim();
}

/** Whether the value of a locator is a range or a list, and not only one of subdivisions. */
export function isSeveral(value: string): boolean {
	return /\d[–,]|(?<!\p{L})\p{L}{1,8}–\p{L}|, | (?:and|et|y|e|&) /u.test(value.replace(/ at \S+$/, '').replace(SUBDIVISIONS, ''));
}

const BEHIND_NUMBER = /(?<=[\p{L}\p{N})]) ?\(([a-z0-9]{1,5})\)/gu;

/** Subdivisions and the text that joins them: several subdivisions of one article are in one article. */
const SUBDIVISIONS = /(?:,? (?:and|et|y|e|&) |, ?| ?– ?| )?\(?[\p{L}\d]{1,5}\)/gu;

/** Prints ranges with an en dash and subdivisions as in the style. */
function printValue(value: string, { subdivisions, and }: PlaceWords): string {
	const bare = value.replace(/[\s,;.:]{1,20}$/, '').replace(/(?<=[\dIVXLivxl)]) ?[-–—]{1,3} ?(?=[\dIVXLivxl(])/g, '–');
	return subdivisions === 'tight'
		? bare
		: subdivisions === 'spaced'
			? bare.replace(BEHIND_NUMBER, ' ($1)')
			: bare
					.replace(/(?<=[\d)]) (?:and|et|y|&) (?=[\d(])/g, and)
					.replace(BEHIND_NUMBER, ' $1)')
					.replace(/(?<=–)\(([a-z0-9]{1,5})\)/g, '$1)');
}
