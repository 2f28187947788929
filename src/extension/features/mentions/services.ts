import type * as vscode from 'vscode';
import type { ShownFindings } from '../../platform/checks/shownFindings';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { EntryMentions } from '../../platform/mentions/entryMentions';

/** The services that the view of mentions uses. */
export interface MentionsServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly entryMentions: EntryMentions;
	readonly shownFindings: ShownFindings;
	readonly lastEditor: LastEditor;
	/** Stores the order of the entries. */
	readonly memory: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
}
