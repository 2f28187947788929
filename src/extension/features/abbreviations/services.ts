import type * as vscode from 'vscode';
import type { ShownFindings } from '../../platform/checks/shownFindings';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { ParsedDocuments } from '../../platform/documents/parsedDocuments';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { IntroductionFinder } from '../../platform/mentions/introductionFinder';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';

/** The services that the list of abbreviations and the names of mentions use. */
export interface AbbreviationServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly documents: ParsedDocuments;
	readonly mentions: MentionFinder;
	readonly introductions: IntroductionFinder;
	readonly shownFindings: ShownFindings;
	readonly lastEditor: LastEditor;
	readonly log: vscode.LogOutputChannel;
}
