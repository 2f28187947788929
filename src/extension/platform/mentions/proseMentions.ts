import type * as vscode from 'vscode';
import { findOwnText } from '../../../core/citation/ownText';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Library } from '../../../core/library/library';
import type { EntryMention } from '../../../core/mention/entryMentions';
import type { EntryMentions } from './entryMentions';
import type { LibraryStore } from '../library/libraryStore';
import { Snapshot } from '../documents/snapshot';

/** A document with what its prose mentions in one version. */
export interface MentionedIn {
	readonly document: vscode.TextDocument;
	readonly version: number;
	readonly library: Library;
	readonly mentions: readonly EntryMention[];
}

/** What finding them needs. */
export interface ProseMentionsServices {
	readonly store: LibraryStore;
	readonly entryMentions: EntryMentions;
}

/** What the prose of a document mentions: neither the lists of references that we made nor the notes that cite our sources. */
export async function proseMentions(document: vscode.TextDocument, { store, entryMentions }: ProseMentionsServices): Promise<MentionedIn> {
	for (;;) {
		const snapshot = new Snapshot(document);
		const { version } = snapshot;
		const { library } = await store.get();
		const all = await entryMentions.all(document);
		// An edit meanwhile has moved what was found.
		if (document.version === version) {
			const own = findOwnText(documentLanguageOf(document.languageId), document.isClosed ? '' : snapshot.text, library);
			return { document, version, library, mentions: all.filter(({ start }) => !own.some(part => part.start <= start && start < part.end)) };
		}
	}
}
