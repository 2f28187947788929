import type * as vscode from 'vscode';
import { ENTRY_SCHEME } from '../library/entryText';

/** The schemes of read-only documents that VS Code shows in a text editor: the texts of entries, and output. */
const READ_ONLY_SCHEMES: readonly string[] = [ENTRY_SCHEME, 'output'];

/** Whether the document of an editor can be a draft, in any language. */
export function showsDraft({ document }: vscode.TextEditor): boolean {
	return !READ_ONLY_SCHEMES.includes(document.uri.scheme);
}
