import type { LocatorLabel } from '../../dossier/model';
import type { Place } from '../style/style';

/** Stands for the place in a reference; no text that people write has it. */
export const PLACE = '\uE000';

const LABELS: readonly LocatorLabel[] = ['paragraph', 'article', 'page', 'section', 'annex'];

/** A way to end a reference, as it is written behind the part that all ways share. */
export interface Tail {
	/** Where a place goes; absent where none is named. */
	readonly place?: { readonly label: LocatorLabel; readonly before: string };
	/** What follows: behind the place, where there is one. Without the mark of punctuation that ends the note. */
	readonly after: string;
}

/** What is found of a reference at a place of a text. */
export interface FoundReference {
	/** Where it ends, without the punctuation behind it. */
	readonly end: number;
	readonly place?: { readonly label: LocatorLabel; readonly start: number; readonly end: number };
}

/** The ways to end a reference, behind so many letters that all of them share: without a place and, for each label, with one or several. */
export function tailsOf(write: (places: readonly Place[]) => string, skip: number): readonly Tail[] {
	const withPlaces = LABELS.flatMap(label => [PLACE, `${PLACE}, ${PLACE}`].map(value => ({ label, written: write([{ label, value }]) })));
	const tails = withPlaces.flatMap(({ label, written }): readonly Tail[] => {
		const first = written.indexOf(PLACE);
		const last = written.lastIndexOf(PLACE);
		return first < skip ? [] : endings(written.slice(last + 1)).map(after => ({ place: { label, before: written.slice(skip, first) }, after }));
	});
	return [...endings(write([]).slice(skip)).map(after => ({ after })), ...tails];
}

/** Where an address begins that may be left out: with the words or the bracket before it. */
export const ADDRESS = /(?:[.,]? (?:Available|available|Disponible|disponible)\b| \\?<|, <?https?:| \\?&lt;)/;

/** What a reference ends with, without the mark of the end of the note: with its address and without. */
function endings(written: string): readonly string[] {
	const whole = written.replace(/\.$/, '');
	const address = ADDRESS.exec(whole);
	return address ? [whole, whole.slice(0, address.index)] : [whole];
}

/** Where a reference ends of which a tail begins at an offset, with its place; `undefined` where the tail is not there. Nothing is read from `limit` on. */
export function endOf(text: string, from: number, limit: number, { place, after }: Tail): FoundReference | undefined {
	if (!place) {
		const end = behind(text, from, after);
		return end > 0 && end <= limit && isEnd(text, end) ? { end } : undefined;
	}
	if (!text.startsWith(place.before, from)) {
		return undefined;
	}
	const start = from + place.before.length;
	for (const placeEnd of placeEnds(text, start, limit)) {
		const end = behind(text, placeEnd, after);
		if (end > 0 && end <= limit && isEnd(text, end)) {
			return { end, place: { label: place.label, start, end: placeEnd } };
		}
	}
	return undefined;
}

/** Where a piece ends that is at an offset; -1 where it is not there. The mark inside a closing quotation mark may be another one. */
function behind(text: string, from: number, piece: string): number {
	const [, body, quotes] = /^([^]*?)[.,;]?([”’»]{1,2})$/.exec(piece) ?? [];
	if (body === undefined || quotes === undefined) {
		return text.startsWith(piece, from) ? from + piece.length : -1;
	}
	if (!text.startsWith(body, from)) {
		return -1;
	}
	const at = from + body.length;
	const mark = /[.,;]/.test(text[at] ?? '') ? at + 1 : at;
	return text.startsWith(quotes, mark) ? mark + quotes.length : -1;
}

const NUMBER = /(?:\p{L}{0,2}\d[\p{L}\d]{0,5}|[ivxlcdmIVXLCDM]{1,8}(?!\p{L})|\p{L}(?!\p{L}))/uy;
/** A part of what a number counts: `(a)`, `a)`, `.2`. */
const PART = /[ ~\u00A0]?\(?[\p{L}\d]{1,5}\)|[./-]\d{1,5}/uy;
const JOIN = /[ ~]?[-–—]{1,3}(?:\{\})?(?:-(?:\{\})?)?[ ~]?|, ?|,? (?:and|et|y|e|&amp;|\\?&) /y;

/** Where a place may end that begins at an offset, the longest first. */
function placeEnds(text: string, start: number, limit: number): readonly number[] {
	const ends: number[] = [];
	let at = start;
	const take = (pattern: RegExp) => {
		const sticky = new RegExp(pattern);
		sticky.lastIndex = at;
		const found = sticky.test(text) && sticky.lastIndex <= limit;
		at = found ? sticky.lastIndex : at;
		return found;
	};
	do {
		if (!take(NUMBER)) {
			break;
		}
		ends.unshift(at);
		while (ends.length < MOST_PARTS && take(PART)) {
			ends.unshift(at);
		}
	} while (ends.length < MOST_PARTS && take(JOIN));
	return ends;
}

/** A place with more numbers is none. */
const MOST_PARTS = 20;

/** Whether what is in front of an offset ends there: no word, number or symbol goes on. */
function isEnd(text: string, end: number): boolean {
	return !/^(?:[\p{L}\p{N}]|[/–-][\p{L}\p{N}]|[ ~]?\(?\d)/u.test(text.slice(end, end + 3)) || /[)”’»>]/.test(text.charAt(end - 1));
}
