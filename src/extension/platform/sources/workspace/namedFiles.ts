import * as vscode from 'vscode';
import { resolveWrittenPath } from '../../../../core/citation/writtenPath';
import { MAX_DOSSIER_PATHS } from '../../../../core/limits';
import { SETTINGS } from '../../../ids';
import { isDossierFile } from '../files/dossierFileName';

/**
 * Returns the paths in the setting `dossier.paths` of a workspace folder, as they are written. In Restricted Mode, only the setting of the
 * user counts; this does not rely on VS Code to ignore the others.
 */
export function namedPaths(folder: vscode.WorkspaceFolder): readonly string[] {
	const settings = vscode.workspace.getConfiguration(undefined, folder.uri);
	const value: unknown = vscode.workspace.isTrusted ? settings.get(SETTINGS.paths) : settings.inspect(SETTINGS.paths)?.globalValue;
	const paths = Array.isArray(value) ? value.filter(path => typeof path === 'string').filter(path => path.trim() !== '') : [];
	// This runs on activation, which must not load the limits in core if there is no path.
	return paths.length === 0 ? [] : paths.slice(0, MAX_DOSSIER_PATHS);
}

/**
 * Returns the URIs of what the setting `dossier.paths` names, except files that are dossier files by their names. Nothing is read, so that
 * a URI may also be that of a folder, in which only files with the name of a dossier file count, or of nothing.
 */
export function namedFiles(): readonly vscode.Uri[] {
	return (vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
		namedPaths(folder).flatMap(path => {
			const resolved = resolveWrittenPath(folder.uri.path, path);
			return 'problem' in resolved || isDossierFile(resolved.path)
				? []
				: [folder.uri.with({ path: resolved.path, query: '', fragment: '' })];
		}),
	);
}

/**
 * Calls back whenever the result of {@link namedFiles} may have changed: with the setting, the workspace folders, or trust in the
 * workspace.
 */
export function onNamedFilesMayChange(call: () => void): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration(SETTINGS.paths) && call()),
		vscode.workspace.onDidChangeWorkspaceFolders(() => call()),
		vscode.workspace.onDidGrantWorkspaceTrust(() => call()),
	);
}
