import { ANY_CASE, CONTINUES, FIRST_WORD, LABEL_SHIFT, REMOVED, SEVERAL_LABELS } from './slot';

/** Lists of labels in their stored form: one after the other, and the end of each. */
export interface StoredLists {
	readonly listEnds: Int32Array;
	readonly lists: Int32Array;
}

/** The flag that a slot has as soon as one of its labels has it. */
const FLAGS = CONTINUES | FIRST_WORD | ANY_CASE;

const NONE: StoredLists = { listEnds: new Int32Array(), lists: new Int32Array() };

/** The labels of the slots at which several end. The value of such a slot has the index of its list. */
export class LabelLists {
	/** Lists that were stored have the first indices; of these, only those that have changed are here. */
	private readonly lists: (number[] | undefined)[];
	private readonly known: StoredLists;

	/** Begins with lists that were stored. */
	constructor(known: StoredLists = NONE) {
		this.known = known;
		this.lists = new Array<number[] | undefined>(known.listEnds.length);
	}

	/** Returns the labels in the value of a slot, in the order in which they were added. */
	labelsIn(value: number): readonly number[] {
		const index = (value >>> LABEL_SHIFT) - 1;
		return index < 0 ? [] : (value & SEVERAL_LABELS) !== 0 ? this.listAt(index) ?? [] : [index];
	}

	/** Returns the value of a slot to which another value is added. */
	sumOf(value: number, added: number): number {
		const number = (added >>> LABEL_SHIFT) - 1;
		const index = (value >>> LABEL_SHIFT) - 1;
		if (number < 0 || index < 0) {
			return value === REMOVED ? added : value | added;
		}
		if ((value & SEVERAL_LABELS) !== 0) {
			const list = this.listAt(index);
			if (list && list.at(-1) !== number) {
				list.push(number);
				this.lists[index] = list;
			}
			return value | added & FLAGS;
		}
		return index === number ? value | added & FLAGS : this.lists.push([index, number]) << LABEL_SHIFT | (value | added) & FLAGS | SEVERAL_LABELS;
	}

	/**
	 * Returns the value of a slot from which a label is removed. `isAnyCase` returns whether another label ignores both case and context.
	 */
	without(value: number, number: number, isAnyCase: (number: number) => boolean): number {
		const flags = value & (CONTINUES | FIRST_WORD);
		const left = this.labelsIn(value).filter(other => other !== number);
		const [only] = left;
		if (only === undefined) {
			return flags === 0 ? REMOVED : flags;
		}
		const anyCase = left.some(isAnyCase) ? ANY_CASE : 0;
		const isList = (value & SEVERAL_LABELS) !== 0 && left.length > 1;
		if ((value & SEVERAL_LABELS) !== 0) {
			this.lists[(value >>> LABEL_SHIFT) - 1] = isList ? left : [];
		}
		return isList ? value & ~ANY_CASE | anyCase : only + 1 << LABEL_SHIFT | flags | anyCase;
	}

	/** Returns all lists as they are stored. */
	stored(): StoredLists {
		const lists = Array.from(this.lists, (_, index) => this.listAt(index) ?? []);
		let end = 0;
		return { listEnds: Int32Array.from(lists, ({ length }) => (end += length)), lists: Int32Array.from(lists.flat()) };
	}

	private listAt(index: number): number[] | undefined {
		const { listEnds, lists } = this.known;
		return this.lists[index] ?? (index < listEnds.length ? [...lists.subarray(listEnds[index - 1] ?? 0, listEnds[index])] : undefined);
	}
}
