import type { LocatorLabel } from '../../dossier/model';
import type { LibrarySource } from '../../library/library';
import { formatCitation, type DocumentForm } from '../style/document';
import type { Language } from '../style/locale/languages';
import { writeRich, type Output } from '../style/output';
import type { CitedItem, Rich } from '../style/style';

/** Stands for the place in a reference; no text that people write has it. */
const PLACE = '\uE000';

/** Stands for what is before a reference in the same note. */
const BEFORE = '\uE001 ';

const LABELS: readonly LocatorLabel[] = ['paragraph', 'article', 'page', 'section', 'annex', 'chapter', 'recital', 'schedule', 'rule'];

/** A way to end a reference, as it is written behind the part that all ways share. */
interface Tail {
	/** The kind of place that it names, where that has no number. */
	readonly alone?: LocatorLabel;
	/** Where a place goes; absent where none with a number is named. */
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

/** How a style of a document writes references, in a format. */
export interface WritingForm {
	readonly form: DocumentForm;
	readonly output: Output;
}

/** The reference of a source as a note of a style has it, with any place in the source or with none. */
export class WrittenReference {
	readonly source: LibrarySource;
	readonly language: Language | undefined;
	/** How it may begin: as the first of its note, behind another, or with a small letter. */
	readonly beginnings: readonly string[];
	/** Without a place, as it stands behind another. */
	readonly plain: string;
	private readonly item: CitedItem;
	private readonly writing: WritingForm;
	/** How much it shares with a reference to any place, behind its head: what shares less with it is no such reference. */
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

	/** Finds the reference in a text of which one of its beginnings ends at an offset; nothing may be read from `limit` on. */
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

	/** As much of it as every reference begins with. */
	private get head(): string {
		return this.plain.slice(0, HEAD);
	}

	/** One place tells it for all: what introduces another differs by a mark of punctuation. */
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

/** So many letters at the beginning of a reference find it in a text. */
export const HEAD = 8;

/** The punctuation before a place. */
const PUNCTUATION = 3;

/** Where an address begins that may be left out: with the words or the bracket before it. */
const ADDRESS = /(?:[.,]? (?:Available|available|Disponible|disponible)\b| \\?<|, <?https?:| \\?&lt;)/;

/** What a reference ends with, without the mark of the end of the note: with its address and without. */
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

function sharedLength(text: string, from: number, reference: string, skip: number): number {
	let length = 0;
	while (skip + length < reference.length && text[from + length] === reference[skip + length]) {
		length++;
	}
	return length;
}
