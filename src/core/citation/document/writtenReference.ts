import type { LocatorLabel } from '../../dossier/model';
import type { LibrarySource } from '../../library/library';
import { formatCitation, type DocumentForm } from '../style/document';
import type { Language } from '../style/locale/languages';
import { writeRich, type Output } from '../style/output';
import type { CitedItem, Rich } from '../style/style';

/** A private-use character that stands for the locator. */
const PLACE = '\uE000';

/** A private-use character that stands for the text before a reference in the same note. */
const BEFORE = '\uE001 ';

const LABELS: readonly LocatorLabel[] = ['paragraph', 'article', 'page', 'section', 'annex', 'chapter', 'recital', 'schedule', 'rule'];

/** The end of a reference, after the part that all variants share. */
interface Tail {
	/** The label of a locator without a number, such as a preamble. */
	readonly alone?: LocatorLabel;
	/** The position of the locator; absent in references without a numbered one. */
	readonly place?: { readonly label: LocatorLabel; readonly before: string };
	/** The text after the locator, or after the shared part; without the punctuation that ends the note. */
	readonly after: string;
}

/** The end and locator of a reference in a text. */
export interface FoundReference {
	/** The end of the reference, without the punctuation after it. */
	readonly end: number;
	readonly place?: { readonly label: LocatorLabel; readonly start: number; readonly end: number };
}

/** How the references of a document are written: in a style and an output format. */
export interface WritingForm {
	readonly form: DocumentForm;
	readonly output: Output;
}

/** The reference to a source in notes of a style, with any locator or without one. */
export class WrittenReference {
	readonly source: LibrarySource;
	readonly language: Language | undefined;
	/** The possible starts: as the first of a note, after another reference, and with a lower-case letter. */
	readonly beginnings: readonly string[];
	/** The reference without a locator, as written after another. */
	readonly plain: string;
	private readonly item: CitedItem;
	private readonly writing: WritingForm;
	/**
	 * The length of the prefix, after the head, that all references with any locator share. A text with a shorter common prefix is not
	 * this reference.
	 */
	private shared: number | undefined;
	private made: readonly Tail[] | undefined;

	constructor(source: LibrarySource, item: CitedItem, writing: WritingForm) {
		this.source = source;
		this.language = item.language;
		this.item = item;
		this.writing = writing;
		const rich = formatCitation(item, writing.form);
		this.plain = this.behindAnother(rich);
		const first = writeRich(rich, writing.output);
		this.beginnings = [...new Set([first.slice(0, first.length - this.plain.length + HEAD), this.head, this.head.slice(0, 1).toLowerCase() + this.head.slice(1)])]
			.filter(beginning => beginning.length >= HEAD);
	}

	/** Matches the reference at an offset, which is the end of one of its beginnings. Nothing is read from `limit` on. */
	find(text: string, from: number, limit: number): FoundReference | undefined {
		let best: FoundReference | undefined;
		this.shared ??= this.sharedWithPlace();
		if (sharedLength(text, from, this.plain, HEAD) < this.shared) {
			return undefined;
		}
		for (const tail of this.tails) {
			const found = endOf(text, from, limit, tail);
			best = found && (!best || found.end > best.end) ? found : best;
		}
		return best;
	}

	/** The first characters of every reference. */
	private get head(): string {
		return this.plain.slice(0, HEAD);
	}

	/** One locator is enough to determine the length: those with other labels differ by a punctuation mark. */
	private sharedWithPlace(): number {
		const marked = this.behindAnother(formatCitation({ ...this.item, places: [{ label: 'paragraph', value: PLACE }] }, this.writing.form));
		return Math.max(0, Math.min(sharedLength(marked, HEAD, this.plain, HEAD), (ADDRESS.exec(this.plain)?.index ?? Infinity) - HEAD) - PUNCTUATION);
	}

	private get tails(): readonly Tail[] {
		this.made ??= this.makeTails();
		return this.made;
	}

	private makeTails(): readonly Tail[] {
		const withPlaces = LABELS.flatMap(label => [PLACE, `${PLACE}, ${PLACE}`].map(value => ({ label, written: this.behindAnother(formatCitation({ ...this.item, places: [{ label, value }] }, this.writing.form)) })));
		const tails = withPlaces.flatMap(({ label, written }): readonly Tail[] => {
			const first = written.indexOf(PLACE);
			const last = written.lastIndexOf(PLACE);
			return first < HEAD ? [] : endings(written.slice(last + 1)).map(after => ({ place: { label, before: written.slice(HEAD, first) }, after }));
		});
		const inPreamble = this.behindAnother(formatCitation({ ...this.item, places: [{ label: 'preamble', value: '' }] }, this.writing.form));
		return [
			...endings(this.plain.slice(HEAD)).map(after => ({ after })),
			...(inPreamble === this.plain ? [] : endings(inPreamble.slice(HEAD)).map(after => ({ alone: 'preamble' as const, after }))),
			...tails,
		];
	}

	private behindAnother(rich: Rich): string {
		return writeRich([{ text: BEFORE }, ...rich], this.writing.output).slice(BEFORE.length);
	}
}

/** The number of characters from which references are looked up. */
export const HEAD = 8;

/** The maximum length of the punctuation before a locator. */
const PUNCTUATION = 3;

/** The start of an optional URL, with the words or bracket before it. */
const ADDRESS = /(?:[.,]? (?:Available|available|Disponible|disponible)\b| \\?<|, <?https?:| \\?&lt;)/;

/** Returns the possible ends of a reference, with and without its URL, and without the punctuation that ends the note. */
function endings(written: string): readonly string[] {
	const whole = written.replace(/\.$/, '');
	const address = ADDRESS.exec(whole);
	return address ? [whole, whole.slice(0, address.index)] : [whole];
}

function endOf(text: string, from: number, limit: number, { alone, place, after }: Tail): FoundReference | undefined {
	if (!place) {
		const end = behind(text, from, after);
		return end > 0 && end <= limit && isEnd(text, end) ? { end, ...(alone && { place: { label: alone, start: end, end } }) } : undefined;
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

/** Returns the end of `piece` at an offset; -1 if the text differs. The punctuation inside a closing quotation mark may differ. */
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
/** A subdivision after a number: `(a)`, `a)`, `.2`. */
const PART = /[ ~\u00A0]?\(?[\p{L}\d]{1,5}\)|[./-]\d{1,5}/uy;
const JOIN = /[ ~]?[-–—]{1,3}(?:\{\})?(?:-(?:\{\})?)?[ ~]?|, ?|,? (?:and|et|y|e|&amp;|\\?&) /y;

/** Returns the possible ends of a locator that starts at an offset, the longest first. */
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
		while (ends.length < MAX_PARTS && take(PART)) {
			ends.unshift(at);
		}
	} while (ends.length < MAX_PARTS && take(JOIN));
	return ends;
}

/** Locators with more numbers are not recognised. */
const MAX_PARTS = 20;

/** Tells whether no word, number or symbol continues after an offset. */
function isEnd(text: string, end: number): boolean {
	return !/^(?:[\p{L}\p{N}]|[/–-][\p{L}\p{N}]|[ ~]?\(?\d)/u.test(text.slice(end, end + 3)) || /[)”’»>]/.test(text.charAt(end - 1));
}

function sharedLength(text: string, from: number, reference: string, skip: number): number {
	let length = 0;
	while (skip + length < reference.length && text[from + length] === reference[skip + length]) {
		length++;
	}
	return length;
}
