import type { ProseRange } from './prose';

/** Collects prose ranges in order: empty ones are dropped, and a break makes the next one begin a block. */
export class RangeList {
	private readonly collected: ProseRange[] = [];
	private broken = true;

	get ranges(): readonly ProseRange[] {
		return this.collected;
	}

	/** The next range does not continue this one. */
	break(): void {
		this.broken = true;
	}

	add(start: number, end: number): void {
		if (end > start) {
			this.collected.push({ start, end, continues: !this.broken });
			this.broken = false;
		}
	}
}
