import type { LibrarySource } from '../../../library/library';
import type { Place } from '../../style/style';
import { endOf, tailsOf, type FoundReference, type Tail } from '../referenceTail';

/** Stands for the number of a note in a short form. No style prints so long a number, and no format escapes digits. */
export const NOTE = 987654321;

/** Stands for the letter behind a year; no text that people write has it. */
export const LETTER = '\uE003';

/** What is found of a reference in a form that depends on the rest of its document. */
export interface FoundLater extends FoundReference {
	/** The number of the note that it points to. */
	readonly note?: number;
	/** The letter behind its year. */
	readonly letter?: string;
}

/** So many letters at the beginning of a reference find it in a note. */
const MAX_KEY_LENGTH = 14;

/** A short form of a source, an "ibid." or a citation with author and year, with any place in the source or with none. */
export class LaterReference {
	/** Absent for an "ibid.", which is of whatever is cited before. */
	readonly source: LibrarySource | undefined;
	/** Set for a form that a source has only beside another of the same author. */
	readonly sharesAuthor: boolean;
	/** What it begins with, in small letters: behind another reference and, where that is written in another way, as the first of its note. */
	readonly keys: readonly string[];
	/** Without a place. */
	readonly plain: string;
	private readonly write: (places: readonly Place[]) => string;
	/** What is in front of the number or letter and, where it has neither, of what is behind its first letters; the same as the first of its note. */
	private readonly heads: readonly string[];
	private readonly gap: string;
	private made: readonly Tail[] | undefined;

	/** `write` gives the reference, at the start of a note or not, with {@link NOTE} or {@link LETTER} where these are. */
	constructor(write: (places: readonly Place[], atStart: boolean) => string, { source, sharesAuthor = false }: { readonly source?: LibrarySource; readonly sharesAuthor?: boolean }) {
		this.source = source;
		this.sharesAuthor = sharesAuthor;
		this.write = places => write(places, false);
		this.plain = this.write([]);
		this.gap = [String(NOTE), LETTER].find(gap => this.plain.includes(gap)) ?? '';
		const head = this.gap === '' ? this.plain.replace(/\.$/, '').slice(0, MAX_KEY_LENGTH) : this.plain.slice(0, this.plain.indexOf(this.gap));
		const first = write([], true);
		const firstHead = first.slice(0, Math.max(0, first.length - this.plain.length) + head.length);
		this.heads = [...new Set([head, ...(first.endsWith(this.plain.slice(head.length)) ? [firstHead] : [])].map(one => one.toLowerCase()))];
		this.keys = [...new Set(this.heads.map(one => one.slice(0, MAX_KEY_LENGTH)))];
	}

	/** Finds the reference at an offset of a text; nothing may be read from `limit` on. */
	find(text: string, from: number, limit: number): FoundLater | undefined {
		const head = this.heads.find(one => text.slice(from, from + one.length).toLowerCase() === one);
		const start = from + (head?.length ?? 0);
		const written = this.gap === '' ? '' : (this.gap === LETTER ? /^[a-z]{1,2}/ : /^\d{1,6}/).exec(text.slice(start, start + 6))?.[0];
		if (head === undefined || written === undefined) {
			return undefined;
		}
		this.made ??= tailsOf(places => this.behindGap(this.write(places)), this.gap === '' ? this.heads[0]?.length ?? 0 : 0);
		let best: FoundReference | undefined;
		for (const tail of this.made) {
			const found = endOf(text, start + written.length, limit, tail);
			best = found && (!best || found.end > best.end) ? found : best;
		}
		return best && { ...best, ...(this.gap === LETTER ? { letter: written } : this.gap !== '' && { note: Number(written) }) };
	}

	private behindGap(written: string): string {
		return this.gap === '' ? written : written.slice(written.indexOf(this.gap) + this.gap.length);
	}
}
