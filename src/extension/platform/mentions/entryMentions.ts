import type * as vscode from 'vscode';
import type { LanguageTag } from '../../../core/dossier/model';
import { documentLanguageOf } from '../../../core/language/languages';
import { findMentions } from '../../../core/lexicon/matching/find';
import { entriesOfKey } from '../../../core/library/entriesOfKey';
import type { Library, LibraryEntry } from '../../../core/library/library';
import { entryMentions, type EntryMention, type MentionsAndSymbols } from '../../../core/mention/entryMentions';
import type { OffsetRange } from '../../../core/text/offsetRange';
import { contentLanguage } from '../documents/draftLanguage';
import type { ParsedDocument } from '../documents/parsedDocuments';
import { answerAbout } from '../documents/snapshot';
import { inScope } from '../library/dossierScope';
import type { LibraryStore } from '../library/libraryStore';
import type { MentionFinder } from './mentionFinder';
import type { SilencedLabels } from './silencedLabels';
import type { SymbolFinder } from './symbolFinder';

/** The services that `EntryMentions` uses. */
export interface EntryMentionServices {
	readonly store: LibraryStore;
	readonly mentions: MentionFinder;
	readonly symbols: SymbolFinder;
	readonly silenced: SilencedLabels;
}

/** A range of a document, by offsets, and the entries that it may mean: at least one, the likeliest first. */
export interface EntriesAtPlace {
	readonly start: number;
	readonly end: number;
	readonly entries: readonly [LibraryEntry, ...LibraryEntry[]];
}

interface CachedMentions {
	readonly version: number;
	/** The generation of the silenced labels. */
	readonly silenced: number;
	readonly library: Library;
	readonly mentions: readonly EntryMention[];
}

/** Finds which entries are mentioned where: resolves labels and document symbols to entries. */
export class EntryMentions {
	private readonly store: LibraryStore;
	private readonly mentions: MentionFinder;
	private readonly symbols: SymbolFinder;
	private readonly silenced: SilencedLabels;
	private readonly cache = new WeakMap<vscode.TextDocument, CachedMentions>();

	/**
	 * Fires when the mentions of documents change without an edit: labels were silenced or are recognized again, or the library has
	 * changed.
	 */
	readonly onDidChange: vscode.Event<void>;

	constructor({ store, mentions, symbols, silenced }: EntryMentionServices) {
		this.store = store;
		this.mentions = mentions;
		this.symbols = symbols;
		this.silenced = silenced;
		this.onDidChange = (listener, thisArg?: unknown, disposables?: vscode.Disposable[]) => {
			const call = () => listener.call(thisArg);
			const subscriptions = [silenced.onDidChange(call), store.onDidChange(call)];
			const both = { dispose: () => subscriptions.forEach(subscription => subscription.dispose()) };
			disposables?.push(both);
			return both;
		};
	}

	/** Finds all mentions of entries in a document, in order. The result is cached until the document changes. */
	async all(document: vscode.TextDocument): Promise<readonly EntryMention[]> {
		for (;;) {
			const { library } = await this.store.get();
			const { version } = document;
			const cached = this.cache.get(document);
			const silenced = this.silenced.generation;
			if (cached?.version === version && cached.library === library && cached.silenced === silenced) {
				return cached.mentions;
			}
			const mentions = await this.resolve(
				{ mentions: await this.mentions.all(document), places: await this.symbols.all(document) },
				document.uri,
				languageOf(document),
			);
			// After an edit in the meantime, labels and symbols may belong to different versions.
			if (document.version === version) {
				this.cache.set(document, { version, silenced, library, mentions });
				return mentions;
			}
		}
	}

	/**
	 * Finds the mentions of entries that overlap a range of offsets, in order; none if the document changes meanwhile. Reads only the
	 * blocks there.
	 */
	async within(document: vscode.TextDocument, start: number, end: number): Promise<readonly EntryMention[]> {
		const { version } = document;
		const found = await this.resolve({
			mentions: await this.mentions.within(document, start, end),
			places: await this.symbols.within(document, start, end),
		}, document.uri, languageOf(document));
		return document.version === version ? found.filter(mention => mention.end > start && mention.start < end) : [];
	}

	/** Finds the mentions of entries in the text of a file that is not open. `languageId` is that of VS Code. */
	async inText(
		parsed: ParsedDocument,
		{ uri, languageId }: { readonly uri: vscode.Uri; readonly languageId: string },
	): Promise<readonly EntryMention[]> {
		return this.resolve(
			{
				mentions: inScope(findMentions(await this.store.lexicon(), parsed.text, parsed.prose), this.store.scope(uri)),
				places: await this.symbols.inText(parsed, uri),
			},
			uri,
			contentLanguage({ languageId, text: parsed.text }),
		);
	}

	/**
	 * Finds the entries meant at an offset by a label, the symbol of a UN document or a glossary key. `undefined` if there are none or
	 * the document changes meanwhile.
	 */
	async at(document: vscode.TextDocument, offset: number): Promise<EntriesAtPlace | undefined> {
		return answerAbout(document, async snapshot => {
			const { library } = await this.store.get();
			const mention = await this.mentions.at(document, offset);
			if (mention) {
				const labels = await this.mentions.ranked(document, mention);
				return entriesAtPlace(mention, labels.flatMap(({ entry }) => library.entries.get(entry) ?? []));
			}
			const place = snapshot.isCurrent ? await this.symbols.at(document, offset) : undefined;
			if (place) {
				return entriesAtPlace(place, place.entries);
			}
			const key = documentLanguageOf(document.languageId).glossaryKeyAt?.(snapshot.text, offset);
			return key && entriesAtPlace(key, entriesOfKey(library, key.key).filter(({ id }) => this.store.scope(document.uri).has(id)));
		});
	}

	private async resolve(found: MentionsAndSymbols, uri: vscode.Uri, language: LanguageTag): Promise<readonly EntryMention[]> {
		const { library } = await this.store.get();
		return entryMentions(found, { library, language, nearest: this.store.scope(uri).nearest });
	}
}

function languageOf(document: vscode.TextDocument): LanguageTag {
	return contentLanguage({ languageId: document.languageId, text: document.getText() });
}

function entriesAtPlace(
	{ start, end }: OffsetRange,
	[first, ...others]: readonly LibraryEntry[],
): EntriesAtPlace | undefined {
	return first && { start, end, entries: [first, ...others] };
}
