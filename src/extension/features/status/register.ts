import type * as vscode from 'vscode';
import type { EntryMentions } from '../../platform/entryMentions';
import type { LibraryStore } from '../../platform/libraryStore';
import type { ServedLanguages } from '../../platform/servedLanguages';
import { LanguageStatus } from './languageStatus';

/** What the language status needs. */
export interface StatusServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly mentions: EntryMentions;
	readonly extensionId: string;
	readonly log: vscode.LogOutputChannel;
}

/** What VS Code says of us beside the language of a document: its mentions and the dossiers. */
export function registerStatus(services: StatusServices): vscode.Disposable {
	return new LanguageStatus(services);
}
