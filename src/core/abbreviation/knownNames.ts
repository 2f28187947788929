import type { LabelOfEntry } from '../lexicon/labels/formsOfSlot';
import { oneEntryOf } from '../lexicon/labels/oneEntry';
import type { Lexicon } from '../lexicon/lexicon';
import { scanMentions } from '../lexicon/matching/find';
import type { Mention } from '../lexicon/matching/mentions';
import type { EntryId, Library } from '../library/library';
import type { Segment } from '../prose/segment';
import type { OffsetRange } from '../text/offsetRange';
import { shortFormOf } from './shortForm';

/** A library, and the index of its labels. */
export interface KnownNames {
	readonly library: Library;
	readonly lexicon: Lexicon;
}

/** An entry with two labels, as the two halves of an introduction. */
export interface KnownPair {
	/** The place of the expansion. */
	readonly expansion: OffsetRange;
	/** The entry, the first of those that several dossiers have for one thing; absent if there are others. */
	readonly entry?: EntryId;
}

/** The names of a library in a segment. They are searched for on demand, which few segments need. */
export class NamesInSegment {
	private readonly library: Library | undefined;
	private readonly find: () => Iterable<Mention>;
	private byEnd: ReadonlyMap<number, Mention> | undefined;
	private byStart: ReadonlyMap<number, Mention> | undefined;

	/** Without known names, there are none. */
	constructor({ text, prose }: Segment, known: KnownNames | undefined) {
		this.library = known?.library;
		this.find = () => (known ? scanMentions(known.lexicon, text, prose) : []);
	}

	/** Returns the mention that ends at an offset; `undefined` if there is none. */
	endingAt(offset: number): Mention | undefined {
		this.byEnd ??= new Map(Array.from(this.starts.values(), mention => [mention.end, mention]));
		return this.byEnd.get(offset);
	}

	/** Returns the mention that begins at an offset; `undefined` if there is none. */
	startingAt(offset: number): Mention | undefined {
		return this.starts.get(offset);
	}

	private get starts(): ReadonlyMap<number, Mention> {
		this.byStart ??= new Map(Array.from(this.find(), mention => [mention.start, mention]));
		return this.byStart;
	}

	/** Returns the entry that a range names; `undefined` if there is none, or if it may be one of several things. */
	entryAt({ start, end }: OffsetRange): EntryId | undefined {
		const mention = this.starts.get(start);
		return mention?.end === end ? oneEntryOf(mention.labels) : undefined;
	}

	/**
	 * Returns the pair of a mentioned name and an acronym of the same entry, which is written as `text` at `place`; `undefined` if no entry
	 * has both.
	 */
	pairOf(expansion: Mention | undefined, text: string, place: OffsetRange): KnownPair | undefined {
		const labels = (expansion?.labels ?? []).filter(of => of.label.text.length > text.length && this.hasAcronym(of, text, place));
		const entry = oneEntryOf(labels);
		return expansion && labels.length > 0
			? { expansion: { start: expansion.start, end: expansion.end }, ...(entry !== undefined && { entry }) }
			: undefined;
	}

	private hasAcronym({ entry }: LabelOfEntry, text: string, { start, end }: OffsetRange): boolean {
		const isAcronym = (label: LabelOfEntry['label']) => label.role === 'acronym' || shortFormOf(label.text) !== undefined;
		const mention = this.starts.get(start);
		return (
			this.library?.entries
				.get(entry)
				?.entry.labels.some(label => isAcronym(label) && withoutStops(label.text) === withoutStops(text)) === true
			|| (mention !== undefined && mention.end >= end && mention.labels.some(of => of.entry === entry && isAcronym(of.label)))
		);
	}
}

function withoutStops(text: string): string {
	return text.replace(/[.\s]/g, '');
}
