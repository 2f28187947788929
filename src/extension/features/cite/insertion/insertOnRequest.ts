import * as vscode from 'vscode';
import { notify } from '../../../platform/ui/notify';
import { KeptCursors } from './keptCursors';
import type { CitationPlace } from './target';

/**
 * Says that nothing was inserted because the document or its bibliography changed during every attempt, and offers to try again, so that
 * the user need not choose everything once more. The place is kept while the text changes; if it is no longer valid, nothing is offered.
 * `insert` returns `undefined` if the text kept changing again. Returns its first other result; `undefined` if the user does not try again.
 */
export async function insertOnRequest<T>(
	editor: vscode.TextEditor, place: CitationPlace, insert: (place: CitationPlace) => Promise<T | undefined>,
): Promise<T | undefined> {
	const offsets = place.offsets();
	const kept = offsets && new KeptCursors(editor, offsets);
	const tryAgain = vscode.l10n.t('Try Again');
	const message = vscode.l10n.t('Nothing was inserted because the document or its bibliography kept changing.');
	try {
		let inserted: T | undefined;
		while (inserted === undefined && await notify('information', message, ...(kept ? [tryAgain] : [])) === tryAgain && kept) {
			if (editor.document.isClosed) {
				void notify('information', vscode.l10n.t('Nothing was inserted because the document was closed.'));
				return undefined;
			}
			inserted = await insert(kept);
		}
		return inserted;
	} finally {
		kept?.dispose();
	}
}
