import type * as vscode from 'vscode';
import type { WorkspaceEdit } from '../values/edits';
import type { Change, FakeDocument } from './document';
import type { FakeFileSystem } from './fileSystem';

/** The host whose files and documents are edited. */
export interface EditedHost {
	readonly files: FakeFileSystem;
	readonly documents: readonly FakeDocument[];
	readonly beforeApply: () => boolean;
	openFile(uri: vscode.Uri): Promise<FakeDocument>;
	edit(document: FakeDocument, ...changes: readonly Change[]): void;
}

/** Applies an edit like VS Code: it first creates files one by one, and then changes all documents, opening them if necessary. */
export async function applyWorkspaceEdit(host: EditedHost, edit: WorkspaceEdit): Promise<boolean> {
	if (edit.entries().length > 0 && !host.beforeApply()) {
		return false;
	}
	try {
		for (const { uri, contents, isEnough } of edit.created) {
			if (!isEnough || host.files.text(uri.path) === undefined) {
				await host.files.writeFile(uri, contents, { overwrite: false });
			}
		}
		const versions = new Map(host.documents.map(document => [document, document.version]));
		const changes = [];
		for (const [uri, edits] of edit.entries()) {
			changes.push({
				document: host.documents.find(other => other.uri.toString() === uri.toString()) ?? (await host.openFile(uri)),
				edits,
			});
		}
		if (changes.some(({ document }) => document.version !== (versions.get(document) ?? document.version))) {
			return false;
		}
		for (const { document, edits } of changes) {
			host.edit(
				document,
				...edits.map(({ range, newText }) => ({
					start: document.offsetAt(range.start),
					end: document.offsetAt(range.end),
					text: newText,
				})),
			);
		}
		return true;
	} catch {
		return false;
	}
}
