import * as vscode from 'vscode';
import type { CheckSettings } from '../../../core/check/checkSettings';
import { DocumentChecker } from '../../../core/check/documentChecker';
import { factIndexes } from '../../../core/check/facts/factIndex';
import type { CheckFinding } from '../../../core/check/finding';
import { dependsOnDocument } from '../../../core/check/meaning/meantMention';
import { NameMeanings } from '../../../core/check/meaning/nameMeanings';
import { misspellingIndexes } from '../../../core/check/names/misspellingIndex';
import { quotingFor } from '../../../core/check/quotations/quotingFor';
import type { KnownKeys } from '../../../core/citation/keys/unknownKeys';
import { MAX_CHECKED_LENGTH, MAX_READ_FOR_CARD } from '../../../core/documentLimits';
import { citationForms } from '../../../core/language/languages';
import type { Mention } from '../../../core/lexicon/matching/mentions';
import type { HeldSources } from '../../../core/quotation/heldSource';
import type { DocumentKeys } from '../citation/bibliographies/documentKeys';
import { citationSettingsFor } from '../citation/citationStyle';
import type { DocumentStyles } from '../citation/document/documentStyles';
import type { ReferenceRecognizers } from '../citation/document/referenceRecognizers';
import { contentLanguage } from '../documents/draftLanguage';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import type { ServedLanguages } from '../documents/servedLanguages';
import type { LibraryStore } from '../library/libraryStore';
import { PerLibrary } from '../library/perLibrary';
import type { SilencedLabels } from '../mentions/silencedLabels';
import type { SymbolFinder } from '../mentions/symbolFinder';
import { runSteps } from '../scheduling/timeSlice';
import { checkSettingsOf, contextFor, isSameBasis, type ContextWithBasis, type CheckBasis, type LoadedDossiers } from './checkBasis';
import type { HeldTexts } from './heldTexts';

/** The services that `DocumentChecks` uses. */
export interface CheckServices {
	readonly store: LibraryStore;
	readonly documents: ParsedDocuments;
	readonly served: ServedLanguages;
	readonly symbols: SymbolFinder;
	readonly silenced: SilencedLabels;
	readonly held: HeldTexts;
	readonly keys: DocumentKeys;
	readonly recognizers: ReferenceRecognizers;
	readonly styles: DocumentStyles;
}

/** What the checks say about a version of a document. */
export interface DocumentFindings {
	readonly version: number;
	/** In order. */
	readonly findings: readonly CheckFinding[];
	readonly settings: CheckSettings;
	/** Whether the document is too long to be checked. */
	readonly isTooLong: boolean;
}

/** A checker, and the inputs that it was made from. */
interface KeptChecker extends CheckBasis {
	/** The texts and fingerprints that quotations are compared with. */
	readonly held: HeldSources;
	/** The style of citations, and how they are written. */
	readonly style: string;
	/** What citation keys are compared with; absent if they are not checked. */
	readonly keys: KnownKeys | undefined;
	/** The text of the document that this one is a part of; absent if it is not a part, or if no citations are proposed. */
	readonly root: string | undefined;
	readonly checker: DocumentChecker;
}

/**
 * Checks documents, and keeps what was found until something changes: the text, the dossiers, the settings or the silenced labels. After
 * an edit only the segments that it touched are checked again.
 */
export class DocumentChecks {
	private readonly services: CheckServices;
	private readonly checkers = new WeakMap<vscode.TextDocument, KeptChecker>();
	/**
	 * For documents that have no checker yet: whether names mean something else in them. A card needs only this, and does not wait for a
	 * checker.
	 */
	private readonly unchecked = new WeakMap<vscode.TextDocument, CheckBasis & { readonly meanings: NameMeanings }>();
	private readonly found = new WeakMap<DocumentChecker, DocumentFindings>();
	/** Built in steps, because building the index of words in one step would block for long with a large library. */
	private readonly misspellings = new PerLibrary(library => runSteps(misspellingIndexes.inSteps(library)));
	/** Built in steps for the same reason. */
	private readonly facts = new PerLibrary(library => runSteps(factIndexes.inSteps(library)));

	constructor(services: CheckServices) {
		this.services = services;
	}

	/** Releases the library. */
	forget(): void {
		this.misspellings.forget();
		this.facts.forget();
	}

	/** Returns the findings in a document; `undefined` if its language is not served or it is closed. Yields while it reads a long one. */
	async of(document: vscode.TextDocument): Promise<DocumentFindings | undefined> {
		for (;;) {
			await this.services.documents.ready(document);
			const { settings } = checkSettingsOf(document);
			const checker = await this.checkerOf(document, settings);
			// Nothing may be awaited between reading the segments and reading their version.
			const parsed = this.services.documents.get(document);
			const { version } = document;
			if (!parsed) {
				return undefined;
			}
			const known = this.found.get(checker);
			if (known?.version === version) {
				return known;
			}
			const isTooLong = parsed.length > MAX_CHECKED_LENGTH;
			const findings = isTooLong ? [] : await runSteps(checker.checkInSteps(parsed.unplacedSegments()));
			if (document.version === version) {
				const result = { version, findings, settings, isTooLong };
				this.found.set(checker, result);
				return result;
			}
		}
	}

	/**
	 * Returns the mentions whose labels mean in this document what the dossiers say, in order; a mention keeps only those labels. Returns
	 * none if the document changes meanwhile. Reads a limited part of the document. If more would have to be read for the first time, the
	 * result of the last check is used; before the first check, all labels count.
	 */
	async meant(document: vscode.TextDocument, mentions: readonly Mention[]): Promise<readonly Mention[]> {
		if (mentions.length === 0) {
			return mentions;
		}
		const { version } = document;
		const isCurrent = () => document.version === version;
		const known = await this.known();
		const parsed = await this.services.documents.ready(document);
		const depends = (mention: Mention) => dependsOnDocument(mention, known.library);
		if (!isCurrent()) {
			return [];
		}
		if (!parsed || !mentions.some(depends)) {
			return mentions;
		}
		const placed = mentions.map(mention => ({ mention, placed: depends(mention) ? parsed.segmentAt(mention.start) : undefined }));
		const meanings = this.meaningsOf(document, contextFor(document, { known, services: this.services }));
		const meant = await runSteps(meanings.meantInSteps(placed, parsed.unplacedSegments(), MAX_READ_FOR_CARD), isCurrent);
		return meant && isCurrent() ? meant : [];
	}

	private meaningsOf(document: vscode.TextDocument, { basis, context }: ContextWithBasis): NameMeanings {
		const checked = this.checkers.get(document);
		if (checked && isSameBasis(checked, basis)) {
			return checked.checker.meanings;
		}
		const kept = this.unchecked.get(document);
		const meanings = kept && isSameBasis(kept, basis) ? kept.meanings : new NameMeanings(context);
		this.unchecked.set(document, { ...basis, meanings });
		return meanings;
	}

	private async known(): Promise<LoadedDossiers> {
		const { store, symbols } = this.services;
		const state = await store.get();
		return { state, library: state.library, lexicon: await store.lexicon(), symbols: await symbols.index() };
	}

	private async checkerOf(document: vscode.TextDocument, settings: CheckSettings): Promise<DocumentChecker> {
		const { languageId } = document;
		// If the document changes during the next steps, it is checked again.
		const language = contentLanguage({ languageId, text: document.getText() });
		const form = await this.services.styles.lastOf(document);
		const known = await this.known();
		const { library } = known;
		const held = await this.services.held.of(known.state);
		await this.misspellings.of(library);
		await this.facts.of(library);
		const { severities } = settings;
		const isCiting = severities['citation-missing'] !== 'off';
		const keys =
			severities['citation-unknown'] === 'off' && !isCiting ? undefined : (await this.services.keys.of(document, library)).keys;
		const root = isCiting ? await this.services.keys.rootTextOf(document) : undefined;
		const citations = citationSettingsFor(document);
		const { basis, context } = contextFor(document, { known, services: this.services, read: { settings, language, languageId } });
		const made = {
			...basis,
			held,
			style: JSON.stringify([form.style.id, form.language, form.leavesOutAddresses, citations]),
			keys,
			root,
		};
		const kept = this.checkers.get(document);
		if (kept && isFor(kept, made)) {
			return kept.checker;
		}
		const recognizer = () => this.services.recognizers.inSteps(library, form, languageId);
		const quoting = quotingFor({ library, held, recognizer, syntax: context.syntax, settings });
		const checker = new DocumentChecker({
			...context,
			quoting,
			citing: {
				style: () => form,
				settings: citations,
				forms: citationForms,
				knowledge: quoting.knowledge,
				...(root !== undefined && { root }),
			},
			...(keys && { keys }),
		});
		this.checkers.set(document, { ...made, checker });
		return checker;
	}
}

function isFor(kept: KeptChecker, made: Omit<KeptChecker, 'checker'>): boolean {
	return (
		isSameBasis(kept, made) && kept.held === made.held && kept.style === made.style && kept.keys === made.keys && kept.root === made.root
	);
}
