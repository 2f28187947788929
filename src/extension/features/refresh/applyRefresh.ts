import type { RefreshPlan } from '../../../core/citation/document/refresh/planRefresh';
import type { KnownNotes } from '../../platform/citation/document/knownNotes';
import type { SnapshotResult } from '../../platform/documents/snapshot';
import { applyWithFiles, type EditOutcome, type FileEdit } from '../../platform/files/fileEdits';

/** Applies a plan as one undo step, together with changes to other files, and remembers the sources of the notes. */
export async function applyRefresh(
	{ snapshot, found: { edits, known } }: SnapshotResult<RefreshPlan>,
	knownNotes: KnownNotes,
	others: readonly FileEdit[],
): Promise<EditOutcome> {
	const outcome = edits.length + others.length === 0
		? 'applied'
		: await applyWithFiles(others, snapshot.edit(() => snapshot.workspaceEdit(edits)));
	const { document, version } = snapshot;
	if (outcome === 'applied' && document.version === version + (edits.length === 0 ? 0 : 1)) {
		knownNotes.remember(document, known);
	}
	return outcome;
}
