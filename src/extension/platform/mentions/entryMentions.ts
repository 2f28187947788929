import type * as vscode from 'vscode';
import { findMentions } from '../../../core/lexicon/find';
import { entriesOfKey } from '../../../core/library/entriesOfKey';
import type { LanguageTag } from '../../../core/dossier/model';
import type { Library, LibraryEntry } from '../../../core/library/library';
import { entryMentions, type EntryMention, type Found } from '../../../core/mention/entryMentions';
import { documentLanguageOf } from '../../../core/language/languages';
import { contentLanguage } from '../documents/draftLanguage';
import type { LibraryStore } from '../library/libraryStore';
import type { MentionFinder } from './mentionFinder';
import type { ParsedDocument } from '../documents/parsedDocuments';
import type { SilencedLabels } from './silencedLabels';
import { answerAbout } from '../documents/snapshot';
import type { SymbolFinder } from './symbolFinder';

/** What the meaning of a place rests on. */
export interface EntryMentionServices {
	readonly store: LibraryStore;
	readonly mentions: MentionFinder;
	readonly symbols: SymbolFinder;
	readonly silenced: SilencedLabels;
}

/** A place in a document and the entries that it may mean, the likeliest first. Never empty. */
export interface EntriesAtPlace {
	readonly start: number;
	readonly end: number;
	readonly entries: readonly [LibraryEntry, ...LibraryEntry[]];
}

interface Known {
	readonly version: number;
	/** What was silenced then. */
	readonly silenced: number;
	readonly library: Library;
	readonly mentions: readonly EntryMention[];
}

/** What the places of documents mean: which entry is spoken of where. */
export class EntryMentions {
	private readonly store: LibraryStore;
	private readonly mentions: MentionFinder;
	private readonly symbols: SymbolFinder;
	private readonly silenced: SilencedLabels;
	private readonly known = new WeakMap<vscode.TextDocument, Known>();

	/** Fires when documents mention something else although nobody edited them: labels were silenced or heard again. */
	readonly onDidChange: vscode.Event<void>;

	constructor({ store, mentions, symbols, silenced }: EntryMentionServices) {
		this.store = store;
		this.mentions = mentions;
		this.symbols = symbols;
		this.silenced = silenced;
		this.onDidChange = silenced.onDidChange;
	}

	/** The places of a document that speak of entries, in order. Remembered until it changes. */
	async all(document: vscode.TextDocument): Promise<readonly EntryMention[]> {
		for (;;) {
			const { library } = await this.store.get();
			const { version } = document;
			const known = this.known.get(document);
			const silenced = this.silenced.generation;
			if (known?.version === version && known.library === library && known.silenced === silenced) {
				return known.mentions;
			}
			const mentions = await this.meaning({ mentions: await this.mentions.all(document), places: await this.symbols.all(document) }, languageOf(document));
			// Where somebody has typed on meanwhile, labels and symbols may be of two versions.
			if (document.version === version) {
				this.known.set(document, { version, silenced, library, mentions });
				return mentions;
			}
		}
	}

	/** The places between two offsets of a document that speak of entries, in order; none if it changes before they are found. Reads only the blocks there. */
	async within(document: vscode.TextDocument, start: number, end: number): Promise<readonly EntryMention[]> {
		const { version } = document;
		const found = await this.meaning({
			mentions: await this.mentions.within(document, start, end),
			places: await this.symbols.within(document, start, end),
		}, languageOf(document));
		return document.version === version ? found.filter(mention => mention.end > start && mention.start < end) : [];
	}

	/** The places of a text that is no open document, written in a language of VS Code. */
	async inText(parsed: ParsedDocument, languageId: string): Promise<readonly EntryMention[]> {
		return this.meaning({
			mentions: findMentions(await this.store.lexicon(), parsed.text, parsed.prose),
			places: await this.symbols.inText(parsed),
		}, contentLanguage({ languageId, text: parsed.text }));
	}

	/** What the place at an offset means: a label, the symbol of a UN document, or a key of a glossary; `undefined` if the document changes before that is found. */
	async at(document: vscode.TextDocument, offset: number): Promise<EntriesAtPlace | undefined> {
		return answerAbout(document, async snapshot => {
			const { library } = await this.store.get();
			const mention = await this.mentions.at(document, offset);
			if (mention) {
				const labels = await this.mentions.ranked(document, mention);
				return placeOf(mention, labels.flatMap(({ entry }) => library.entries.get(entry) ?? []));
			}
			const place = snapshot.isCurrent ? await this.symbols.at(document, offset) : undefined;
			if (place) {
				return placeOf(place, place.entries);
			}
			const key = documentLanguageOf(document.languageId).glossaryKeyAt?.(snapshot.text, offset);
			return key && placeOf(key, entriesOfKey(library, key.key));
		});
	}

	private async meaning(found: Found, language: LanguageTag): Promise<readonly EntryMention[]> {
		const { library } = await this.store.get();
		return entryMentions(found, { library, language, nearest: library.dossiers.map(({ id }) => id) });
	}
}

function languageOf(document: vscode.TextDocument): LanguageTag {
	return contentLanguage({ languageId: document.languageId, text: document.getText() });
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }, [first, ...others]: readonly LibraryEntry[]): EntriesAtPlace | undefined {
	return first && { start, end, entries: [first, ...others] };
}
