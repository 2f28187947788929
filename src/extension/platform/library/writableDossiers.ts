import * as vscode from 'vscode';
import { textIn } from '../../../core/library/names';
import { COMMANDS } from '../../ids';
import { isWritable } from '../files/files';
import { isYaml } from '../sources/files/dossierFileName';
import { notify } from '../ui/notify';
import { plainRow } from '../ui/plainRow';
import { showPick } from '../ui/quickInput';
import { notifyRestricted } from '../ui/restrictedMode';
import { completeLibrary } from './completeLibrary';
import type { DossierInUse } from './composeLibrary';
import { userLocale } from './labels';
import type { LibraryStore } from './libraryStore';

interface DossierRow extends vscode.QuickPickItem {
	readonly file: DossierInUse;
}

/**
 * Lets the user choose one of the dossiers that can be changed: those in YAML in the workspace and in the user's own folder, nearest to the
 * draft first. A single one is chosen without asking. If there is none, says so; `undefined` then, and if the user cancels.
 */
export async function chooseDossier(title: string, draft: vscode.Uri, store: LibraryStore): Promise<DossierInUse | undefined> {
	if (!vscode.workspace.isTrusted) {
		await notifyRestricted(vscode.l10n.t('In Restricted Mode, dossiers are not changed.'));
		return undefined;
	}
	const files = await writableDossiers(draft, store);
	const [first] = files;
	if (!first) {
		await notifyNone();
		return undefined;
	}
	if (files.length === 1) {
		return first;
	}
	const rows = files.map((file): DossierRow =>
		plainRow({
			label: textIn(file.dossier.title, userLocale(), file.dossier.language),
			description: file.dossier.id,
			detail: vscode.workspace.asRelativePath(file.uri),
			file,
		}),
	);
	return (await showPick(rows, { title, placeHolder: vscode.l10n.t('Add to which dossier?') }))?.file;
}

/** Returns the dossiers that can be changed: those in YAML in the workspace and in the user's own folder, nearest to a file first. */
export async function writableDossiers(draft: vscode.Uri, store: LibraryStore): Promise<readonly DossierInUse[]> {
	const { inUse } = await completeLibrary(store);
	const { nearest } = store.scope(draft);
	const own = inUse.filter(({ kind, uri }) => (kind === 'workspace' || kind === 'user') && isYaml(uri));
	const canWrite = await Promise.all(own.map(({ uri }) => isWritable(uri)));
	const rank = ({ dossier: { id } }: DossierInUse) => (nearest.includes(id) ? nearest.indexOf(id) : nearest.length);
	return own.filter((_, index) => canWrite[index]).sort((one, other) => rank(one) - rank(other));
}

async function notifyNone(): Promise<void> {
	const create = vscode.l10n.t('New Dossier from Document');
	const message = vscode.l10n.t(
		'None of your dossiers can be changed. Only those in YAML, in your workspace or in the folder of your dossiers, can be; dossiers from extensions are read-only.',
	);
	if ((await notify('information', message, create)) === create) {
		await vscode.commands.executeCommand(COMMANDS.newDossier);
	}
}
