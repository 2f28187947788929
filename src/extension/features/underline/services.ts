import type * as vscode from 'vscode';
import type { EntryMentions } from '../../platform/mentions/entryMentions';

/** What underlining needs. */
export interface UnderlineServices {
	readonly entryMentions: EntryMentions;
	readonly log: vscode.LogOutputChannel;
}
