import type { ReviewItem } from '../../core/review/reviewItem';
import { fold } from '../../core/text/fold';

/** Finds the proposals whose names contain words, in any case and without accents. */
export class ReviewFilter {
	private readonly folded = new WeakMap<ReviewItem, string>();
	private words: readonly string[] = [];

	set query(query: string) {
		this.words = fold(query).split(/\s+/).filter(word => word !== '');
	}

	/** Whether a proposal has all words of the filter, given its name, which the user may have changed. */
	matches(item: ReviewItem, name: string): boolean {
		if (this.words.length === 0) {
			return true;
		}
		const text = name === item.name ? this.textOf(item) : `${this.textOf(item)}\n${fold(name)}`;
		return this.words.every(word => text.includes(word));
	}

	private textOf(item: ReviewItem): string {
		const { name, others } = item;
		const text = this.folded.get(item) ?? fold([name, ...others].join('\n'));
		this.folded.set(item, text);
		return text;
	}
}
