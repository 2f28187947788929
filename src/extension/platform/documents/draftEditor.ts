import * as vscode from 'vscode';
import { ENTRY_SCHEME } from '../library/entryText';

/** The scheme of texts that show how a document would be in another citation style. */
export const RESTYLED_SCHEME = 'dossier-restyled';

/** The schemes of read-only documents that VS Code shows in a text editor: the texts of entries, restyled documents, and output. */
const READ_ONLY_SCHEMES: readonly string[] = [ENTRY_SCHEME, RESTYLED_SCHEME, 'output'];

/** Whether the document of an editor can be a draft, in any language. */
export function showsDraft({ document }: vscode.TextEditor): boolean {
	return !READ_ONLY_SCHEMES.includes(document.uri.scheme);
}

/**
 * Whether a person can write in a document: it is neither a text of ours, nor output, nor an old version in a diff editor. A file in a
 * workspace folder always can be a draft.
 */
export function isEditable({ uri }: vscode.TextDocument): boolean {
	return !READ_ONLY_SCHEMES.includes(uri.scheme)
		&& (['untitled', 'vscode-notebook-cell'].includes(uri.scheme)
			|| vscode.workspace.getWorkspaceFolder(uri) !== undefined
			|| vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true);
}
