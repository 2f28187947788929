import type * as vscode from 'vscode';
import { findOwnText } from '../../../core/citation/ownText';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Library } from '../../../core/library/library';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { Snapshot } from '../documents/snapshot';
import type { LibraryStore } from '../library/libraryStore';
import type { EntryMentions } from './entryMentions';

/** What the prose of a document mentions, in one version of the document. */
export interface DocumentMentions {
	readonly document: vscode.TextDocument;
	readonly version: number;
	readonly library: Library;
	readonly mentions: readonly EntryMention[];
}

/** The services that `proseMentions` uses. */
export interface ProseMentionsServices {
	readonly store: LibraryStore;
	readonly entryMentions: EntryMentions;
}

/** Finds what the prose of a document mentions. Mentions in reference lists and notes that we generated are left out. */
export async function proseMentions(
	document: vscode.TextDocument,
	{ store, entryMentions }: ProseMentionsServices,
): Promise<DocumentMentions> {
	for (;;) {
		const snapshot = new Snapshot(document);
		const { version } = snapshot;
		const { library } = await store.get();
		const all = await entryMentions.all(document);
		// After an edit in the meantime, the offsets are outdated.
		if (document.version === version) {
			const own = findOwnText(documentLanguageOf(document.languageId), document.isClosed ? '' : snapshot.text, library);
			return {
				document,
				version,
				library,
				mentions: all.filter(({ start }) => !own.some(part => part.start <= start && start < part.end)),
			};
		}
	}
}
