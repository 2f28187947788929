import type { LocatorLabel } from '../../../dossier/model';
import type { Place } from '../../style/style';

/** A private-use character that stands for the locator. */
export const PLACE = '\uE000';

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
	readonly place?: { readonly label: LocatorLabel; readonly start: number; readonly end: number };
}

/**
 * Returns the possible ends of a reference after its first `skip` characters: without a locator, and with one or several of each label.
 * Each of `writers` formats the reference with given locators in a language.
 */
export function tailsOf(writers: readonly ReferenceWriter[], skip: number): readonly Tail[] {
	// Most labels have the same ends with one locator and with several, and most languages without one.
	return [...new Map(writers.flatMap(write => tailsInLanguage(write, skip)).map(tail => [JSON.stringify(tail), tail])).values()];
}

/** Formats a reference with given locators. */
export type ReferenceWriter = (places: readonly Place[]) => string;

function tailsInLanguage(write: ReferenceWriter, skip: number): readonly Tail[] {
	const withPlaces = LABELS.flatMap(label => [PLACE, `${PLACE}, ${PLACE}`].map(value => ({ label, written: write([{ label, value }]) })));
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

/** The text with which a tail begins, whatever follows. */
function firstOf({ place, after }: Tail): string {
	return place ? place.before : after.body;
}

/** The start of an optional URL, with the words or bracket before it. */
export const ADDRESS = /(?:[.,]? (?:Available|available|Disponible|disponible)\b| \\?<|, <?https?:| \\?&lt;)/;

/** Returns the possible ends of a reference, with and without its URL, and without the punctuation that ends the note. */
function endings(written: string): readonly Piece[] {
	const whole = written.replace(/\.$/, '');
	const address = ADDRESS.exec(whole);
	return (address ? [whole, whole.slice(0, address.index)] : [whole]).map(pieceOf);
}

function pieceOf(written: string): Piece {
	const [, body, quotes] = /^([^]*?)[.,;]?([”’»]{1,2})$/.exec(written) ?? [];
	return body === undefined || quotes === undefined ? { body: written, quotes: '' } : { body, quotes };
}

/**
 * Matches tails at an offset, and returns the end of the longest reference, of the first tail if several are as long, with its locator;
 * `undefined` if none matches. Nothing is read from `limit` on.
 */
export function longestEnd(text: string, from: number, limit: number, tails: readonly Tail[]): FoundReference | undefined {
	let best: FoundReference | undefined;
	let before: string | undefined;
	let places: readonly number[] = NONE;
	for (const tail of tails) {
		// The tails of a label, one after another, have the same text before the locator.
		if (tail.place && tail.place.before !== before) {
			before = tail.place.before;
			places = hasAt(text, from, before) ? placeEnds(text, from + before.length, limit) : NONE;
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
	return end > 0 && end <= limit && isEnd(text, end) ? { end, ...(alone && { place: { label: alone, start: end, end } }) } : undefined;
}

/** Returns the end with the longest locator of those given by their ends. */
function endAfterPlace(
	text: string,
	start: number,
	limit: number,
	{ tail, label, places }: { readonly tail: Tail; readonly label: LocatorLabel; readonly places: readonly number[] },
): FoundReference | undefined {
	for (const placeEnd of places) {
		const end = endOfPiece(text, placeEnd, tail.after);
		if (end > 0 && end <= limit && isEnd(text, end)) {
			return { end, place: { label, start, end: placeEnd } };
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

const NUMBER = /(?:\p{L}{0,2}\d[\p{L}\d]{0,5}|[ivxlcdmIVXLCDM]{1,8}(?!\p{L})|\p{L}(?!\p{L}))/uy;
/** A subdivision after a number: `(a)`, `a)`, `.2`. */
const PART = /[ ~\u00A0]?\(?[\p{L}\d]{1,5}\)|[./-]\d{1,5}/uy;
/** A subdivision of the number before the last one: `(a) and (c)`. */
const OTHER_PART = /\(?[\p{L}\d]{1,5}\)/uy;
const JOIN = /[ ~]?[-–—]{1,3}(?:\{\})?(?:-(?:\{\})?)?[ ~]?|, ?|,? (?:and|et|y|e|&amp;|\\?&) /y;

/** Returns the possible ends of a locator that starts at an offset, the longest first. */
function placeEnds(text: string, start: number, limit: number): readonly number[] {
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

/** Tells whether the text before an offset ends there: no word, number or symbol continues. */
function isEnd(text: string, end: number): boolean {
	return !/^(?:[\p{L}\p{N}]|[/–-][\p{L}\p{N}]|[ ~]?\(?\d)/u.test(text.slice(end, end + 3)) || /[)”’»>]/.test(text.charAt(end - 1));
}
