import type * as vscode from 'vscode';
import type { EntryMentions } from '../../platform/mentions/entryMentions';

/** The services that underlining uses. */
export interface UnderlineServices {
	readonly entryMentions: EntryMentions;
	readonly log: vscode.LogOutputChannel;
}
