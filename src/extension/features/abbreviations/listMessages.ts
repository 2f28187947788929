import * as vscode from 'vscode';
import type { DocumentList } from '../../../core/abbreviationList/documentList';
import type { EditOutcome } from '../../platform/files/fileEdits';
import { notify, notifyBriefly, READING_TIME } from '../../platform/ui/notify';

/** The maximum number of acronyms that a sentence names. */
const NAMED = 5;

/** Says what refreshing the list has changed. Offers to choose among uncertain abbreviations, if there are any. */
export function notifyListRefreshed({ edits, added, removed, changed, unconfirmed }: DocumentList, choose?: () => unknown): void {
	const sentences = [
		...(added.length > 0 ? [vscode.l10n.t('Added: {0}.', named(added))] : []),
		...(removed.length > 0 ? [vscode.l10n.t('Removed because they are no longer used: {0}.', named(removed))] : []),
		...(changed.length > 0 ? [vscode.l10n.t('Full names updated: {0}.', named(changed))] : []),
	];
	const message = [
		...(sentences.length > 0
			? sentences
			: [
					edits.length > 0
						? vscode.l10n.t('The list of abbreviations was refreshed.')
						: vscode.l10n.t('The list of abbreviations agrees with the text.'),
				]),
		...(unconfirmed.length > 0
			? [vscode.l10n.t('Uncertain and not listed: {0}.', named(unconfirmed.map(({ acronym }) => acronym)))]
			: []),
	].join(' ');
	if (unconfirmed.length === 0 || !choose) {
		notifyBriefly(message, READING_TIME);
		return;
	}
	void offer(message, vscode.l10n.t('Choose…'), choose);
}

/** Says that the document has no list, and offers to insert one. */
export function notifyNoList(insert: () => unknown): void {
	void offer(
		vscode.l10n.t('This document has no list of abbreviations between the marks that Dossier writes.'),
		vscode.l10n.t('Insert List of Abbreviations'),
		insert,
	);
}

/** Says why a list was not written. */
export function notifyUnchanged(outcome: Exclude<EditOutcome, 'applied'>): void {
	void notify('warning', outcome === 'refused'
		? vscode.l10n.t('The list of abbreviations was not changed because the document cannot be edited.')
		: vscode.l10n.t('The list of abbreviations was not changed because the document was closed or kept changing.'));
}

async function offer(message: string, button: string, act: () => unknown): Promise<void> {
	if (await notify('information', message, button) === button) {
		await act();
	}
}

function named(acronyms: readonly string[]): string {
	const shown = acronyms.slice(0, NAMED).join(', ');
	return acronyms.length > NAMED ? vscode.l10n.t('{0} and {1} more', shown, acronyms.length - NAMED) : shown;
}
