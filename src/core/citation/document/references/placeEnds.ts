import type { Locator, LocatorLabel } from '../../../dossier/model';

/** A locator in a text, without its term. */
export interface FoundPlace {
	readonly label: LocatorLabel;
	readonly start: number;
	readonly end: number;
	/** The place in it, such as the paragraph of an article. */
	readonly within?: FoundPlace;
}

/** Returns a locator as it is in a text. */
export function locatorIn(text: string, { label, start, end, within }: FoundPlace): Locator {
	return { label, value: text.slice(start, end), ...(within && { within: locatorIn(text, within) }) };
}

/** What introduces a place in another, such as `, para. `. */
export interface InnerTerm {
	readonly label: LocatorLabel;
	readonly text: string;
}

/** A possible end of a locator. */
export interface PlaceEnd {
	readonly end: number;
	/** The place in it that follows. */
	readonly within?: FoundPlace;
	/** The end of all of them. */
	readonly last: number;
}

/** How far a locator may be read. */
interface Reading {
	/** Nothing is read from here on. */
	readonly limit: number;
	/** What introduces a place in another; only called if the text may have one. */
	readonly innerTerms: () => readonly InnerTerm[];
	/** The number of places that this one is in. */
	readonly depth?: number;
}

/** Returns the possible ends of a locator that starts at an offset, the longest first. */
export function placeEnds(text: string, start: number, { limit, innerTerms, depth = 0 }: Reading): readonly PlaceEnd[] {
	const ends = numberEnds(text, start, limit);
	// Hardly any locator has a comma or space and a term after it.
	const inner = depth === MAX_DEPTH ? [] : ends.filter(end => BEFORE_TERM.test(text.slice(end, end + 3))).flatMap(end =>
		innerTerms().filter(term => text.startsWith(term.text, end)).flatMap(({ label, text: { length } }) =>
			placeEnds(text, end + length, { limit, innerTerms, depth: depth + 1 }).map(({ end: innerEnd, within, last }): PlaceEnd => ({
				end, within: { label, start: end + length, end: innerEnd, ...(within && { within }) }, last,
			})),
		),
	);
	const alone = ends.map(end => ({ end, last: end }));
	return inner.length === 0 ? alone : [...inner, ...alone].sort((a, b) => b.last - a.last);
}

/** The text between a number and a term. */
const BEFORE_TERM = /^(?:,[\s~]?|[\s~])[^\s\d]/;

/** The maximum number of places in one another, after the first. */
const MAX_DEPTH = 2;

/** Returns the possible ends of the numbers of a locator, the longest first. */
function numberEnds(text: string, start: number, limit: number): readonly number[] {
	const ends: number[] = [];
	let at = start;
	// The pattern may have been used elsewhere in between, so that its index is set each time.
	const take = (sticky: RegExp) => {
		sticky.lastIndex = at;
		const found = sticky.test(text) && sticky.lastIndex <= limit;
		at = found ? sticky.lastIndex : at;
		return found;
	};
	do {
		if (!take(NUMBER) && !(ends.length > 0 && take(OTHER_PART))) {
			break;
		}
		ends.unshift(at);
		while (ends.length < MAX_PARTS && take(PART)) {
			ends.unshift(at);
		}
	} while (ends.length < MAX_PARTS && take(JOIN));
	return ends;
}

/** The maximum number of subdivisions of a locator. */
const MAX_PARTS = 20;

const NUMBER = /(?:\p{L}{0,2}\d[\p{L}\d]{0,5}|[ivxlcdmIVXLCDM]{1,8}(?!\p{L})|\p{L}(?!\p{L}))/uy;
/** A subdivision after a number: `(a)`, `a)`, `.2`. */
const PART = /[ ~\u00A0]?\(?[\p{L}\d]{1,5}\)|[./-]\d{1,5}/uy;
/** A subdivision of the number before the last one: `(a) and (c)`. */
const OTHER_PART = /\(?[\p{L}\d]{1,5}\)/uy;
const JOIN = /[ ~]?[-–—]{1,3}(?:\{\})?(?:-(?:\{\})?)?[ ~]?|, ?|,? (?:and|et|y|e|&amp;|\\?&) /y;
