import { reduceReview } from '../../../core/review/reduceReview';
import { NEW_REVIEW, type Review, type ReviewAction } from '../../../core/review/review';
import type { ReviewItems } from '../../../core/review/reviewStates';
import { savedReview, type SavedReview } from '../../../protocol/review';

/** The proposals, and the decisions about them. */
export class ReviewedItems {
	readonly items: ReviewItems;
	private current: Review;

	constructor(items: ReviewItems, review: Review = NEW_REVIEW) {
		this.items = items;
		this.current = review;
	}

	get review(): Review {
		return this.current;
	}

	act(action: ReviewAction): void {
		this.current = reduceReview(this.current, action, this.items);
	}

	/** Takes over a review if it is newer. Returns whether it did. */
	adopt(review: Review): boolean {
		const isNewer = review.revision > this.current.revision;
		this.current = isNewer ? review : this.current;
		return isNewer;
	}

	get saved(): SavedReview {
		return savedReview(this.current);
	}
}
