import type { BibliographyItem, Loss } from './item';

/** Writes one item in a format, and records which of its variables the format cannot represent. */
export abstract class ItemWriter {
	readonly lost: Loss[] = [];
	protected readonly item: BibliographyItem;
	/** The variables that were written or reported, and those that need not be. */
	protected readonly used: Set<string>;

	constructor(item: BibliographyItem, used: readonly string[]) {
		this.item = item;
		this.used = new Set(used);
	}

	lose(field: string, reason: Loss['reason']): void {
		this.used.add(field);
		this.lost.push({ key: this.item.key, field, reason });
	}

	/** Reports all variables that were not used. */
	finish(): void {
		for (const [field, value] of Object.entries(this.item.csl)) {
			if (!this.used.has(field) && value !== '' && value !== undefined && value !== null) {
				this.lose(field, 'field');
			}
		}
	}
}
