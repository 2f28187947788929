import type * as vscode from 'vscode';
import { introductionsInSegment, shiftedIntroduction } from '../../../core/abbreviation/documentIntroductions';
import type { Introduction } from '../../../core/abbreviation/introduction';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import type { Segment } from '../../../core/prose/segment';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import type { Scope } from '../library/dossierScope';
import type { LibraryStore } from '../library/libraryStore';
import { TimeSlice } from '../scheduling/timeSlice';

/** The introductions found with one lexicon. */
interface IntroductionCache {
	readonly lexicon: Lexicon;
	readonly documents: WeakMap<vscode.TextDocument, { readonly version: number; readonly found: readonly Introduction[] }>;
	/** Offsets count from the start of the segment. */
	readonly segments: WeakMap<Segment, readonly Introduction[]>;
}

/** Finds where documents introduce acronyms. */
export class IntroductionFinder {
	private readonly store: LibraryStore;
	private readonly documents: ParsedDocuments;
	private cache: IntroductionCache | undefined;

	constructor(store: LibraryStore, documents: ParsedDocuments) {
		this.store = store;
		this.documents = documents;
	}

	/**
	 * Finds all introductions in a document, in order; none if its language is not served. The result is cached until the document changes,
	 * that of each segment until the segment changes. Yields between the segments of a long document.
	 */
	async all(document: vscode.TextDocument): Promise<readonly Introduction[]> {
		const { library } = await this.store.get();
		const lexicon = await this.store.lexicon();
		const { documents, segments } = this.cacheFor(lexicon);
		const known = { library, lexicon };
		const slice = new TimeSlice();
		for (;;) {
			await this.documents.ready(document);
			// Nothing may be awaited between reading the text and reading its version.
			const parsed = this.documents.get(document);
			const { version } = document;
			const cached = documents.get(document);
			if (!parsed || cached?.version === version) {
				return inScope(cached?.found ?? [], this.store.scope(document.uri));
			}
			const found: Introduction[] = [];
			for (const { segment, start } of parsed.segments()) {
				const own = segments.get(segment) ?? introductionsInSegment(segment, documentLanguageOf(document.languageId), { known });
				segments.set(segment, own);
				for (const introduction of own) {
					found.push(shiftedIntroduction(introduction, start));
				}
				await slice.spend(segment.text.length);
			}
			// An edit in the meantime has moved the text after it. The next pass is quick: unchanged segments are cached.
			if (document.version === version) {
				documents.set(document, { version, found });
				return inScope(found, this.store.scope(document.uri));
			}
		}
	}

	private cacheFor(lexicon: Lexicon): IntroductionCache {
		if (this.cache?.lexicon !== lexicon) {
			this.cache = { lexicon, documents: new WeakMap(), segments: new WeakMap() };
		}
		return this.cache;
	}
}

/** Removes the entries of dossiers that do not apply, so that only what the text itself says remains. */
function inScope(found: readonly Introduction[], scope: Scope): readonly Introduction[] {
	return scope.isAll ? found : found.map(introduction => introductionInScope(introduction, scope));
}

function introductionInScope({ entry, ...introduction }: Introduction, scope: Scope): Introduction {
	if (entry === undefined) {
		return introduction;
	}
	if (scope.has(entry)) {
		return { ...introduction, entry };
	}
	const { certainty } = introduction;
	return { ...introduction, certainty: certainty === 'label' ? 'letters' : certainty };
}
