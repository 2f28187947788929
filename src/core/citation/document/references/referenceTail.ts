import type { LocatorLabel } from '../../../dossier/model';
import type { Place } from '../../style/style';
import { placeEnds, type FoundPlace, type InnerTerm, type PlaceEnd } from './placeEnds';

/** A private-use character that stands for the locator. */
export const PLACE = '\uE000';

/** The values of one locator and of several, whose terms may differ. */
const ONE_AND_SEVERAL: readonly string[] = [PLACE, `${PLACE}, ${PLACE}`];

const LABELS: readonly LocatorLabel[] = ['paragraph', 'article', 'page', 'section', 'annex', 'chapter', 'recital', 'schedule', 'rule'];

/** Locators that need no number. */
const ALONE: readonly LocatorLabel[] = ['preamble', 'annex'];

/** The end of a reference, after the part that all variants share. */
export interface Tail {
	/** The label of a locator without a number, such as a preamble. */
	readonly alone?: LocatorLabel;
	/** The position of the locator; absent in references without a numbered one. */
	readonly place?: { readonly label: LocatorLabel; readonly before: string };
	/** The text after the locator, or after the shared part; without the punctuation that ends the note. */
	readonly after: Piece;
}

/** A piece of a reference. The punctuation before the closing quotation marks at its end may differ. */
interface Piece {
	/** The piece without those quotation marks and the punctuation before them. */
	readonly body: string;
	/** Empty if it does not end with closing quotation marks. */
	readonly quotes: string;
}

/** The end and locator of a reference in a text. */
export interface FoundReference {
	/** The end of the reference, without the punctuation after it. */
	readonly end: number;
	readonly place?: FoundPlace;
}

/**
 * Returns the possible ends of a reference after its first `skip` characters: without a locator, and with one or several of each label.
 * Each of `writers` formats the reference with given locators in a language.
 */
export function tailsOf(writers: readonly ReferenceWriter[], skip: number): readonly Tail[] {
	// Most labels have the same ends with one locator and with several, and most languages without one.
	const tails = new Map(writers.flatMap(write => tailsInLanguage(write, skip)).map(tail => [JSON.stringify(tail), tail]));
	return withSharedPieces([...tails.values()]);
}

/** Replaces equal pieces with one object: nearly all tails end alike, and each piece would keep the whole reference that it is a part of. */
function withSharedPieces(tails: readonly Tail[]): readonly Tail[] {
	const pieces = new Map<string, Piece>();
	return tails.map(tail => {
		const name = JSON.stringify(tail.after);
		const after = pieces.get(name) ?? tail.after;
		pieces.set(name, after);
		return { ...tail, after };
	});
}

/** Formats a reference with given locators. */
export type ReferenceWriter = (places: readonly Place[]) => string;

function tailsInLanguage(write: ReferenceWriter, skip: number): readonly Tail[] {
	const withPlaces = LABELS.flatMap(label => ONE_AND_SEVERAL.map(value => ({ label, written: write([{ label, value }]) })));
	const tails = withPlaces.flatMap(({ label, written }): readonly Tail[] => {
		const first = written.indexOf(PLACE);
		const last = written.lastIndexOf(PLACE);
		return first < skip
			? []
			: endings(written.slice(last + 1)).map(after => ({ place: { label, before: written.slice(skip, first) }, after }));
	});
	const plain = write([]);
	const alone = ALONE.map(label => ({ label, written: write([{ label, value: '' }]) })).filter(({ written }) => written !== plain);
	return [
		...endings(plain.slice(skip)).map((after): Tail => ({ after })),
		...alone.flatMap(({ label, written }) => endings(written.slice(skip)).map((after): Tail => ({ alone: label, after }))),
		...tails,
	];
}

/** Returns what introduces a place in another in references that `writers` format, each in a language. */
export function innerTermsOf(writers: readonly ReferenceWriter[]): readonly InnerTerm[] {
	const terms = writers.flatMap(write => LABELS.flatMap(label => ONE_AND_SEVERAL.map((value): InnerTerm => {
		const written = write([{ label: label === 'article' ? 'chapter' : 'article', value: PLACE }, { label, value }]);
		const outer = written.indexOf(PLACE);
		const inner = written.indexOf(PLACE, outer + 1);
		return { label, text: outer < 0 || inner < 0 ? '' : written.slice(outer + PLACE.length, inner) };
	})));
	// In some references, places with different labels are far apart, or in another order.
	const near = terms.filter(({ text }) => /^,?[\s~]*[^,\s~]/.test(text) && text.length <= MAX_TERM);
	return [...new Map(near.map(term => [`${term.label} ${term.text}`, term])).values()];
}

/** The maximum length of what introduces a place. */
export const MAX_TERM = 20;

/** Tails without the text that they all begin with. */
export interface ShortTails {
	readonly tails: readonly Tail[];
	/** The length of that text. */
	readonly skipped: number;
}

/**
 * Shortens tails that are only matched where a text has `shared`. Those that begin in another way, which no such text can match, are left
 * out.
 */
export function shortened(tails: readonly Tail[], shared: string): ShortTails {
	const skipped = tails.reduce((length, tail) => Math.min(length, firstOf(tail).length), shared.length);
	return {
		tails: tails.filter(tail => firstOf(tail).startsWith(shared.slice(0, skipped))).map((tail): Tail => (tail.place
			? { ...tail, place: { ...tail.place, before: tail.place.before.slice(skipped) } }
			: { ...tail, after: { ...tail.after, body: tail.after.body.slice(skipped) } })),
		skipped,
	};
}

/** The text with which a tail begins in all its variants. */
function firstOf({ place, after }: Tail): string {
	return place ? place.before : after.body;
}

/** The start of an optional URL, with the words or bracket before it. */
export const BEFORE_ADDRESS = /(?:[.,]? (?:Available|available|Disponible|disponible)\b| \\?<|, <?https?:| \\?&lt;)/;

/** Returns the possible ends of a reference, with and without its URL, and without the punctuation that ends the note. */
function endings(written: string): readonly Piece[] {
	const whole = written.replace(/\.$/, '');
	const address = BEFORE_ADDRESS.exec(whole);
	return (address ? [whole, whole.slice(0, address.index)] : [whole]).map(pieceOf);
}

function pieceOf(written: string): Piece {
	const [, body, quotes] = /^([^]*?)[.,;]?([”’»]{1,2})$/.exec(written) ?? [];
	return body === undefined || quotes === undefined ? { body: written, quotes: '' } : { body, quotes };
}

/** Tails, and what introduces a place in another, which is only determined when a text may have one. */
export interface Ends {
	readonly tails: readonly Tail[];
	readonly innerTerms: () => readonly InnerTerm[];
}

/**
 * Matches tails at an offset, and returns the end of the longest reference, of the first tail if several are as long, with its locator;
 * `undefined` if none matches. Nothing is read from `limit` on.
 */
export function longestEnd(text: string, from: number, limit: number, { tails, innerTerms }: Ends): FoundReference | undefined {
	let best: FoundReference | undefined;
	let before: string | undefined;
	let places: readonly PlaceEnd[] = NONE;
	for (const tail of tails) {
		// The tails of a label, one after another, have the same text before the locator.
		if (tail.place && tail.place.before !== before) {
			before = tail.place.before;
			places = hasAt(text, from, before) ? placeEnds(text, from + before.length, { limit, innerTerms }) : NONE;
		}
		if (tail.place && places.length === 0) {
			continue;
		}
		const found = tail.place
			? endAfterPlace(text, from + tail.place.before.length, limit, { tail, label: tail.place.label, places })
			: endWithoutPlace(text, from, limit, tail);
		best = found && (!best || found.end > best.end) ? found : best;
	}
	return best;
}

const NONE: readonly never[] = [];

function endWithoutPlace(text: string, from: number, limit: number, { alone, after }: Tail): FoundReference | undefined {
	const end = endOfPiece(text, from, after);
	return isReferenceEnd(text, end, limit) ? { end, ...(alone && { place: { label: alone, start: end, end } }) } : undefined;
}

/** Returns the end with the longest locator of those given by their ends. */
function endAfterPlace(
	text: string,
	start: number,
	limit: number,
	{ tail, label, places }: { readonly tail: Tail; readonly label: LocatorLabel; readonly places: readonly PlaceEnd[] },
): FoundReference | undefined {
	for (const { last, end: placeEnd, within } of places) {
		const end = endOfPiece(text, last, tail.after);
		if (isReferenceEnd(text, end, limit)) {
			return { end, place: { label, start, end: placeEnd, ...(within && { within }) } };
		}
	}
	return undefined;
}

/** Returns the end of a piece at an offset; -1 if the text differs. */
function endOfPiece(text: string, from: number, { body, quotes }: Piece): number {
	if (!hasAt(text, from, body)) {
		return -1;
	}
	const at = from + body.length;
	if (quotes === '') {
		return at;
	}
	const mark = /[.,;]/.test(text[at] ?? '') ? at + 1 : at;
	return text.startsWith(quotes, mark) ? mark + quotes.length : -1;
}

/** Whether a text has a piece at an offset. Most pieces are distinguished by their last character. */
function hasAt(text: string, at: number, piece: string): boolean {
	const last = piece.length - 1;
	return last < 0 || (text.charCodeAt(at + last) === piece.charCodeAt(last) && text.startsWith(piece, at));
}

/** Whether a reference may end at an offset, -1 if none was found: no word, number or symbol continues there. */
function isReferenceEnd(text: string, end: number, limit: number): boolean {
	return end > 0 && end <= limit && (!/^(?:[\p{L}\p{N}]|[/–-][\p{L}\p{N}]|[ ~]?\(?\d)/u.test(text.slice(end, end + 3)) || /[)”’»>]/.test(text.charAt(end - 1)));
}
