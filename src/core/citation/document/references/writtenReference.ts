import type { LibrarySource } from '../../../library/library';
import { formatCitation, type CitationFormatting } from '../../style/documents/document';
import { writeRich, type Output } from '../../style/output';
import type { CitedItem, Rich } from '../../style/style';
import type { InnerTerm } from './placeEnds';
import { BEFORE_ADDRESS, innerTermsOf, longestEnd, PLACE, shortened, tailsOf, type FoundReference, type ReferenceWriter, type ShortTails } from './referenceTail';

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
	readonly beginnings: readonly string[];
	/** The reference without a locator, as written after another. */
	readonly plain: string;
	/** Whether the reference as the first of a note differs from it in its first characters at most. */
	readonly isSameAtStart: boolean;
	/** The items that are written alike without a locator: the languages have different words for it. */
	private readonly items: CitedItem[];
	private readonly writing: ReferenceWriting;
	private readonly before: string;
	private shared: number | undefined;
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

	/**
	 * Matches the reference at an offset, which is the end of one of its beginnings. The text must have what {@link sharedByAll} measures.
	 * Nothing is read from `limit` on.
	 */
	find(text: string, from: number, limit: number): FoundReference | undefined {
		const { tails, skipped } = this.tails;
		return longestEnd(text, from + skipped, limit, { tails, innerTerms: () => (this.terms ??= innerTermsOf(this.writers)) });
	}

	/**
	 * The length of the part after the first characters that is the same with any locator. A text that has less in common with the reference
	 * is not this reference.
	 */
	get sharedByAll(): number {
		this.shared ??= Math.min(...this.items.map(item => this.sharedWithPlace(item)));
		return this.shared;
	}

	/** The first characters of every reference. */
	private get head(): string {
		return this.plain.slice(0, HEAD);
	}

	/** One locator is enough to determine the length: those with other labels differ by a punctuation mark. */
	private sharedWithPlace(item: CitedItem): number {
		const marked = this.inPlace(formatCitation({ ...item, places: [{ label: 'paragraph', value: PLACE }] }, this.writing.formatting));
		return Math.max(
			0,
			Math.min(sharedLength(marked, HEAD, this.plain, HEAD), (BEFORE_ADDRESS.exec(this.plain)?.index ?? Infinity) - HEAD) - PUNCTUATION,
		);
	}

	private get writers(): readonly ReferenceWriter[] {
		return this.items.map(item => places => this.inPlace(formatCitation({ ...item, places }, this.writing.formatting)));
	}

	private get tails(): ShortTails {
		this.made ??= shortened(
			tailsOf(this.writers, HEAD),
			this.plain.slice(HEAD, HEAD + this.sharedByAll),
		);
		return this.made;
	}

	private inPlace(rich: Rich): string {
		return writeRich([...(this.before === '' ? [] : [{ text: this.before }]), ...rich], this.writing.output).slice(this.before.length);
	}
}

/** The number of characters from which references are looked up. */
export const HEAD = 8;

/** The maximum length of the punctuation before a locator. */
const PUNCTUATION = 3;

/** Returns how much a text from an offset on and a reference without its first `skip` characters have in common. */
export function sharedLength(text: string, from: number, reference: string, skip: number): number {
	const limit = Math.min(reference.length - skip, text.length - from);
	let length = 0;
	while (length < limit && text.charCodeAt(from + length) === reference.charCodeAt(skip + length)) {
		length++;
	}
	return length;
}
