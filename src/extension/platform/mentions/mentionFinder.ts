import type * as vscode from 'vscode';
import { findMentions, mentionAt, mentionsInside, scanMentions } from '../../../core/lexicon/find';
import type { LabelOfEntry } from '../../../core/lexicon/formsOfSlot';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import type { Mention, Mentions } from '../../../core/lexicon/mentions';
import { rankLabels } from '../../../core/lexicon/rank';
import type { LibraryEntry } from '../../../core/library/library';
import { blocksBetween, lengthOf, slicesOf } from '../../../core/prose/prose';
import type { Segment } from '../../../core/prose/segment';
import { shifted } from '../../../core/prose/segmentList';
import { replacesLabel } from '../../../core/symbol/symbolPlace';
import type { LibraryStore } from '../library/libraryStore';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import type { SilencedLabels } from './silencedLabels';
import { TimeSlice } from '../scheduling/timeSlice';
import type { SymbolFinder } from './symbolFinder';

/** What the finder rests on. */
export interface MentionServices {
	readonly store: LibraryStore;
	readonly documents: ParsedDocuments;
	readonly symbols: SymbolFinder;
	readonly silenced: SilencedLabels;
}

interface Found {
	readonly version: number;
	readonly mentions: readonly Mention[];
}

/** What was found with one index. */
interface Known {
	readonly lexicon: Lexicon;
	/** All mentions of documents. */
	readonly documents: WeakMap<vscode.TextDocument, Found>;
	/** All mentions of segments, a piece after the other, as offsets from the start of each segment. */
	readonly segments: WeakMap<Segment, readonly Mentions[]>;
}

/**
 * Finds the mentions of documents: the labels in their prose, without those that are part of the name of
 * a UN document and those that are silenced. What everything that people see of recognition rests on, so
 * that all of it agrees.
 */
export class MentionFinder {
	private readonly store: LibraryStore;
	private readonly documents: ParsedDocuments;
	private readonly symbols: SymbolFinder;
	private readonly silenced: SilencedLabels;
	private known: Known | undefined;

	constructor({ store, documents, symbols, silenced }: MentionServices) {
		this.store = store;
		this.documents = documents;
		this.symbols = symbols;
		this.silenced = silenced;
	}

	/** The mention at an offset of a document; `undefined` if none is there, or if the document changes before it is found. Reads only the block around it. */
	async at(document: vscode.TextDocument, offset: number): Promise<Mention | undefined> {
		const mention = await this.atEvenSilenced(document, offset);
		return mention && this.silenced.without([mention], document)[0];
	}

	/** The same, also where the label is silenced. */
	async atEvenSilenced(document: vscode.TextDocument, offset: number): Promise<Mention | undefined> {
		const { version } = document;
		const lexicon = await this.store.lexicon();
		const placed = (await this.documents.ready(document))?.segmentAt(offset);
		const mention = placed && mentionAt(lexicon, placed.segment.text, placed.segment.prose, offset - placed.start);
		const place = mention && await this.symbols.at(document, offset);
		if (!mention || document.version !== version) {
			return undefined;
		}
		const found = shifted(mention, placed.start);
		return place && replacesLabel(place, found) ? undefined : found;
	}

	/** All mentions of a document, in order; none where its language is not served. Remembered until it changes; a long document is read in slices. */
	async all(document: vscode.TextDocument): Promise<readonly Mention[]> {
		const { lexicon, documents, segments } = await this.current();
		const slice = new TimeSlice();
		for (;;) {
			await this.documents.ready(document);
			// No await between the text and its version.
			const parsed = this.documents.get(document);
			const { version } = document;
			const known = documents.get(document);
			if (!parsed || known?.version === version) {
				return this.silenced.without(known?.mentions ?? [], document);
			}
			const mentions: Mention[] = [];
			for (const { segment, start } of parsed.segments()) {
				for (const piece of segments.get(segment) ?? await this.of(segment, lexicon, slice)) {
					for (const mention of piece.shiftedBy(start)) {
						mentions.push(mention);
					}
				}
			}
			// An edit meanwhile moved what comes after it; the segments that it left alone are known by now.
			if (document.version === version) {
				documents.set(document, { version, mentions });
				return this.silenced.without(mentions, document);
			}
		}
	}

	/** The mentions of a document that reach between two offsets, in order; none if it changes before they are found. Reads only the blocks that do. */
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
		return this.silenced.without(mentions, document);
	}

	/** The labels of a mention, one an entry: of several, the one that the document makes likeliest comes first. */
	async ranked(document: vscode.TextDocument, { labels }: Mention): Promise<readonly LabelOfEntry[]> {
		if (labels.length < 2) {
			return labels;
		}
		const { library } = await this.store.get();
		return rankLabels(labels, { library, mentions: await this.all(document), nearest: library.dossiers.map(({ id }) => id) });
	}

	/** The entries whose shorter names are inside a mention; none if the document changes before they are found. */
	async inside(document: vscode.TextDocument, mention: Mention): Promise<readonly LibraryEntry[]> {
		const { version } = document;
		const { library } = await this.store.get();
		const lexicon = await this.store.lexicon();
		const parsed = await this.documents.ready(document);
		const placed = document.version === version ? parsed?.segmentAt(mention.start) : undefined;
		const ids = placed ? mentionsInside(lexicon, placed.segment.text, placed.segment.prose, shifted(mention, -placed.start))
			.flatMap(({ labels: [first] }) => first?.entry ?? []) : [];
		return [...new Set(ids)].flatMap(id => library.entries.get(id) ?? []);
	}

	/** All mentions of a segment, a piece after the other, as offsets from its start. They are found once. */
	private async of(segment: Segment, lexicon: Lexicon, slice: TimeSlice): Promise<readonly Mentions[]> {
		const { segments } = await this.current();
		const known = segments.get(segment);
		if (known) {
			return known;
		}
		const places = await this.symbols.of(segment, slice);
		const pieces: Mentions[] = [];
		for (const prose of slicesOf(segment.prose, TimeSlice.SIZE)) {
			const near = places.filter(place => place.end > (prose[0]?.start ?? 0) && place.start < (prose.at(-1)?.end ?? 0));
			const found = scanMentions(lexicon, segment.text, prose);
			pieces.push(near.length === 0 ? found : found.filter(mention => !near.some(place => replacesLabel(place, mention))));
			await slice.spend(lengthOf(prose));
		}
		segments.set(segment, pieces);
		return pieces;
	}

	private async current(): Promise<Known> {
		const lexicon = await this.store.lexicon();
		if (this.known?.lexicon !== lexicon) {
			this.known = { lexicon, documents: new WeakMap(), segments: new WeakMap() };
		}
		return this.known;
	}
}
