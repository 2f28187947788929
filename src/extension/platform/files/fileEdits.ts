import * as vscode from 'vscode';
import { MOST_ATTEMPTS } from '../../../core/limits';
import { isWritable, nameOf, openDocument, statOf } from './files';
import { notify } from '../ui/notify';

/** How an edit came out: it was applied, it was refused, or what it was planned for has changed, and it was not tried. */
export type EditOutcome = 'applied' | 'refused' | 'stale';

/** A change of a file. */
export interface FileEdit {
	readonly uri: vscode.Uri;
	/** The text that the edits were made for; `undefined` where the file is to be created. */
	readonly before: string | undefined;
	readonly edits: readonly vscode.TextEdit[];
}

/** An edit of a document, asked for at the last moment; `undefined` if what it was planned for has changed. */
export type EditOfDocument = () => vscode.WorkspaceEdit | undefined;

/** Applies an edit of open documents. */
export async function applyEdit(editOfDocument: EditOfDocument, metadata?: vscode.WorkspaceEditMetadata): Promise<EditOutcome> {
	const edit = editOfDocument();
	if (!edit) {
		return 'stale';
	}
	if (await vscode.workspace.applyEdit(edit, metadata)) {
		return 'applied';
	}
	// VS Code refuses an edit of a document that changes before the edit arrives.
	return editOfDocument() ? 'refused' : 'stale';
}

/**
 * Applies a change of a file together with an edit of a document, as one step to undo: all of it or nothing. The file keeps its
 * encoding and line ends, as VS Code does when a person saves. It is compared with what the change was made for at the last moment;
 * a new file takes the place of none. A file that had nothing unsaved is saved, since nobody should have to look for a change in a file
 * that they do not see. In Restricted Mode no file is changed.
 */
export async function applyWithFile(file: FileEdit, editOfDocument: EditOfDocument): Promise<EditOutcome> {
	if (!vscode.workspace.isTrusted || !await isWritable(file.uri)) {
		return 'refused';
	}
	if (file.before !== undefined) {
		return applyInBoth(file, editOfDocument);
	}
	if (!await createEmpty(file.uri)) {
		return await isThere(file.uri, false) ? 'stale' : 'refused';
	}
	let outcome: EditOutcome | undefined;
	try {
		outcome = await applyInBoth(file, editOfDocument);
	} finally {
		if (outcome !== 'applied') {
			await deleteEmpty(file.uri);
		}
	}
	return outcome;
}

/** Tries an edit again while what it was planned for keeps changing; `undefined` where it does so each time. Each attempt plans anew. */
export async function untilSettled<T>(attempt: () => Promise<T | 'stale'>): Promise<T | undefined> {
	for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
		const result = await attempt();
		if (result !== 'stale') {
			return result;
		}
	}
	return undefined;
}

async function applyInBoth({ uri, before = '', edits }: FileEdit, editOfDocument: EditOfDocument): Promise<EditOutcome> {
	const opened = await open(uri);
	if (typeof opened === 'string') {
		return opened;
	}
	if (isReadonlyBySetting(opened)) {
		return 'refused';
	}
	// From here to the edit nothing is waited for, and VS Code refuses an edit of an open document that has changed since.
	const isUnchanged = () => opened.getText() === before;
	const wasDirty = opened.isDirty;
	const outcome = await applyEdit(() => {
		const edit = isUnchanged() ? editOfDocument() : undefined;
		edit?.set(uri, [...edits]);
		return edit;
	});
	if (outcome === 'applied' && !wasDirty && !await save(opened)) {
		void notify('warning', vscode.l10n.t('{0} could not be saved. It is open with unsaved changes.', nameOf(uri)));
	}
	return outcome;
}

/** Opens a file without showing it; a file that is no longer there has changed. */
async function open(uri: vscode.Uri): Promise<vscode.TextDocument | Exclude<EditOutcome, 'applied'>> {
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch {
		return await isThere(uri, true) ? 'refused' : 'stale';
	}
}

/** Whether the settings of a person say that a file is read-only. VS Code takes an edit of it all the same once it is open. */
function isReadonlyBySetting(document: vscode.TextDocument): boolean {
	const files = vscode.workspace.getConfiguration('files', document);
	const matches = (setting: string) => Object.entries(files.get<Readonly<Record<string, unknown>>>(setting, {}))
		.some(([pattern, isOn]) => isOn === true && vscode.languages.match({ pattern }, document) > 0);
	return matches('readonlyInclude') && !matches('readonlyExclude');
}

async function save(document: vscode.TextDocument): Promise<boolean> {
	try {
		return await document.save();
	} catch {
		return false;
	}
}

/** Creates a file, by itself: VS Code would ask before it undoes a step in which a file was created. Answers whether it did; it never takes the place of another. */
async function createEmpty(uri: vscode.Uri): Promise<boolean> {
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { overwrite: false, ignoreIfExists: false });
	try {
		return await vscode.workspace.applyEdit(edit);
	} catch {
		return false;
	}
}

/** Deletes a file that was created here, unless somebody has written in it. */
async function deleteEmpty(uri: vscode.Uri): Promise<void> {
	try {
		const stat = await statOf(uri);
		if (stat?.size === 0 && (openDocument(uri)?.getText() ?? '') === '') {
			await vscode.workspace.fs.delete(uri);
		}
	} catch {
		// An empty file that cannot be deleted does no harm, and the next citation fills it.
	}
}

/** Whether something has this address, or what to take for the answer where nobody can tell. */
async function isThere(uri: vscode.Uri, otherwise: boolean): Promise<boolean> {
	try {
		return await statOf(uri) !== undefined;
	} catch {
		return otherwise;
	}
}
