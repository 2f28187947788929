import * as vscode from 'vscode';
import type { CitationFormatting } from '../../../core/citation/style/documents/document';
import type { OtherFilePlan, FilePlan } from '../../../core/citation/document/refresh/filePlans';
import type { RefreshPlan } from '../../../core/citation/document/refresh/planRefresh';
import { withEdits } from '../../../core/text/textEdit';
import { readRestyling } from '../../platform/citation/document/refreshPlan';
import type { SnapshotResult } from '../../platform/documents/snapshot';
import { checkFileEdit, untilSettled, type FileEdit } from '../../platform/files/fileEdits';
import { textEdits } from '../../platform/files/textEdits';
import type { RestyledFile } from './restylePreviews';
import type { RefreshServices } from './services';

/** A plan to restyle a document in all of its files. */
export interface RestylePlan extends SnapshotResult<RefreshPlan> {
	/** The changes to the other files. */
	readonly others: readonly FileEdit[];
	/** The plans that are carried out, in files that are changed or in which something is left: first the document itself. */
	readonly plans: readonly FilePlan[];
	/** The paths of files that would change, but cannot be edited. */
	readonly closed: readonly string[];
}

/** Plans to restyle a document; `undefined` if it is closed, or it or one of its files keeps changing. */
export async function planRestyle(
	document: vscode.TextDocument,
	form: CitationFormatting,
	services: RefreshServices,
): Promise<RestylePlan | undefined> {
	return untilSettled(async () => {
		const read = await readRestyling(document, services, form);
		return read && withOthers(read);
	});
}

/** Returns the files as they would look. */
export function restyledFiles({ snapshot, found, others }: RestylePlan): readonly RestyledFile[] {
	const changed = new Set(others.map(({ uri }) => uri.path));
	return [
		...(found.edits.length > 0 ? [{ uri: snapshot.document.uri, text: withEdits(snapshot.text, found.edits) }] : []),
		...found.others.filter(({ path }) => changed.has(path)).map(({ path, text, edits }) => ({
			uri: addressOf(path, snapshot.document), text: withEdits(text, edits),
		})),
	];
}

/** A file that VS Code has not opened yet may have other line endings there, and is then read again. */
async function withOthers(read: SnapshotResult<RefreshPlan>): Promise<RestylePlan | 'stale'> {
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

function addressOf(path: string, { uri }: vscode.TextDocument): vscode.Uri {
	return uri.with({ path, query: '', fragment: '' });
}
