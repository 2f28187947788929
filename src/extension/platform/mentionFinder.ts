import type * as vscode from 'vscode';
import { findMentions, mentionAt, mentionsInside, type Mention } from '../../core/lexicon/find';
import type { LabelOfEntry, Lexicon } from '../../core/lexicon/lexicon';
import { rankLabels } from '../../core/lexicon/rank';
import type { LibraryEntry } from '../../core/library/library';
import { blocksBetween } from '../../core/prose/prose';
import { replacesLabel } from '../../core/symbol/symbolPlace';
import type { LibraryStore } from './libraryStore';
import type { ParsedDocuments } from './parsedDocuments';
import type { SymbolFinder } from './symbolFinder';

interface Found {
	readonly version: number;
	readonly lexicon: Lexicon;
	readonly mentions: readonly Mention[];
}

/**
 * Finds the mentions of documents: the labels in their prose, without those that are part of the name of
 * a UN document. What everything that people see of recognition rests on, so that all of it agrees.
 */
export class MentionFinder {
	private readonly store: LibraryStore;
	private readonly documents: ParsedDocuments;
	private readonly symbols: SymbolFinder;
	private readonly found = new WeakMap<vscode.TextDocument, Found>();

	constructor(store: LibraryStore, documents: ParsedDocuments, symbols: SymbolFinder) {
		this.store = store;
		this.documents = documents;
		this.symbols = symbols;
	}

	/** The mention at an offset of a document; `undefined` if none is there. Reads only the block around it. */
	async at(document: vscode.TextDocument, offset: number): Promise<Mention | undefined> {
		const lexicon = await this.store.lexicon();
		const parsed = this.documents.get(document);
		const mention = parsed && mentionAt(lexicon, parsed.text, parsed.prose, offset);
		const place = mention && await this.symbols.at(document, offset);
		return mention && place && replacesLabel(place, mention) ? undefined : mention;
	}

	/** All mentions of a document, in order; none where its language is not served. Remembered until it changes. */
	async all(document: vscode.TextDocument): Promise<readonly Mention[]> {
		const lexicon = await this.store.lexicon();
		const { version } = document;
		const known = this.found.get(document);
		if (known?.version === version && known.lexicon === lexicon) {
			return known.mentions;
		}
		const parsed = this.documents.get(document);
		if (!parsed) {
			return [];
		}
		const places = await this.symbols.all(document);
		const mentions = findMentions(lexicon, parsed.text, parsed.prose)
			.filter(mention => !places.some(place => replacesLabel(place, mention)));
		this.found.set(document, { version, lexicon, mentions });
		return mentions;
	}

	/** The mentions of a document that reach between two offsets, in order. Reads only the blocks that do. */
	async within(document: vscode.TextDocument, start: number, end: number): Promise<readonly Mention[]> {
		const lexicon = await this.store.lexicon();
		const places = await this.symbols.within(document, start, end);
		const parsed = this.documents.get(document);
		const mentions = parsed ? findMentions(lexicon, parsed.text, blocksBetween(parsed.prose, start, end)) : [];
		return mentions.filter(mention => mention.end > start && mention.start < end
			&& !places.some(place => replacesLabel(place, mention)));
	}

	/** The labels of a mention, one an entry: of several, the one that the document makes likeliest comes first. */
	async ranked(document: vscode.TextDocument, { labels }: Mention): Promise<readonly LabelOfEntry[]> {
		if (labels.length < 2) {
			return labels;
		}
		const { library } = await this.store.get();
		return rankLabels(labels, { library, mentions: await this.all(document), nearest: library.dossiers.map(({ id }) => id) });
	}

	/** The entries whose shorter names stand in a mention. */
	async inside(document: vscode.TextDocument, mention: Mention): Promise<readonly LibraryEntry[]> {
		const { library } = await this.store.get();
		const lexicon = await this.store.lexicon();
		const parsed = this.documents.get(document);
		const ids = parsed ? mentionsInside(lexicon, parsed.text, parsed.prose, mention).flatMap(({ labels: [first] }) => first?.entry ?? []) : [];
		return [...new Set(ids)].flatMap(id => library.entries.get(id) ?? []);
	}
}
