import type { LibrarySource } from '../../../library/library';
import { formatCitation, type CitationFormatting } from '../../style/documents/document';
import { writeRich, type Output } from '../../style/output';
import type { CitedItem, Place, Rich } from '../../style/style';
import type { InnerTerm } from './placeEnds';
import { BEFORE_ADDRESS, innerTermsOf, longestEnd, MAX_TERM, PLACE, shortened, tailsOf, type FoundReference, type ReferenceWriter, type ShortTails } from './referenceTail';

/** A private-use character that stands for the text before a reference in the same note. */
const BEFORE = '\uE001 ';

/** How the references of a document are written: in a style and an output format. */
export interface ReferenceWriting {
	readonly formatting: CitationFormatting;
	readonly output: Output;
}

/** The reference to a source in notes of a style, with any locator or without one. */
export class WrittenReference {
	readonly source: LibrarySource;
	/** The possible starts: as the first of a note, after another reference, and with a lower-case letter. */
	private readonly beginnings: readonly string[];
	/** The reference without a locator, as written after another. */
	readonly plain: string;
	/** Whether the reference as the first of a note differs from it in its first characters at most. */
	readonly isSameAtStart: boolean;
	/** The items that are written alike without a locator: the languages have different words for it. */
	private readonly items: CitedItem[];
	private readonly writing: ReferenceWriting;
	private readonly before: string;
	private sharedByAll: number | undefined;
	private made: ShortTails | undefined;
	private terms: readonly InnerTerm[] | undefined;

	/**
	 * `place`: where the reference is in its note, as the first or after another one. The first is found as well, unless it differs in more
	 * than its first characters.
	 */
	constructor(source: LibrarySource, item: CitedItem, writing: ReferenceWriting, place: 'first' | 'later' = 'later') {
		this.source = source;
		this.items = [item];
		this.writing = writing;
		this.before = place === 'first' ? '' : BEFORE;
		const rich = formatCitation(item, writing.formatting);
		this.plain = this.inPlace(rich);
		const first = writeRich(rich, writing.output);
		this.isSameAtStart = first.slice(first.length - this.plain.length + HEAD) === this.plain.slice(HEAD);
		this.beginnings = [
			...new Set([
				first.slice(0, first.length - this.plain.length + HEAD),
				this.head,
				this.head.slice(0, 1).toLowerCase() + this.head.slice(1),
			]),
		].filter(beginning => beginning.length >= HEAD);
	}

	/** Adds the source in another language in which its reference without a locator is the same. Must be called before the first search. */
	add(item: CitedItem): void {
		this.items.push(item);
	}

	/** Matches the reference at an offset. Nothing is read from `limit` on; `undefined` if the text differs. */
	find(text: string, at: number, limit: number): FoundReference | undefined {
		const { shared } = this;
		const beginning = this.beginnings.find(one => text.startsWith(one, at) && text.startsWith(shared, at + one.length));
		if (beginning === undefined) {
			return undefined;
		}
		const { tails, skipped } = this.tails;
		return longestEnd(text, at + beginning.length + skipped, limit, { tails, innerTerms: () => (this.terms ??= innerTermsOf(this.writers)) });
	}

	/** The part after the first characters that is the same with any locator. */
	private get shared(): string {
		this.sharedByAll ??= Math.min(...this.items.map(item => this.sharedWithPlace(item)));
		return this.plain.slice(HEAD, HEAD + this.sharedByAll);
	}

	/** The first characters of every reference. */
	private get head(): string {
		return this.plain.slice(0, HEAD);
	}

	private sharedWithPlace(item: CitedItem): number {
		const marked = this.inPlace(formatCitation({ ...item, places: [MARKED] }, this.writing.formatting));
		return Math.max(0, lengthBeforePlace(this.plain.slice(HEAD), marked.slice(HEAD)));
	}

	private get writers(): readonly ReferenceWriter[] {
		return this.items.map(item => places => this.inPlace(formatCitation({ ...item, places }, this.writing.formatting)));
	}

	private get tails(): ShortTails {
		this.made ??= shortened(
			tailsOf(this.writers, HEAD),
			this.shared,
		);
		return this.made;
	}

	private inPlace(rich: Rich): string {
		return this.before === '' ? writeRich(rich, this.writing.output) : afterAnother(rich, this.writing);
	}
}

/** The number of characters from which references are looked up. */
export const HEAD = 8;

/** One locator is enough to find where it is: those with other labels differ by a punctuation mark. */
const MARKED: Place = { label: 'paragraph', value: PLACE };

/** The maximum length of the punctuation before a locator. */
const PUNCTUATION = 3;

/** Returns the length of the part that a reference has with any locator, given without one and with one. */
export function lengthBeforePlace(plain: string, marked: string): number {
	const limit = Math.min(plain.length, marked.length, BEFORE_ADDRESS.exec(plain)?.index ?? Infinity);
	let length = 0;
	while (length < limit && plain.charCodeAt(length) === marked.charCodeAt(length)) {
		length++;
	}
	return length - PUNCTUATION;
}

/**
 * Returns what the reference to an item begins with, whatever its locator: as the first of a note and after another. A long one is only
 * formatted with a locator, which is inserted with its term and a mark before it. For a short one, that part would be too short to tell it
 * from others.
 */
export function prefixesOf(item: CitedItem, writing: ReferenceWriting): readonly string[] {
	const written = (places: readonly Place[]) => {
		const rich = formatCitation({ ...item, places }, writing.formatting);
		return [afterAnother(rich, writing), writeRich(rich, writing.output)];
	};
	const marked = written([MARKED]);
	const lengths = marked.map(lengthBeforeTerm);
	if (lengths.every(length => length >= LONG)) {
		return marked.map((one, index) => one.slice(0, lengths[index]));
	}
	return written([]).map((plain, index) => plain.slice(0, Math.max(HEAD, lengthBeforePlace(plain, marked[index] ?? ''))));
}

/** The number of characters by which most references can be told apart. */
const LONG = 48;

/** Returns the length of the part of a reference with a locator that it has without one, too, at least. */
function lengthBeforeTerm(marked: string): number {
	const place = marked.indexOf(PLACE);
	return Math.min(place < 0 ? marked.length : place - MAX_TERM, BEFORE_ADDRESS.exec(marked)?.index ?? Infinity) - PUNCTUATION;
}

/** Writes a reference after another one in the same note. */
export function afterAnother(rich: Rich, { output }: ReferenceWriting): string {
	return writeRich([{ text: BEFORE }, ...rich], output).slice(BEFORE.length);
}
