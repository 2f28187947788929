import type * as vscode from 'vscode';
import type { LabelOfEntry } from '../../../core/lexicon/labels/formsOfSlot';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import { findMentions, mentionAt, mentionsInside, scanMentions } from '../../../core/lexicon/matching/find';
import type { Mention, Mentions } from '../../../core/lexicon/matching/mentions';
import { rankLabels } from '../../../core/lexicon/matching/rank';
import type { LibraryEntry } from '../../../core/library/library';
import { blocksBetween, lengthOf, slicesOf } from '../../../core/prose/prose';
import type { Segment } from '../../../core/prose/segment';
import { replacesLabel } from '../../../core/symbol/symbolPlace';
import { shifted } from '../../../core/text/offsetRange';
import type { DocumentChecks } from '../checks/documentChecks';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { inScope } from '../library/dossierScope';
import type { LibraryStore } from '../library/libraryStore';
import { TimeSlice } from '../scheduling/timeSlice';
import type { SilencedLabels } from './silencedLabels';
import type { SymbolFinder } from './symbolFinder';

/** The services that `MentionFinder` uses. */
export interface MentionServices {
	readonly store: LibraryStore;
	readonly documents: ParsedDocuments;
	readonly symbols: SymbolFinder;
	readonly silenced: SilencedLabels;
	/** Decides which names mean something else in a document. */
	readonly meanings: Pick<DocumentChecks, 'meant'>;
}

interface DocumentResult {
	readonly version: number;
	readonly mentions: readonly Mention[];
}

/** The mentions found with one lexicon. */
interface MentionCache {
	readonly lexicon: Lexicon;
	/** All mentions of documents. */
	readonly documents: WeakMap<vscode.TextDocument, DocumentResult>;
	/** All mentions in a segment, in order and in one or more parts. Offsets count from the start of the segment. */
	readonly segments: WeakMap<Segment, readonly Mentions[]>;
}

/**
 * Finds the mentions in documents: the labels in their prose, except silenced labels, labels inside the symbol or the name of a UN
 * document, and names that mean something else there. Every feature that shows recognized names uses this class, so that all of them agree.
 */
export class MentionFinder {
	private readonly store: LibraryStore;
	private readonly documents: ParsedDocuments;
	private readonly symbols: SymbolFinder;
	private readonly silenced: SilencedLabels;
	private readonly meanings: MentionServices['meanings'];
	private cache: MentionCache | undefined;

	constructor({ store, documents, symbols, silenced, meanings }: MentionServices) {
		this.store = store;
		this.documents = documents;
		this.symbols = symbols;
		this.silenced = silenced;
		this.meanings = meanings;
	}

	/** Finds the mention at an offset; `undefined` if there is none or the document changes meanwhile. Reads only the block around it. */
	async at(document: vscode.TextDocument, offset: number): Promise<Mention | undefined> {
		const mention = await this.atIncludingOthers(document, offset);
		return mention && (await this.recognized([mention], document))[0];
	}

	/** Like `at`, but also finds silenced labels, and names that mean something else in the document. */
	async atIncludingOthers(document: vscode.TextDocument, offset: number): Promise<Mention | undefined> {
		const { version } = document;
		const lexicon = await this.store.lexicon();
		const placed = (await this.documents.ready(document))?.segmentAt(offset);
		const mention = placed && mentionAt(lexicon, placed.segment.text, placed.segment.prose, offset - placed.start);
		const place = mention && await this.symbols.at(document, offset);
		if (!mention || document.version !== version) {
			return undefined;
		}
		const found = shifted(mention, placed.start);
		return place && replacesLabel(place, found) ? undefined : inScope([found], this.store.scope(document.uri))[0];
	}

	/**
	 * Finds all mentions in a document, in order; none if its language is not served. The result is cached until the document changes.
	 * Yields while it reads a long document.
	 */
	async all(document: vscode.TextDocument): Promise<readonly Mention[]> {
		const { lexicon, documents, segments } = await this.current();
		const slice = new TimeSlice();
		for (;;) {
			await this.documents.ready(document);
			// Nothing may be awaited between reading the text and reading its version.
			const parsed = this.documents.get(document);
			const { version } = document;
			const cached = documents.get(document);
			if (!parsed) {
				return [];
			}
			if (cached?.version === version) {
				const recognized = await this.recognized(cached.mentions, document);
				if (document.version === version) {
					return recognized;
				}
				continue;
			}
			const mentions: Mention[] = [];
			for (const { segment, start } of parsed.segments()) {
				for (const part of segments.get(segment) ?? await this.inSegment(segment, { lexicon, segments }, slice)) {
					for (const mention of part.shiftedBy(start)) {
						mentions.push(mention);
					}
				}
			}
			// An edit in the meantime has moved the text after it. The next pass is quick: unchanged segments are cached.
			if (document.version === version) {
				documents.set(document, { version, mentions });
			}
		}
	}

	/**
	 * Finds the mentions that overlap a range of offsets, in order; none if the document changes meanwhile. Reads only the blocks there.
	 */
	async within(document: vscode.TextDocument, start: number, end: number): Promise<readonly Mention[]> {
		const { version } = document;
		const lexicon = await this.store.lexicon();
		const places = await this.symbols.within(document, start, end);
		const parsed = await this.documents.ready(document);
		if (document.version !== version) {
			return [];
		}
		const mentions = (parsed?.segmentsBetween(start, end) ?? [])
			.flatMap(({ segment, start: by }) => findMentions(lexicon, segment.text, blocksBetween(segment.prose, start - by, end - by))
				.map(mention => shifted(mention, by)))
			.filter(mention => mention.end > start && mention.start < end && !places.some(place => replacesLabel(place, mention)));
		return this.recognized(mentions, document);
	}

	/** Returns the labels of a mention, one for each entry, ordered by how likely the document makes each entry. */
	async ranked(document: vscode.TextDocument, { labels }: Mention): Promise<readonly LabelOfEntry[]> {
		if (labels.length < 2) {
			return labels;
		}
		const { library } = await this.store.get();
		return rankLabels(labels, { library, mentions: await this.all(document), nearest: this.store.scope(document.uri).nearest });
	}

	/** Finds the entries whose shorter names are inside a mention; none if the document changes meanwhile. */
	async inside(document: vscode.TextDocument, mention: Mention): Promise<readonly LibraryEntry[]> {
		const { version } = document;
		const { library } = await this.store.get();
		const lexicon = await this.store.lexicon();
		const parsed = await this.documents.ready(document);
		const placed = document.version === version ? parsed?.segmentAt(mention.start) : undefined;
		const ids = placed ? mentionsInside(lexicon, placed.segment.text, placed.segment.prose, shifted(mention, -placed.start))
			.flatMap(({ labels: [first] }) => first?.entry ?? []) : [];
		const scope = this.store.scope(document.uri);
		return [...new Set(ids)].filter(id => scope.has(id)).flatMap(id => library.entries.get(id) ?? []);
	}

	/**
	 * Leaves out labels of dossiers that do not apply to a document, those that the user has silenced, and those that mean something else
	 * in the document. Returns none if the document changes meanwhile.
	 */
	private recognized(mentions: readonly Mention[], document: vscode.TextDocument): Promise<readonly Mention[]> {
		return this.meanings.meant(document, this.silenced.without(inScope(mentions, this.store.scope(document.uri)), document));
	}

	/** Finds and caches all mentions in a segment, in one or more parts. Offsets count from the start of the segment. */
	private async inSegment(
		segment: Segment,
		{ lexicon, segments }: Pick<MentionCache, 'lexicon' | 'segments'>,
		slice: TimeSlice,
	): Promise<readonly Mentions[]> {
		const places = await this.symbols.inSegment(segment, slice);
		const parts: Mentions[] = [];
		for (const prose of slicesOf(segment.prose, TimeSlice.SIZE)) {
			const near = places.filter(place => place.end > (prose[0]?.start ?? 0) && place.start < (prose.at(-1)?.end ?? 0));
			const found = scanMentions(lexicon, segment.text, prose);
			parts.push(near.length === 0 ? found : found.filter(mention => !near.some(place => replacesLabel(place, mention))));
			await slice.spend(lengthOf(prose));
		}
		segments.set(segment, parts);
		return parts;
	}

	private async current(): Promise<MentionCache> {
		const lexicon = await this.store.lexicon();
		if (this.cache?.lexicon !== lexicon) {
			this.cache = { lexicon, documents: new WeakMap(), segments: new WeakMap() };
		}
		return this.cache;
	}
}
