import type { LibrarySource } from '../../library/library';
import { formatCitation, type DocumentForm } from '../style/document';
import type { Language } from '../style/locale/languages';
import { writeRich, type Output } from '../style/output';
import type { CitedItem, Rich } from '../style/style';
import { ADDRESS, endOf, PLACE, tailsOf, type FoundReference, type Tail } from './referenceTail';

/** A private-use character that stands for the text before a reference in the same note. */
const BEFORE = '\uE001 ';

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
		this.made ??= tailsOf(places => this.behindAnother(formatCitation({ ...this.item, places }, this.writing.form)), HEAD);
		return this.made;
	}

	private behindAnother(rich: Rich): string {
		return writeRich([{ text: BEFORE }, ...rich], this.writing.output).slice(BEFORE.length);
	}
}

/** The number of characters from which references are looked up. */
export const HEAD = 8;

/** The maximum length of the punctuation before a locator. */
const PUNCTUATION = 3;

function sharedLength(text: string, from: number, reference: string, skip: number): number {
	let length = 0;
	while (skip + length < reference.length && text[from + length] === reference[skip + length]) {
		length++;
	}
	return length;
}
