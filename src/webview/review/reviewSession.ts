import { isAccepted } from '../../core/review/acceptedProposals';
import { mergeCandidates, type MergeCandidate } from '../../core/review/mergeCandidates';
import { reduceReview } from '../../core/review/reduceReview';
import { NEW_REVIEW, type Review, type ReviewAction } from '../../core/review/review';
import type { ReviewItem } from '../../core/review/reviewItem';
import { reviewRows, type RowGroup } from '../../core/review/reviewRows';
import { rootOf, type ReviewItems } from '../../core/review/reviewStates';
import {
	parseReviewPageState,
	restoredReview,
	savedReview,
	type FromReview,
	type ReviewPageState,
	type ToReview,
} from '../../protocol/review';
import { ReviewFilter } from './reviewFilter';

interface Host {
	postMessage(message: FromReview): void;
	getState(): unknown;
	setState(state: ReviewPageState): void;
}
declare function acquireVsCodeApi(): Host;

/** The review behind the page. Each action is done here, sent to the extension, and stored in the state of the page. */
export class ReviewSession {
	private readonly host = acquireVsCodeApi();
	private readonly filter = new ReviewFilter();
	private shown: ReviewItems = new Map();
	private current: Review = NEW_REVIEW;
	private kept: ReviewPageState;

	constructor() {
		const id = document.body.dataset['document'] ?? '';
		const saved = parseReviewPageState(this.host.getState());
		this.kept = saved?.document === id ? saved : { document: id };
	}

	get items(): ReviewItems {
		return this.shown;
	}

	get review(): Review {
		return this.current;
	}

	get state(): ReviewPageState {
		return this.kept;
	}

	/** How many proposals are accepted. */
	get accepted(): number {
		return Array.from(this.shown.values()).filter(item => isAccepted(item, this.shown, this.current)).length;
	}

	/** The key of the row to begin with: the last active one, otherwise the one that was changed last; `undefined` for the first row. */
	get firstActive(): string | undefined {
		return this.kept.active ?? this.current.done.at(-1)?.[0]?.key;
	}

	/** Asks the extension for the proposals. */
	start(): void {
		this.send({ type: 'start', ...(this.kept.review && { review: this.kept.review }) });
	}

	send(message: FromReview): void {
		this.host.postMessage(message);
	}

	load({ items, review }: ToReview & { type: 'review' }): void {
		this.shown = new Map(items.map(item => [item.key, item]));
		this.current = restoredReview(review);
		this.remember({ review });
	}

	remember(changes: Partial<ReviewPageState>): void {
		this.kept = { ...this.kept, ...changes };
		this.host.setState(this.kept);
	}

	/** Does an action; returns whether it changed anything. */
	act(action: ReviewAction): boolean {
		const next = reduceReview(this.current, action, this.shown);
		if (next === this.current) {
			return false;
		}
		this.current = next;
		this.remember({ review: savedReview(next) });
		this.send({ type: 'act', action, revision: next.revision });
		return true;
	}

	/** Returns the rows to show. */
	rows(): readonly RowGroup[] {
		this.filter.query = this.kept.filter ?? '';
		return reviewRows(this.shown, this.current, {
			matches: (item, name) => this.filter.matches(item, name),
			showsDropped: this.kept.showsDropped === true,
		});
	}

	/** Returns the entries that a proposal can be merged into or moved to. */
	candidates(item: ReviewItem, query: string): readonly MergeCandidate[] {
		return mergeCandidates(item, this.shown, this.current, query);
	}

	/** Returns the key of the row that shows what undoing or redoing changes; `undefined` if there is nothing to undo or redo. */
	changedBy(type: 'undo' | 'redo'): string | undefined {
		const changed = (type === 'undo' ? this.current.done : this.current.undone).at(-1)?.[0]?.key;
		return changed === undefined ? undefined : rootOf(changed, this.shown, reduceReview(this.current, { type }, this.shown));
	}
}
