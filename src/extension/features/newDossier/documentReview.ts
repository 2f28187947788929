import type { Extraction } from '../../../core/extract/proposal';
import { frontMatterTitle } from '../../../core/extract/documentTitle';
import { extractInSteps } from '../../../core/extract/extract';
import { withinRange } from '../../../core/extract/withinRange';
import { writeDossier } from '../../../core/extract/writeDossier';
import { documentLanguageOfText } from '../../../core/language/languages';
import { acceptedProposals } from '../../../core/review/acceptedProposals';
import { Passages } from '../../../core/review/passage';
import { reduceReview } from '../../../core/review/reduceReview';
import { NEW_REVIEW, type Review, type ReviewAction } from '../../../core/review/review';
import { reviewItems } from '../../../core/review/reviewItems';
import { keysOfProposals } from '../../../core/review/reviewItems';
import type { ReviewItems } from '../../../core/review/reviewStates';
import { savedReview, type SavedReview } from '../../../protocol/review';
import type { KeptReview } from '../../../protocol/keptReview';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { runSteps } from '../../platform/scheduling/timeSlice';
import type { ReviewedDocument } from './reviewedDocument';

/** What a document proposes, and the decisions about it. */
export class DocumentReview {
	readonly document: ReviewedDocument;
	readonly extraction: Extraction;
	readonly items: ReviewItems;
	private current: Review;

	private constructor(document: ReviewedDocument, extraction: Extraction, items: ReviewItems, review: Review) {
		this.document = document;
		this.extraction = extraction;
		this.items = items;
		this.current = review;
	}

	/** Reads what a document proposes. Decisions about proposals that it does not have any more have no effect. */
	static async of(document: ReviewedDocument, review: Review | undefined, store: LibraryStore): Promise<DocumentReview> {
		const lexicon = await store.lexicon();
		const { library } = await store.get();
		const { text, range } = document;
		const language = documentLanguageOfText(document.languageId, text);
		const whole = await runSteps(extractInSteps(text, language, { library, lexicon }));
		const extraction = range ? withinRange(whole, range) : whole;
		const items = new Map(reviewItems(extraction, new Passages(text, language.prose)).map(item => [item.key, item]));
		return new DocumentReview(document, extraction, items, review ?? NEW_REVIEW);
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

	get kept(): KeptReview {
		const { name, uri, languageId, text, range } = this.document;
		return { format: 1, name, uri, languageId, text, ...(range && { range }), review: this.saved };
	}

	get saved(): SavedReview {
		return savedReview(this.current);
	}

	/** Returns the first place of a proposal in the text; `undefined` if there is no such proposal. */
	placeOf(key: string): { readonly start: number; readonly end: number } | undefined {
		const keys = keysOfProposals(this.extraction.proposals);
		return this.extraction.proposals.find(({ id }) => keys.get(id) === key)?.places[0];
	}

	/** Returns the dossier as decided so far, in YAML. */
	yaml(): string {
		const { name, text } = this.document;
		const title = frontMatterTitle(text);
		return writeDossier(this.extraction, acceptedProposals(this.extraction, this.items, this.current), { document: name, text, ...(title !== undefined && { title }) });
	}
}
