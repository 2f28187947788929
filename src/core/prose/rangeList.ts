import type { ProseRange } from './prose';

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

	/** What stands before the next range is as good as white space. */
	space(): void {
		this.spaced = true;
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
