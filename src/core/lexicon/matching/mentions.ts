import type { LabelOfEntry } from '../labels/formsOfSlot';

/** An occurrence of a label in a document. */
export interface Mention {
	readonly start: number;
	readonly end: number;
	/** The labels that match, one for each entry: several only if the label is ambiguous. Never empty. */
	readonly labels: readonly LabelOfEntry[];
}

/** Maps numbers to labels. */
export interface LabelLookup {
	/** Returns the label with a number, in the form that `Mention.labels` needs. */
	labelOf(number: number): readonly LabelOfEntry[];
}

/** The layout of a mention: start, end, and the number of its label, or `-1 - index` for a list of labels. */
const WIDTH = 3;
const END = 1;
const LABEL = 2;

const NO_UNITS = new Int32Array(0);

/**
 * The mentions of a text, in order. A long text can have hundreds of thousands, and creating an object for each would take longer than
 * finding them, so objects are created only on access.
 */
export class Mentions implements Iterable<Mention> {
	private readonly known: LabelLookup;
	private readonly units: Int32Array;
	private readonly lists: readonly (readonly LabelOfEntry[])[];

	constructor(known: LabelLookup, units: Int32Array, lists: readonly (readonly LabelOfEntry[])[]) {
		this.known = known;
		this.units = units;
		this.lists = lists;
	}

	/** The number of mentions. */
	get length(): number {
		return this.units.length / WIDTH;
	}

	/** Iterates over the mentions, with `offset` added to their starts and ends. */
	* shiftedBy(offset: number): Generator<Mention> {
		for (let at = 0; at < this.units.length; at += WIDTH) {
			yield this.mentionAt(at, offset);
		}
	}

	/** Returns the mentions as objects. */
	all(): readonly Mention[] {
		const found: Mention[] = [];
		for (let at = 0; at < this.units.length; at += WIDTH) {
			found.push(this.mentionAt(at, 0));
		}
		return found;
	}

	[Symbol.iterator](): Generator<Mention> {
		return this.shiftedBy(0);
	}

	/** Returns the first mention that covers or ends at an offset and does not overlap an earlier one; `undefined` if there is none. */
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

	/** Returns the mentions whose range satisfies a predicate. */
	filter(isKept: (place: Pick<Mention, 'start' | 'end'>) => boolean): Mentions {
		const kept = this.units.slice();
		let length = 0;
		for (let at = 0; at < kept.length; at += WIDTH) {
			if (isKept({ start: kept[at] ?? 0, end: kept[at + END] ?? 0 })) {
				kept.copyWithin(length, at, at + WIDTH);
				length += WIDTH;
			}
		}
		return new Mentions(this.known, kept.slice(0, length), this.lists);
	}

	private mentionAt(at: number, shiftedBy: number): Mention {
		const { units, known, lists } = this;
		const label = units[at + LABEL] ?? 0;
		return {
			start: (units[at] ?? 0) + shiftedBy,
			end: (units[at + END] ?? 0) + shiftedBy,
			labels: label < 0 ? lists[-1 - label] ?? [] : known.labelOf(label),
		};
	}
}

/** Collects the mentions found by a scan. It is reused by the next scan. */
export class MentionBuffer {
	private readonly known: LabelLookup;
	private units = new Int32Array(WIDTH * 256);
	private used = 0;
	private lists: (readonly LabelOfEntry[])[] = [];

	constructor(known: LabelLookup) {
		this.known = known;
	}

	/** The number of mentions collected since the last flush. */
	get length(): number {
		return this.used / WIDTH;
	}

	/** Adds a mention of the label with a number. */
	add(start: number, end: number, label: number): void {
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

	/** Adds a mention of several labels. */
	addWithLabels(start: number, end: number, labels: readonly LabelOfEntry[]): void {
		this.add(start, end, -this.lists.push(labels));
	}

	/** Returns the mentions collected since the last call, and empties the buffer. */
	flush(): Mentions {
		const units = this.used === 0 ? NO_UNITS : this.units.slice(0, this.used);
		const mentions = new Mentions(this.known, units, this.lists);
		this.used = 0;
		this.lists = [];
		return mentions;
	}
}
