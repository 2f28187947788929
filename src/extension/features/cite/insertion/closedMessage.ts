import * as vscode from 'vscode';
import type { ClosedReason } from '../../../../core/citation/document/written';
import { notify } from '../../../platform/ui/notify';
import type { InsertedCitation } from './insertCitation';

/**
 * Says that nothing was inserted because citations are not possible at the cursor, and offers the next position. If the user accepts,
 * returns a function for the offsets to insert at instead, to be called immediately before the edit; its result is `undefined` if the
 * document has changed. Returns `undefined` if the user declines.
 */
export async function offerNextPosition({
	planned: { insertions: places, closed, snapshot },
}: InsertedCitation): Promise<(() => readonly number[] | undefined) | undefined> {
	const [first] = closed;
	if (!first) {
		return undefined;
	}
	const next = places.map(({ offset }) => closed.find(one => one.offset === offset)?.next ?? offset);
	const hasNext = closed.every(one => one.next !== undefined);
	const insert = vscode.l10n.t('Insert After It');
	const answer = await notify('information', messageFor(first.reason), ...(hasNext ? [insert] : []));
	return answer === insert ? () => (snapshot.isCurrent ? [...new Set(next)] : undefined) : undefined;
}

/** Says that nothing was inserted, and why. */
export function messageFor(reason: ClosedReason): string {
	switch (reason) {
		case 'code':
			return vscode.l10n.t('Nothing was inserted because the cursor is in code.');
		case 'maths':
			return vscode.l10n.t('Nothing was inserted because the cursor is in a formula.');
		case 'comment':
			return vscode.l10n.t('Nothing was inserted because the cursor is in a comment.');
		case 'frontMatter':
			return vscode.l10n.t('Nothing was inserted because the cursor is in the metadata of the document.');
		case 'preamble':
			return vscode.l10n.t('Nothing was inserted because the cursor is before the text of the document.');
		case 'link':
			return vscode.l10n.t('Nothing was inserted because the cursor is in a link.');
		case 'markup':
			return vscode.l10n.t('Nothing was inserted because the cursor is in markup.');
		case 'table':
			return vscode.l10n.t('Nothing was inserted because the table has aligned columns.');
		case 'verbatim':
			return vscode.l10n.t('Nothing was inserted because the cursor is in verbatim text.');
	}
}
