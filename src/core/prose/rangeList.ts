import type { ProseRange } from './prose';

/** What the markup between two ranges is to the words around it: nothing, white space, or the end of a run of words. */
export type Gap = 'nothing' | 'space' | 'break';

/** Collects prose ranges in order: empty ones are dropped, and a break makes the next one begin a block. */
export class RangeList {
	private readonly collected: ProseRange[] = [];
	private broken = true;
	private spaced = false;

	get ranges(): readonly ProseRange[] {
		return this.collected;
	}

	/** The next range does not continue this one. */
	break(): void {
		this.broken = true;
	}

	/** What stands before the next range. */
	gap(gap: Gap): void {
		this.broken ||= gap === 'break';
		this.spaced ||= gap === 'space';
	}

	add(start: number, end: number): void {
		if (end > start) {
			const range = { start, end, continues: !this.broken };
			this.collected.push(this.spaced ? { ...range, spaced: true } : range);
			this.broken = false;
			this.spaced = false;
		}
	}
}
