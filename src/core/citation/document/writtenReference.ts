import type { LibrarySource } from '../../library/library';
import { formatCitation, type DocumentForm } from '../style/document';
import type { Language } from '../style/locale/languages';
import { writeRich, type Output } from '../style/output';
import type { CitedItem, Rich } from '../style/style';
import { ADDRESS, endOf, PLACE, tailsOf, type FoundReference, type Tail } from './referenceTail';

/** Stands for what is before a reference in the same note. */
const BEFORE = '\uE001 ';

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
		this.made ??= tailsOf(places => this.behindAnother(formatCitation({ ...this.item, places }, this.writing.form)), HEAD);
		return this.made;
	}

	private behindAnother(rich: Rich): string {
		return writeRich([{ text: BEFORE }, ...rich], this.writing.output).slice(BEFORE.length);
	}
}

/** So many letters at the beginning of a reference find it in a text. */
export const HEAD = 8;

/** The punctuation before a place. */
const PUNCTUATION = 3;

function sharedLength(text: string, from: number, reference: string, skip: number): number {
	let length = 0;
	while (skip + length < reference.length && text[from + length] === reference[skip + length]) {
		length++;
	}
	return length;
}
