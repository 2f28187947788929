import * as vscode from 'vscode';
import { meantMentionsInSteps } from '../../../core/check/meaning/meantMentions';
import { writeDossier } from '../../../core/extract/dossierFile/writeDossier';
import { extractInSteps } from '../../../core/extract/extract';
import type { Extraction } from '../../../core/extract/proposals/proposal';
import { withinRange } from '../../../core/extract/proposals/withinRange';
import { frontMatterTitle } from '../../../core/extract/text/documentTitle';
import { documentLanguageOfText } from '../../../core/language/languages';
import type { EntryId } from '../../../core/library/library';
import { acceptedProposals } from '../../../core/review/acceptedProposals';
import { ParagraphExcerpts } from '../../../core/review/paragraphExcerpts';
import type { Review } from '../../../core/review/review';
import { keysOfProposals, reviewItems } from '../../../core/review/reviewItems';
import type { ReviewItems } from '../../../core/review/reviewStates';
import type { KeptReview } from '../../../protocol/keptReview';
import type { PanelReview } from '../../platform/review/panelReview';
import { ReviewedItems } from '../../platform/review/reviewedItems';
import { writeNewDossier } from '../../platform/review/writeNewDossier';
import { runSteps } from '../../platform/scheduling/timeSlice';
import { notify } from '../../platform/ui/notify';
import type { ReviewedDocument } from './reviewedDocument';
import type { NewDossierServices } from './services';
import { showPlace } from './showPlace';

/** The services of a review of a document. */
export interface DocumentReviewServices extends Pick<NewDossierServices, 'store' | 'userDossiers'> {
	/** Called with the place of the document that the review has selected. */
	readonly onSelect: (place: vscode.Location) => void;
}

/** The proposals of a document, and the decisions about them. */
export class DocumentReview extends ReviewedItems implements PanelReview {
	readonly document: ReviewedDocument;
	private readonly extraction: Extraction;
	private readonly services: DocumentReviewServices;

	private constructor(
		document: ReviewedDocument,
		{
			extraction,
			items,
			review,
		}: { readonly extraction: Extraction; readonly items: ReviewItems; readonly review: Review | undefined },
		services: DocumentReviewServices,
	) {
		super(items, review);
		this.document = document;
		this.extraction = extraction;
		this.services = services;
	}

	/** Reads the proposals of a document. Decisions about proposals that it no longer has have no effect. */
	static async of(document: ReviewedDocument, review: Review | undefined, services: DocumentReviewServices): Promise<DocumentReview> {
		const lexicon = await services.store.lexicon();
		const { library } = await services.store.get();
		const { text, range } = document;
		const language = documentLanguageOfText(document.languageId, text);
		const mentions = await runSteps(meantMentionsInSteps(text, language, { library, lexicon }));
		const whole = await runSteps(extractInSteps(text, language, { library, lexicon, mentions }));
		const extraction = range ? withinRange(whole, range) : whole;
		const items = new Map(reviewItems(extraction, new ParagraphExcerpts(text, language.prose)).map(item => [item.key, item]));
		return new DocumentReview(document, { extraction, items, review }, services);
	}

	get title(): string {
		return vscode.l10n.t('New Dossier from {0}', this.document.name);
	}

	get known(): readonly EntryId[] {
		return this.extraction.known.map(({ entry }) => entry);
	}

	get emptyMessage(): string {
		return vscode.l10n.t('Nothing was found in the document that could be an entry of a dossier.');
	}

	get kept(): KeptReview {
		const { name, uri, languageId, text, range } = this.document;
		return { format: 1, name, uri, languageId, text, ...(range && { range }), review: this.saved };
	}

	async showPlace(key: string, column: vscode.ViewColumn | undefined): Promise<void> {
		const keys = keysOfProposals(this.extraction.proposals);
		const place = this.extraction.proposals.find(({ id }) => keys.get(id) === key)?.places[0];
		if (place) {
			const shown = await showPlace(this.document, place, column);
			if (shown) {
				this.services.onSelect(shown);
			}
		}
	}

	async write(column: vscode.ViewColumn): Promise<boolean> {
		const { name, uri } = this.document;
		if (acceptedProposals(this.extraction, this.items, this.review).length === 0) {
			void notify('information', vscode.l10n.t('Nothing is accepted, so the dossier would be empty. Accept what it should contain.'));
			return false;
		}
		return (
			(await writeNewDossier({ name, uri, yaml: () => this.yaml() }, { userDossiers: this.services.userDossiers, column }))
			!== undefined
		);
	}

	/** Returns the dossier as decided so far, in YAML. */
	yaml(): string {
		const { name, text } = this.document;
		const title = frontMatterTitle(text);
		return writeDossier(this.extraction, acceptedProposals(this.extraction, this.items, this.review), {
			document: name,
			text,
			...(title !== undefined && { title }),
		});
	}
}
