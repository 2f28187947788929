import * as vscode from 'vscode';
import { SERVED_IDS } from '../../../core/language/languages';
import { LabelCompletions } from '../../platform/library/labelCompletions';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';
import type { ParsedDocuments } from '../../platform/documents/parsedDocuments';
import { InlineNameProvider } from './inlineProvider';
import { NameListProvider } from './listProvider';

/** What completion needs. */
export interface CompleteServices {
	readonly store: LibraryStore;
	readonly documents: ParsedDocuments;
	readonly mentions: MentionFinder;
	readonly log: vscode.LogOutputChannel;
}

/** Names and acronyms in the prose of a document, completed from a few letters. Nothing is written without a deliberate act. */
export function registerComplete(services: CompleteServices): vscode.Disposable {
	const selector = SERVED_IDS.map(language => ({ language }));
	const all = { ...services, completions: new LabelCompletions(services.store) };
	return vscode.Disposable.from(
		vscode.languages.registerInlineCompletionItemProvider(selector, new InlineNameProvider(all)),
		vscode.languages.registerCompletionItemProvider(selector, new NameListProvider(all)),
	);
}
