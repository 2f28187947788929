import type { LibrarySource } from '../../../library/library';
import type { Place, Rich, TextNaming } from '../../style/style';
import type { InnerTerm } from '../references/placeEnds';
import { innerTermsOf, longestEnd, PLACE, tailsOf, type FoundReference, type ReferenceWriter, type Tail } from '../references/referenceTail';
import { lengthBeforePlace } from '../references/writtenReference';

/** Stands for the note number in a short form. No style prints such a long number, and no output format escapes digits. */
export const NOTE_NUMBER = 987654321;

/** A private-use character that stands for the letter after a year. */
export const YEAR_SUFFIX = '\uE003';

/** A reference that was found, with its locator and what distinguishes it from similar ones. */
export interface FoundSubsequent extends FoundReference {
	/** The note number in the reference. */
	readonly note?: number;
	/** The letter after the year. */
	readonly yearSuffix?: string;
}

/** The number of characters of a reference without a placeholder that may have any case. */
const HEAD = 14;

/** Formats a reference with given locators, with {@link NOTE_NUMBER} or {@link YEAR_SUFFIX} if the form contains them, and writes it. */
export interface SubsequentWriter {
	readonly format: (places: readonly Place[]) => Rich;
	/** Writes it after another reference. */
	readonly write: (rich: Rich) => string;
	/** Writes it at the start of a note; absent if it is the same there. */
	readonly writeFirst?: (rich: Rich) => string;
}

/** A short form, an "ibid." or an author-date citation, with any locator or without one. */
export class SubsequentReference {
	/** Absent for an "ibid.", which can refer to any source. */
	readonly source: LibrarySource | undefined;
	/** Set for the form that is only used if another cited source has the same author. */
	readonly sharesAuthor: boolean;
	/** Set for a form that names the authors as only similar sources require. */
	readonly naming: TextNaming | undefined;
	/** The reference without a locator. */
	readonly plain: string;
	/** Each in a language: the others have different words for a locator. */
	private readonly writers: SubsequentWriter[];
	/**
	 * The text before the placeholder, or the first characters if there is none: after another reference and, if different, at the start of a
	 * note.
	 */
	private readonly heads: readonly string[];
	private readonly placeholder: string;
	private tails: readonly Tail[] | undefined;
	private terms: readonly InnerTerm[] | undefined;

	constructor(
		writer: SubsequentWriter,
		{ source, sharesAuthor = false, naming }:
			{ readonly source?: LibrarySource; readonly sharesAuthor?: boolean; readonly naming?: TextNaming | undefined },
	) {
		this.source = source;
		this.sharesAuthor = sharesAuthor;
		this.naming = naming;
		this.writers = [writer];
		const rich = writer.format([]);
		this.plain = writer.write(rich);
		this.placeholder = [String(NOTE_NUMBER), YEAR_SUFFIX].find(placeholder => this.plain.includes(placeholder)) ?? '';
		const head =
			this.placeholder === ''
				? this.plain.replace(/\.$/, '').slice(0, HEAD)
				: this.plain.slice(0, this.plain.indexOf(this.placeholder));
		const first = writer.writeFirst?.(rich) ?? this.plain;
		const firstHead = first.slice(0, Math.max(0, first.length - this.plain.length) + head.length);
		this.heads = [
			...new Set([head, ...(first.endsWith(this.plain.slice(head.length)) ? [firstHead] : [])].map(one => one.toLowerCase())),
		];
	}

	/** What a text that has the reference begins with, in lower case, whatever the locator. */
	get prefixes(): readonly string[] {
		const [head = ''] = this.heads;
		const shared = this.placeholder === '' ? Math.min(...this.writers.map(writer => this.sharedWithPlace(writer))) : 0;
		return this.heads.map(one => one + this.plain.slice(head.length, shared).toLowerCase());
	}

	/** Adds a form that is the same without a locator. Must be called before the first search. */
	add({ writers }: SubsequentReference): void {
		this.writers.push(...writers);
	}

	/** Matches the reference at an offset. Nothing is read from `limit` on; `undefined` if the text differs. */
	find(text: string, from: number, limit: number): FoundSubsequent | undefined {
		const head = this.heads.find(one => text.slice(from, from + one.length).toLowerCase() === one);
		const start = from + (head?.length ?? 0);
		const written =
			this.placeholder === ''
				? ''
				: (this.placeholder === YEAR_SUFFIX ? /^[a-z]{1,2}/ : /^\d{1,6}/).exec(text.slice(start, start + 6))?.[0];
		if (head === undefined || written === undefined) {
			return undefined;
		}
		const writers = this.writers.map(({ format, write }): ReferenceWriter => places => write(format(places)));
		this.tails ??= tailsOf(
			writers.map(write => places => this.afterPlaceholder(write(places))),
			this.placeholder === '' ? (this.heads[0]?.length ?? 0) : 0,
		);
		const best = longestEnd(text, start + written.length, limit, { tails: this.tails, innerTerms: () => (this.terms ??= innerTermsOf(writers)) });
		return (
			best && {
				...best,
				...(this.placeholder === YEAR_SUFFIX ? { yearSuffix: written } : this.placeholder !== '' && { note: Number(written) }),
			}
		);
	}

	/** The length of the part that is the same with a locator, without the punctuation before that. */
	private sharedWithPlace({ format, write }: SubsequentWriter): number {
		return lengthBeforePlace(this.plain, write(format([{ label: 'paragraph', value: PLACE }])));
	}

	private afterPlaceholder(written: string): string {
		return this.placeholder === '' ? written : written.slice(written.indexOf(this.placeholder) + this.placeholder.length);
	}
}
