import { optionalDossiers, type BundledDossier } from 'dossier:bundled';
import * as vscode from 'vscode';
import { isObject } from '../../../core/data/isObject';
import type { Key, LocalizedText } from '../../../core/dossier/model';
import { textIn } from '../../../core/library/names';
import { SETTINGS } from '../../ids';
import { completeLibrary } from '../../platform/library/completeLibrary';
import type { SourcedFile } from '../../platform/library/composeLibrary';
import { readDossierSettings } from '../../platform/library/dossierSettings';
import { userLocale } from '../../platform/library/labels';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { updateSetting } from '../../platform/settings/updateSetting';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';

/** A row for a dossier. */
interface DossierRow extends vscode.QuickPickItem {
	readonly id: Key;
	readonly wasOn: boolean;
}

/** Lists all dossiers, including those that are switched off. Switches on those that the user leaves checked, and the others off. */
export async function chooseDossiers(
	store: Pick<LibraryStore, 'get' | 'complete' | 'files'>,
	optional: readonly BundledDossier[] = optionalDossiers,
): Promise<void> {
	await completeLibrary(store);
	const rows = rowsOf(store.files, optional);
	const picked = await showPick(rows, {
		title: vscode.l10n.t('Choose Dossiers'),
		placeHolder: vscode.l10n.t('Names in the selected dossiers are recognized'),
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (picked) {
		const on = new Set(picked.map(({ id }) => id));
		await switchDossiers(new Map(rows.filter(({ id, wasOn }) => on.has(id) !== wasOn).map(({ id }) => [id, on.has(id)])));
	}
}

function rowsOf(files: readonly SourcedFile[], optional: readonly BundledDossier[]): readonly DossierRow[] {
	const settingOf = readDossierSettings();
	const rows = new Map<Key, DossierRow>();
	for (const file of files) {
		const { dossier } = file;
		if (dossier && !rows.has(dossier.id)) {
			rows.set(dossier.id, rowOf(dossier, { detail: originOf(file), isOn: settingOf(dossier.id).isEnabled }));
		}
	}
	for (const dossier of optional.filter(({ id }) => !rows.has(id))) {
		rows.set(dossier.id, rowOf({ ...dossier, language: 'en' }, { detail: vscode.l10n.t('Comes with Dossier'), isOn: false }));
	}
	return [...rows.values()];
}

interface DossierToList {
	readonly id: Key;
	readonly title: LocalizedText;
	readonly language: string;
}

function rowOf({ id, title, language }: DossierToList, { detail, isOn }: { readonly detail: string; readonly isOn: boolean }): DossierRow {
	return plainRow({ id, label: textIn(title, userLocale(), language), description: id, detail, picked: isOn, wasOn: isOn });
}

function originOf({ kind, uri, extension }: SourcedFile): string {
	return kind === 'bundled' ? vscode.l10n.t('Comes with Dossier')
		: extension === undefined ? vscode.workspace.asRelativePath(uri) : vscode.l10n.t('From the extension {0}', extension);
}

/**
 * Writes which dossiers are on to the settings: to those of the workspace if they say anything about dossiers, otherwise to those of the
 * user. What else is set for a dossier stays.
 */
async function switchDossiers(changes: ReadonlyMap<Key, boolean>): Promise<void> {
	const { workspaceValue, globalValue } = vscode.workspace.getConfiguration().inspect(SETTINGS.dossiers) ?? {};
	const before: unknown = workspaceValue ?? globalValue;
	const after: Record<string, unknown> = isObject(before) ? { ...before } : {};
	for (const [id, enabled] of changes) {
		const own = after[id];
		after[id] = { ...isObject(own) ? own : {}, enabled };
	}
	if (changes.size > 0) {
		await updateSetting({
			name: SETTINGS.dossiers,
			value: after,
			target: workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace,
		});
	}
}
