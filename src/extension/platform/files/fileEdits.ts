import * as vscode from 'vscode';
import { MAX_ATTEMPTS } from '../../../core/limits';
import { notify } from '../ui/notify';
import { exists, isWritable, fileNameOf, openDocument, statOf } from './files';

/**
 * The outcome of an edit. `refused`: VS Code did not apply it. `stale`: it was not attempted because the text has changed since it was
 * planned.
 */
export type EditOutcome = 'applied' | 'refused' | 'stale';

/** A change to a file. */
export interface FileEdit {
	readonly uri: vscode.Uri;
	/** The text to which the edits apply; `undefined` if the file is to be created. */
	readonly before: string | undefined;
	readonly edits: readonly vscode.TextEdit[];
}

/** Makes an edit of a document just before it is applied; returns `undefined` if the document has changed since the edit was planned. */
export type EditFactory = () => vscode.WorkspaceEdit | undefined;

/** Applies an edit of open documents. */
export async function applyEdit(makeEdit: EditFactory, metadata?: vscode.WorkspaceEditMetadata): Promise<EditOutcome> {
	const edit = makeEdit();
	if (!edit) {
		return 'stale';
	}
	if (await vscode.workspace.applyEdit(edit, metadata)) {
		return 'applied';
	}
	// VS Code refuses an edit of a document that changes before the edit arrives.
	return makeEdit() ? 'refused' : 'stale';
}

/**
 * Applies a change to a file together with an edit of a document, as one undo step: either both or neither. The file keeps its
 * encoding and line endings, as when the user saves it. Its text is compared with `before` at the last moment, and a new file never
 * replaces an existing one. A file without unsaved changes is saved afterwards, because the user may not see it. In Restricted Mode
 * files are not changed.
 */
export async function applyWithFile(file: FileEdit, makeEdit: EditFactory): Promise<EditOutcome> {
	if (!vscode.workspace.isTrusted || !await isWritable(file.uri)) {
		return 'refused';
	}
	if (file.before !== undefined) {
		return applyToFiles([file], makeEdit);
	}
	if (!await createEmpty(file.uri)) {
		return await exists(file.uri, { ifUnknown: false }) ? 'stale' : 'refused';
	}
	let outcome: EditOutcome | undefined;
	try {
		outcome = await applyToFiles([file], makeEdit);
	} finally {
		if (outcome !== 'applied') {
			await deleteEmpty(file.uri);
		}
	}
	return outcome;
}

/** Like `applyWithFile`, for any number of files that exist: either all are changed or none. */
export async function applyWithFiles(files: readonly FileEdit[], makeEdit: EditFactory): Promise<EditOutcome> {
	for (const { uri } of files) {
		if (!vscode.workspace.isTrusted || !await isWritable(uri)) {
			return 'refused';
		}
	}
	return applyToFiles(files, makeEdit);
}

/**
 * Whether a change to a file can be made as planned, before it becomes part of an edit that VS Code applies at once, such as that of
 * a paste: whether the file can be written, and still has the text to which the edits apply. `current`: it can.
 */
export async function checkFileEdit({ uri, before }: FileEdit): Promise<'current' | Exclude<EditOutcome, 'applied'>> {
	if (!vscode.workspace.isTrusted || !await isWritable(uri)) {
		return 'refused';
	}
	if (before === undefined) {
		return await exists(uri, { ifUnknown: true }) ? 'stale' : 'current';
	}
	const opened = await open(uri);
	if (typeof opened === 'string') {
		return opened;
	}
	if (isReadonlyBySetting(opened)) {
		return 'refused';
	}
	return opened.getText() === before ? 'current' : 'stale';
}

/**
 * Adds a change to a file to an edit, right after `checkFileEdit`. If the file is new and exists after all, VS Code refuses the whole edit.
 */
export function addFileEdit({ uri, before, edits }: FileEdit, edit: vscode.WorkspaceEdit): void {
	if (before === undefined) {
		edit.createFile(uri, { overwrite: false, ignoreIfExists: false });
	}
	edit.set(uri, [...edits]);
}

/** The attempts without a pause between them. */
const IMMEDIATE = 3;

/**
 * Repeats an attempt, which plans and applies an edit, while its outcome is `stale`. Returns the first other outcome; `undefined` if
 * all attempts were stale. `pause` is waited for before all attempts but the first few.
 */
export async function untilSettled<T>(attempt: () => Promise<T | 'stale'>, pause?: () => Promise<void>): Promise<T | undefined> {
	for (let attempts = 0; attempts < MAX_ATTEMPTS; attempts++) {
		if (attempts >= IMMEDIATE) {
			await pause?.();
		}
		const result = await attempt();
		if (result !== 'stale') {
			return result;
		}
	}
	return undefined;
}

async function applyToFiles(files: readonly FileEdit[], makeEdit: EditFactory): Promise<EditOutcome> {
	const opened: { readonly file: FileEdit; readonly document: vscode.TextDocument; readonly wasDirty: boolean }[] = [];
	for (const file of files) {
		const document = await open(file.uri);
		if (typeof document === 'string') {
			return document;
		}
		if (isReadonlyBySetting(document)) {
			return 'refused';
		}
		opened.push({ file, document, wasDirty: document.isDirty });
	}
	// Nothing is awaited from here to the edit, and VS Code refuses an edit of an open document that has changed since.
	const areUnchanged = () => opened.every(({ file: { before = '' }, document }) => document.getText() === before);
	const outcome = await applyEdit(() => {
		const edit = areUnchanged() ? makeEdit() : undefined;
		opened.forEach(({ file: { uri, edits } }) => edit?.set(uri, [...edits]));
		return edit;
	});
	for (const { file: { uri }, document, wasDirty } of outcome === 'applied' ? opened : []) {
		if (!wasDirty && !await save(document)) {
			void notify('warning', vscode.l10n.t('{0} could not be saved. It is open with unsaved changes.', fileNameOf(uri)));
		}
	}
	return outcome;
}

/** Opens a file without showing it. A file that no longer exists counts as changed. */
async function open(uri: vscode.Uri): Promise<vscode.TextDocument | Exclude<EditOutcome, 'applied'>> {
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch {
		return await exists(uri, { ifUnknown: true }) ? 'refused' : 'stale';
	}
}

/** Whether the user's settings make a file read-only. VS Code would nevertheless accept an edit of it once it is open. */
function isReadonlyBySetting(document: vscode.TextDocument): boolean {
	const files = vscode.workspace.getConfiguration('files', document);
	const matches = (setting: string) => Object.entries(files.get<Readonly<Record<string, unknown>>>(setting, {}))
		.some(([pattern, isOn]) => isOn === true && vscode.languages.match({ pattern }, document) > 0);
	return matches('readonlyInclude') && !matches('readonlyExclude');
}

/** Whether a setting makes a file read-only in the editor. A file that cannot be opened is not, since another message says why. */
export async function isReadonlyInEditor(uri: vscode.Uri): Promise<boolean> {
	const opened = await open(uri);
	return typeof opened !== 'string' && isReadonlyBySetting(opened);
}

async function save(document: vscode.TextDocument): Promise<boolean> {
	try {
		return await document.save();
	} catch {
		return false;
	}
}

/**
 * Creates a file, but never replaces one. Returns whether it did. This is an edit of its own, because VS Code asks before it undoes a
 * step that created a file.
 */
async function createEmpty(uri: vscode.Uri): Promise<boolean> {
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { overwrite: false, ignoreIfExists: false });
	try {
		return await vscode.workspace.applyEdit(edit);
	} catch {
		return false;
	}
}

/** Deletes a file created by `createEmpty` unless it has content by now. */
async function deleteEmpty(uri: vscode.Uri): Promise<void> {
	try {
		const stat = await statOf(uri);
		if (stat?.size === 0 && (openDocument(uri)?.getText() ?? '') === '') {
			await vscode.workspace.fs.delete(uri);
		}
	} catch {
		// An empty file that cannot be deleted is harmless: the next citation fills it.
	}
}
