import type { LabelOfEntry, Lexicon } from './lexicon';

/** One place in a document where a label stands. */
export interface Mention {
	readonly start: number;
	readonly end: number;
	/** The labels that stand there, one an entry: several only where a label is ambiguous. Never empty. */
	readonly labels: readonly LabelOfEntry[];
}

const FEWEST = 16;
const NO_ROOM = new Int32Array(0);

/**
 * Mentions of a text, in order, as columns. With many labels a long text has hundreds of thousands, and an object
 * each would cost more than finding them: they are made of those that somebody looks at.
 */
export class Mentions implements Iterable<Mention> {
	private readonly lexicon: Pick<Lexicon, 'labelOf'>;
	private count = 0;
	private starts = NO_ROOM;
	private ends = NO_ROOM;
	/** The number of the label by which the lexicon knows it; below zero, that of a list in `several`. */
	private labels = NO_ROOM;
	private readonly several: (readonly LabelOfEntry[])[] = [];

	constructor(lexicon: Pick<Lexicon, 'labelOf'>) {
		this.lexicon = lexicon;
	}

	/** How many there are. */
	get length(): number {
		return this.count;
	}

	/** The mentions, one after the other, moved by so many units. */
	* movedBy(units: number): Generator<Mention> {
		for (let index = 0; index < this.count; index++) {
			const label = this.labels[index] ?? 0;
			yield {
				start: (this.starts[index] ?? 0) + units,
				end: (this.ends[index] ?? 0) + units,
				labels: label < 0 ? this.several[-1 - label] ?? [] : this.lexicon.labelOf(label),
			};
		}
	}

	[Symbol.iterator](): Generator<Mention> {
		return this.movedBy(0);
	}

	/** Adds the mention of a label that the lexicon knows by a number. */
	add(start: number, end: number, label: number): void {
		const index = this.count;
		if (index === this.starts.length) {
			this.grow();
		}
		this.starts[index] = start;
		this.ends[index] = end;
		this.labels[index] = label;
		this.count = index + 1;
	}

	/** Adds a mention of some labels. */
	addOf(start: number, end: number, labels: readonly LabelOfEntry[]): void {
		this.add(start, end, -this.several.push(labels));
	}

	/** Those that are wanted. */
	where(isWanted: (place: Pick<Mention, 'start' | 'end'>) => boolean): Mentions {
		const wanted = new Mentions(this.lexicon);
		for (let index = 0; index < this.count; index++) {
			const place = { start: this.starts[index] ?? 0, end: this.ends[index] ?? 0 };
			if (isWanted(place)) {
				const label = this.labels[index] ?? 0;
				wanted.add(place.start, place.end, label < 0 ? -wanted.several.push(this.several[-1 - label] ?? []) : label);
			}
		}
		return wanted;
	}

	private grow(): void {
		this.starts = twice(this.starts);
		this.ends = twice(this.ends);
		this.labels = twice(this.labels);
	}
}

function twice(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const longer = new Int32Array(Math.max(FEWEST, 2 * column.length));
	longer.set(column);
	return longer;
}
