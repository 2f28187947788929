import type * as vscode from 'vscode';
import type { EntryMentions } from '../../platform/mentions/entryMentions';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';

/** What the view of mentions needs. */
export interface MentionsServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly entryMentions: EntryMentions;
	readonly lastEditor: LastEditor;
	/** Where the choice of the order is kept. */
	readonly memory: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
}
