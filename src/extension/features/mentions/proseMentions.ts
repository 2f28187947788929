import type * as vscode from 'vscode';
import { findOwnText } from '../../../core/citation/ownText';
import type { MentionedIn } from './nodes';
import type { MentionsServices } from './register';

/** What the prose of a document mentions: neither the lists of references that we made nor the notes that cite our sources. */
export async function proseMentions(document: vscode.TextDocument, { store, mentions }: MentionsServices): Promise<MentionedIn> {
	for (;;) {
		const { version } = document;
		const { library } = await store.get();
		const all = await mentions.all(document);
		// An edit meanwhile has moved what was found.
		if (document.version === version) {
			const own = findOwnText(document.languageId, document.getText(), library);
			return { document, version, library, mentions: all.filter(({ start }) => !own.some(part => part.start <= start && start < part.end)) };
		}
	}
}
