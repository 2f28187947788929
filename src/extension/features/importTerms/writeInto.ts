import * as vscode from 'vscode';
import type { DossierFile } from '../../../core/dossier/file';
import type { MadeDossier } from '../../../core/exchange/dossier/dossierMaker';
import { mergeEdits } from '../../../core/exchange/merge/mergeEdits';
import { planMerge, type MergePlan } from '../../../core/exchange/merge/mergeImport';
import { MAX_RELATIONS } from '../../../core/limits';
import { applyWithFile, untilSettled, type EditOutcome } from '../../platform/files/fileEdits';
import { fileNameOf } from '../../platform/files/files';
import { textEdits } from '../../platform/files/textEdits';
import { notify, notifyBriefly, READING_TIME } from '../../platform/ui/notify';
import { notifyRestricted } from '../../platform/ui/restrictedMode';
import { readTarget } from './importedFile';

/** An addition to a dossier, which may have changed since it was chosen. */
export interface Addition {
	readonly uri: vscode.Uri;
	/** Makes the addition for the dossier as it is now. */
	readonly make: (dossier: DossierFile) => MadeDossier;
	/** The entries, by their keys in what is made, whose names and texts are added to entries that the dossier has. */
	readonly adds: (made: MadeDossier, key: string) => boolean;
}

type AdditionOutcome = EditOutcome | 'unreadable' | 'obstacle' | 'nothing';

/** Adds what was accepted to a dossier, as one step that can be undone. Says what was added, or why nothing was; returns whether it was. */
export async function writeInto({ uri, make, adds }: Addition): Promise<boolean> {
	if (!vscode.workspace.isTrusted) {
		await notifyRestricted(vscode.l10n.t('In Restricted Mode, dossiers are not changed.'));
		return false;
	}
	let plan: MergePlan | undefined;
	const outcome = await untilSettled(async (): Promise<AdditionOutcome> => {
		const target = await readTarget(uri);
		if (!target) {
			return 'unreadable';
		}
		const made = make(target.file);
		plan = planMerge(target.file, made, key => adds(made, key));
		const edits = mergeEdits(target.text, plan);
		if (!edits || edits.length === 0) {
			return edits ? 'nothing' : 'obstacle';
		}
		return applyWithFile({ uri, before: target.text, edits: textEdits(target.text, edits) }, () => new vscode.WorkspaceEdit());
	});
	if (outcome === 'applied' && plan) {
		notifyBriefly(summaryOf(plan, fileNameOf(uri)), READING_TIME);
		return true;
	}
	void notify(outcome === 'nothing' ? 'information' : 'warning', notAddedMessage(outcome, fileNameOf(uri)));
	return false;
}

function notAddedMessage(outcome: AdditionOutcome | undefined, file: string): string {
	switch (outcome) {
		case 'nothing':
			return vscode.l10n.t('{0} already contains all of it. Nothing was changed.', file);
		case 'obstacle':
			return vscode.l10n.t('There is no place for entries in {0}.', file);
		case 'unreadable':
			return vscode.l10n.t('{0} was not changed, because it has errors. Correct them first.', file);
		default:
			return vscode.l10n.t('{0} could not be changed.', file);
	}
}

function summaryOf({ entries, sources, matched, tooMany, tooManyRelations }: MergePlan, file: string): string {
	const changed = matched.filter(({ adds, additions }) => adds && additions).length;
	const message = vscode.l10n.t(
		'Added to {0}: entries: {1}, sources: {2}; entries with more names, texts or relations: {3}',
		file,
		String(Object.keys(entries).length),
		String(Object.keys(sources).length),
		String(changed),
	);
	return [
		message,
		...(tooMany > 0 ? [vscode.l10n.t('no room for: {0}', String(tooMany))] : []),
		...(tooManyRelations > 0
			? [vscode.l10n.t('relations left out, because an entry has at most {0}: {1}', String(MAX_RELATIONS), String(tooManyRelations))]
			: []),
	].join(' · ');
}
