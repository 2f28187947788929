import * as vscode from 'vscode';
import { dependsOnDocument, meantMention } from '../../../core/check/meaning/meantMention';
import { readCheckSettings, type CheckSettings, type ReadSettings } from '../../../core/check/checkSettings';
import { DocumentChecker } from '../../../core/check/documentChecker';
import { misspellingIndexInSteps } from '../../../core/check/names/misspellingIndex';
import { keepMisspellingIndex } from '../../../core/check/names/nameMisspelt';
import { quotingFor } from '../../../core/check/quotations/quotingFor';
import type { CheckFinding } from '../../../core/check/finding';
import type { KnownKeys } from '../../../core/citation/keys/unknownKeys';
import type { LanguageTag } from '../../../core/dossier/model';
import { citationForms, documentLanguageOf } from '../../../core/language/languages';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import type { Mention } from '../../../core/lexicon/mentions';
import { MAX_CHECKED_LENGTH } from '../../../core/limits';
import type { HeldSources } from '../../../core/quotation/heldSource';
import { citationSettingsFor, citationStyleFor } from '../citation/citationStyle';
import type { DocumentKeys } from '../citation/documentKeys';
import { contentLanguage } from '../documents/draftLanguage';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import type { ServedLanguages } from '../documents/servedLanguages';
import { inScope, type Scope } from '../library/dossierScope';
import type { LibraryStore } from '../library/libraryStore';
import { PerLibrary } from '../library/perLibrary';
import type { SilencedLabels } from '../mentions/silencedLabels';
import type { SymbolFinder } from '../mentions/symbolFinder';
import type { HeldTexts } from './heldTexts';
import { runSteps } from '../scheduling/timeSlice';

/** The services that `DocumentChecks` uses. */
export interface CheckServices {
	readonly store: LibraryStore;
	readonly documents: ParsedDocuments;
	readonly served: ServedLanguages;
	readonly symbols: SymbolFinder;
	readonly silenced: SilencedLabels;
	readonly held: HeldTexts;
	readonly keys: DocumentKeys;
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

/** A checker, and what it was made for. */
interface KeptChecker {
	readonly lexicon: Lexicon;
	readonly languageId: string;
	readonly language: LanguageTag;
	readonly scope: Scope;
	readonly silenced: number;
	readonly settings: string;
	/** What quotations are compared with. */
	readonly held: HeldSources;
	/** The style of citations, and how they are written. */
	readonly style: string;
	/** What citation keys are compared with; absent if they are not checked. */
	readonly keys: KnownKeys | undefined;
	/** The text of the document that this one is a part of; absent if it is none, or if no citations are proposed. */
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
	private readonly found = new WeakMap<DocumentChecker, DocumentFindings>();
	/** Building the index of words at the first check would block for long with a large library. */
	private readonly misspellings = new PerLibrary(async library => keepMisspellingIndex(library, await runSteps(misspellingIndexInSteps(library))));

	constructor(services: CheckServices) {
		this.services = services;
	}

	/** Releases the library. */
	forget(): void {
		this.misspellings.forget();
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
			const findings = isTooLong ? [] : await runSteps(checker.checkInSteps(parsed.segments()));
			if (document.version === version) {
				const result = { version, findings, settings, isTooLong };
				this.found.set(checker, result);
				return result;
			}
		}
	}

	/**
	 * Returns a mention with the labels that count according to the rest of its document; `undefined` if it means something else there than in the dossiers, or if the document
	 * changes meanwhile. In documents that are too long to be checked, all count.
	 */
	async meant(document: vscode.TextDocument, mention: Mention): Promise<Mention | undefined> {
		const { version } = document;
		const { library } = await this.services.store.get();
		if (!dependsOnDocument(mention, library)) {
			return mention;
		}
		const checker = await this.checkerOf(document, checkSettingsOf(document).settings);
		const parsed = this.services.documents.get(document);
		if (document.version !== version || !parsed || parsed.length > MAX_CHECKED_LENGTH) {
			return document.version === version ? mention : undefined;
		}
		const parts = await runSteps(checker.readInSteps(parsed.segments()));
		return document.version === version ? meantMention(mention, parts) : undefined;
	}

	private async checkerOf(document: vscode.TextDocument, settings: CheckSettings): Promise<DocumentChecker> {
		const { store, symbols, silenced } = this.services;
		const { languageId } = document;
		// If the document changes during the following, it is checked again.
		const language = contentLanguage({ languageId, text: document.getText() });
		const form = citationStyleFor(document);
		const state = await store.get();
		const { library } = state;
		const lexicon = await store.lexicon();
		const index = await symbols.index();
		const held = await this.services.held.of(state);
		await this.misspellings.of(library);
		const { severities } = settings;
		const isCiting = severities['citation-missing'] !== 'off';
		const keys = severities['citation-unknown'] === 'off' && !isCiting ? undefined : (await this.services.keys.of(document, library)).keys;
		const root = isCiting ? await this.services.keys.rootTextOf(document) : undefined;
		const citations = citationSettingsFor(document);
		const scope = store.scope(document.uri);
		const made = { lexicon, languageId, language, scope, silenced: silenced.generation, settings: keyOf(settings), held, style: JSON.stringify([form.style.id, form.language, form.leavesOutAddresses, citations]), keys, root };
		const kept = this.checkers.get(document);
		if (kept && isFor(kept, made)) {
			return kept.checker;
		}
		const syntax = documentLanguageOf(languageId);
		const quoting = quotingFor({ library, held, form, syntax, settings });
		const checker = new DocumentChecker({
			library, lexicon, settings, symbols: index, syntax, language, quoting,
			citing: { style: form, settings: citations, forms: citationForms, knowledge: quoting.knowledge, ...(root !== undefined && { root }) },
			...(keys && { keys }),
			kept: mentions => silenced.without(inScope(mentions, scope), document),
		});
		this.checkers.set(document, { ...made, checker });
		return checker;
	}
}

/** Reads the settings of the checks for a document, and what is wrong with them. */
export function checkSettingsOf(document: vscode.TextDocument): ReadSettings {
	const configuration = vscode.workspace.getConfiguration(undefined, document);
	return readCheckSettings(name => configuration.get(name));
}

function isFor(kept: KeptChecker, made: Omit<KeptChecker, 'checker'>): boolean {
	return kept.lexicon === made.lexicon && kept.languageId === made.languageId && kept.language === made.language && kept.scope === made.scope
		&& kept.silenced === made.silenced && kept.settings === made.settings && kept.held === made.held && kept.style === made.style && kept.keys === made.keys && kept.root === made.root;
}

function keyOf({ severities, commonAcronyms, nearVariants, fewestQuotedWords }: CheckSettings): string {
	return JSON.stringify([severities, [...commonAcronyms], nearVariants, fewestQuotedWords]);
}
