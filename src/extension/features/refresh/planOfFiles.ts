import type * as vscode from 'vscode';
import type { OtherFilePlan, FilePlan } from '../../../core/citation/document/refresh/filePlans';
import type { RefreshPlan } from '../../../core/citation/document/refresh/planRefresh';
import type { SnapshotResult } from '../../platform/documents/snapshot';
import { checkFileEdit, type FileEdit } from '../../platform/files/fileEdits';
import { textEdits } from '../../platform/files/textEdits';

/** Which files of a document are refreshed. */
export type RefreshScope = 'file' | 'allFiles';

/** A plan to change a document in all of its files. */
export interface PlanOfFiles extends SnapshotResult<RefreshPlan> {
	/** The changes to the other files. */
	readonly others: readonly FileEdit[];
	/** The plans that are carried out, in files that are changed or in which something is left: first the document itself. */
	readonly plans: readonly FilePlan[];
	/** The paths of files that would change, but cannot be edited. */
	readonly closed: readonly string[];
}

/**
 * Adds the changes to other files to a plan for a document; `stale` if one of them has changed. A file that VS Code has not opened yet may
 * have other line endings there, and is then read again.
 */
export async function withOtherFiles(read: SnapshotResult<RefreshPlan>): Promise<PlanOfFiles | 'stale'> {
	const { snapshot: { document }, found } = read;
	const others: FileEdit[] = [];
	const closed: string[] = [];
	for (const { path, text, edits } of found.others.filter(other => other.edits.length > 0)) {
		const change = { uri: addressOf(path, document), before: text, edits: textEdits(text, edits) };
		const state = await checkFileEdit(change);
		if (state === 'stale') {
			return 'stale';
		}
		if (state === 'current') {
			others.push(change);
		} else {
			closed.push(path);
		}
	}
	const isKept = ({ path }: OtherFilePlan) => !closed.includes(path);
	return read.snapshot.isCurrent ? { ...read, others, closed, plans: [found, ...found.others.filter(isKept)] } : 'stale';
}

/** Returns the address of a file that belongs to a document. */
export function addressOf(path: string, { uri }: vscode.TextDocument): vscode.Uri {
	return uri.with({ path, query: '', fragment: '' });
}
