import type { LabelOfEntry } from './formsOfSlot';

/** One place in a document where a label stands. */
export interface Mention {
	readonly start: number;
	readonly end: number;
	/** The labels that stand there, one an entry: several only where a label is ambiguous. Never empty. */
	readonly labels: readonly LabelOfEntry[];
}

/** Knows the labels that it gave numbers to. */
export interface NumberedLabels {
	/** The label of a number, as the labels of a mention. */
	labelOf(number: number): readonly LabelOfEntry[];
}

/** How a mention is laid out: where it begins and ends, and the number of its label, or below zero that of a list of labels. */
const WIDTH = 3;
const END = 1;
const LABEL = 2;

/**
 * Mentions of a text, in order. With many labels a long text has hundreds of thousands, and an object each would
 * cost more than finding them: they are made of those that somebody looks at.
 */
export class Mentions implements Iterable<Mention> {
	private readonly known: NumberedLabels;
	private readonly units: Int32Array;
	private readonly lists: readonly (readonly LabelOfEntry[])[];

	constructor(known: NumberedLabels, units: Int32Array, lists: readonly (readonly LabelOfEntry[])[]) {
		this.known = known;
		this.units = units;
		this.lists = lists;
	}

	/** How many there are. */
	get length(): number {
		return this.units.length / WIDTH;
	}

	/** The mentions, one after the other, moved by so many units. */
	* movedBy(offset: number): Generator<Mention> {
		for (let at = 0; at < this.units.length; at += WIDTH) {
			yield this.mentionAt(at, offset);
		}
	}

	[Symbol.iterator](): Generator<Mention> {
		return this.movedBy(0);
	}

	/** The first that covers an offset, or ends there, and overlaps none of those before it; `undefined` if there is none. */
	covering(offset: number): Mention | undefined {
		const { units } = this;
		for (let at = 0, free = 0; at < units.length; at += WIDTH) {
			const start = units[at] ?? 0;
			if (start >= free) {
				free = units[at + END] ?? 0;
				if (start <= offset && offset <= free) {
					return this.mentionAt(at, 0);
				}
			}
		}
		return undefined;
	}

	/** Those that are wanted. */
	where(isWanted: (place: Pick<Mention, 'start' | 'end'>) => boolean): Mentions {
		const wanted = this.units.slice();
		let length = 0;
		for (let at = 0; at < wanted.length; at += WIDTH) {
			if (isWanted({ start: wanted[at] ?? 0, end: wanted[at + END] ?? 0 })) {
				wanted.copyWithin(length, at, at + WIDTH);
				length += WIDTH;
			}
		}
		return new Mentions(this.known, wanted.slice(0, length), this.lists);
	}

	private mentionAt(at: number, movedBy: number): Mention {
		const { units, known, lists } = this;
		const label = units[at + LABEL] ?? 0;
		return {
			start: (units[at] ?? 0) + movedBy,
			end: (units[at + END] ?? 0) + movedBy,
			labels: label < 0 ? lists[-1 - label] ?? [] : known.labelOf(label),
		};
	}
}

/** Room for the mentions that a scan takes, one after the other. It is used again for the next scan. */
export class TakenMentions {
	private readonly known: NumberedLabels;
	private units = new Int32Array(WIDTH * 256);
	private used = 0;
	private lists: (readonly LabelOfEntry[])[] = [];

	constructor(known: NumberedLabels) {
		this.known = known;
	}

	/** How many were taken. */
	get length(): number {
		return this.used / WIDTH;
	}

	/** Takes the mention of the label that has a number. */
	take(start: number, end: number, label: number): void {
		const at = this.used;
		if (at === this.units.length) {
			const longer = new Int32Array(2 * at);
			longer.set(this.units);
			this.units = longer;
		}
		this.units[at] = start;
		this.units[at + END] = end;
		this.units[at + LABEL] = label;
		this.used = at + WIDTH;
	}

	/** Takes a mention of some labels. */
	takeOf(start: number, end: number, labels: readonly LabelOfEntry[]): void {
		this.take(start, end, -this.lists.push(labels));
	}

	/** What was taken since this was asked last. */
	end(): Mentions {
		const mentions = new Mentions(this.known, this.units.slice(0, this.used), this.lists);
		this.used = 0;
		this.lists = [];
		return mentions;
	}
}
