import * as vscode from 'vscode';
import { SERVED_IDS } from '../../../core/language/languages';
import type { ParsedDocuments } from '../../platform/documents/parsedDocuments';
import { LabelCompletions } from '../../platform/library/labelCompletions';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';
import { InlineNameProvider } from './inlineProvider';
import { NameListProvider } from './listProvider';

/** The services that `registerComplete` uses. */
export interface CompleteServices {
	readonly store: LibraryStore;
	readonly documents: ParsedDocuments;
	readonly mentions: MentionFinder;
	readonly log: vscode.LogOutputChannel;
}

/** Registers the completion of names and acronyms in prose. No suggestion is inserted unless the user accepts it. */
export function registerComplete(services: CompleteServices): vscode.Disposable {
	const selector = SERVED_IDS.map(language => ({ language }));
	const all = { ...services, completions: new LabelCompletions(services.store) };
	return vscode.Disposable.from(
		vscode.languages.registerInlineCompletionItemProvider(selector, new InlineNameProvider(all)),
		vscode.languages.registerCompletionItemProvider(selector, new NameListProvider(all)),
	);
}
