import * as vscode from 'vscode';
import { libraryFormatOf } from '../../../core/citation/bibliography/file/format';
import { SETTINGS } from '../../ids';
import type { Bibliographies } from '../../platform/citation/bibliographies/bibliographies';
import type { LastEditor } from '../../platform/documents/lastEditor';
import { fileNameOf } from '../../platform/files/files';
import { relativePath } from '../../platform/files/relativePath';
import { updateSetting } from '../../platform/settings/updateSetting';
import { notify, notifyBriefly, READING_TIME } from '../../platform/ui/notify';
import { notifyRestricted } from '../../platform/ui/restrictedMode';

/** The services for adding a library file. */
export interface AddLibraryServices {
	readonly bibliographies: Bibliographies;
	readonly lastEditor: LastEditor;
}

/** Lets the user pick a library file, which may be outside the workspace, and adds it to the workspace setting. */
export async function addLibrary({ bibliographies, lastEditor }: AddLibraryServices): Promise<void> {
	if (!vscode.workspace.isTrusted) {
		return notifyRestricted(vscode.l10n.t('In Restricted Mode, library files are not used.'));
	}
	const document = lastEditor.getOrHidden()?.document;
	const own = document && vscode.workspace.getWorkspaceFolder(document.uri);
	const folder = (own ?? vscode.workspace.workspaceFolders?.[0])?.uri;
	const [chosen] = await vscode.window.showOpenDialog({
		title: vscode.l10n.t('Add Library File'),
		filters: { [vscode.l10n.t('Bibliographies')]: ['bib', 'bibtex', 'json', 'yaml', 'yml', 'ris'] },
		...(folder && { defaultUri: folder }),
	}) ?? [];
	if (!chosen) {
		return;
	}
	if (libraryFormatOf(chosen.path) === undefined) {
		void notify(
			'warning',
			vscode.l10n.t('{0} cannot be used as a library. Choose a .bib, .json, .yaml or .ris file.', fileNameOf(chosen)),
		);
		return;
	}
	await bibliographies.allow(chosen);
	const before: unknown = vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.citationLibraries);
	const paths = Array.isArray(before) ? (before as readonly unknown[]) : [];
	const path =
		(folder && vscode.workspace.getWorkspaceFolder(chosen) && relativePath(folder, chosen))
		?? chosen.path.replace(/^\/(?=[a-z]:)/i, '');
	const target = own ? vscode.ConfigurationTarget.WorkspaceFolder : folder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
	if (await updateSetting({ name: SETTINGS.citationLibraries, value: [...new Set([...paths, path])], target, document })) {
		notifyBriefly(vscode.l10n.t('Insert Citation now finds the entries of {0}', fileNameOf(chosen)), READING_TIME);
	}
}
