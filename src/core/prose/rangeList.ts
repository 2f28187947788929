import type { ProseRange } from './prose';

/** The effect of markup between two ranges on the words around it: none, white space, or the end of a run of words. */
export type Gap = 'nothing' | 'space' | 'break';

/** Collects prose ranges in order. Empty ranges are dropped; after a break, the next range begins a block. */
export class RangeList {
	private readonly collected: ProseRange[] = [];
	private broken = true;
	private spaced = false;
	private printed = '';
	private readonly tied: boolean;

	/** `hasTies` tells whether tildes are spaces. */
	constructor({ hasTies = false }: { readonly hasTies?: boolean } = {}) {
		this.tied = hasTies;
	}

	get ranges(): readonly ProseRange[] {
		return this.collected;
	}

	/** Makes the next range begin a block. */
	break(): void {
		this.broken = true;
		this.printed = '';
	}

	/** Records the gap before the next range. */
	gap(gap: Gap): void {
		if (gap === 'break') {
			this.break();
		}
		this.spaced ||= gap === 'space';
	}

	/** Records that an escape before the next range prints a sign. */
	print(sign: string): void {
		this.printed += sign;
	}

	/** Adds a range, unless it is empty. */
	add(start: number, end: number): void {
		if (end > start) {
			const range = { start, end, continues: !this.broken };
			this.collected.push(this.tied || this.spaced || this.printed !== '' ? this.marked(range) : range);
			this.broken = false;
			this.spaced = false;
			this.printed = '';
		}
	}

	private marked(range: ProseRange): ProseRange {
		const { tied, spaced, printed } = this;
		return {
			...range,
			...(tied && { tied }),
			...(spaced && { spaced }),
			...(printed !== '' && { printed: { text: printed, before: printed.length } }),
		};
	}
}
