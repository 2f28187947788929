import * as vscode from 'vscode';
import { inTime } from '../scheduling/inTime';
import { notifyProgress } from '../ui/notify';
import type { LibraryState } from './libraryState';
import type { LibraryStore } from './libraryStore';

/** How long the user waits without an explanation, in milliseconds. */
const UNEXPLAINED = 500;

/**
 * Returns the library with the dossiers of all sources, for commands that list dossiers or depend on all of them. If looking for them takes
 * long, progress is shown; when the user cancels that, returns the library as it is by then.
 */
export async function completeLibrary(store: Pick<LibraryStore, 'get' | 'complete'>): Promise<LibraryState> {
	const complete = store.complete();
	return (
		(await inTime(complete, UNEXPLAINED)) ??
		(await notifyProgress(vscode.l10n.t('Looking for dossiers…'), async (_, token) => {
			const cancelled = new Promise<void>(resolve => token.onCancellationRequested(() => resolve()));
			return (await Promise.race([complete, cancelled])) ?? store.get();
		}))
	);
}
