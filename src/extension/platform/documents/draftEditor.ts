import type * as vscode from 'vscode';
import { ENTRY_SCHEME } from '../library/entryText';

/** The schemes of documents that nobody writes in, although VS Code shows them in a text editor: the texts of entries, and output. */
const READ_ONLY_SCHEMES: readonly string[] = [ENTRY_SCHEME, 'output'];

/** Whether an editor shows a document that can be a draft, in whatever language. */
export function showsDraft({ document }: vscode.TextEditor): boolean {
	return !READ_ONLY_SCHEMES.includes(document.uri.scheme);
}
