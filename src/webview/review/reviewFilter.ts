import { fold } from '../../core/abbreviation/fold';
import type { ReviewItem } from '../../core/review/reviewItem';

/** Finds the proposals whose names contain words, in any case and without accents. */
export class ReviewFilter {
	private readonly folded = new WeakMap<ReviewItem, string>();
	private words: readonly string[] = [];

	set query(query: string) {
		this.words = fold(query).split(/\s+/).filter(word => word !== '');
	}

	matches(item: ReviewItem): boolean {
		return this.words.length === 0 || this.words.every(word => this.textOf(item).includes(word));
	}

	private textOf(item: ReviewItem): string {
		const { name, others } = item;
		const text = this.folded.get(item) ?? fold([name, ...others].join('\n'));
		this.folded.set(item, text);
		return text;
	}
}
