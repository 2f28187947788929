import type { RefreshPlan } from '../../../core/citation/document/refresh/planRefresh';
import { applyEdit, type EditOutcome } from '../../platform/files/fileEdits';
import type { KnownNotes } from '../../platform/citation/document/knownNotes';
import type { SnapshotResult } from '../../platform/documents/snapshot';

/** Applies a plan as one undo step, and remembers the sources of the notes. */
export async function applyRefresh({ snapshot, found: plan }: SnapshotResult<RefreshPlan>, knownNotes: KnownNotes): Promise<EditOutcome> {
	const outcome = plan.edits.length === 0 ? 'applied' : await applyEdit(snapshot.edit(() => snapshot.workspaceEdit(plan.edits)));
	const { document, version } = snapshot;
	if (outcome === 'applied' && document.version === version + (plan.edits.length === 0 ? 0 : 1)) {
		knownNotes.remember(document, plan.known);
	}
	return outcome;
}
