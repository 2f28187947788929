import * as vscode from 'vscode';
import { resolveWrittenPath } from '../../../core/citation/writtenPath';
import { MAX_DOSSIER_PATHS } from '../../../core/limits';
import { SETTINGS } from '../../ids';
import { isDossierFile } from './dossierFileName';

/** Returns the paths in the setting `dossier.paths` of a workspace folder, as they are written. In Restricted Mode, VS Code should ignore the setting of the workspace; this does not rely on it. */
export function namedPaths(folder: vscode.WorkspaceFolder): readonly string[] {
	const settings = vscode.workspace.getConfiguration(undefined, folder.uri);
	const value: unknown = vscode.workspace.isTrusted ? settings.get(SETTINGS.paths) : settings.inspect(SETTINGS.paths)?.globalValue;
	const paths = Array.isArray(value) ? value.filter(path => typeof path === 'string').filter(path => path.trim() !== '') : [];
	// This is asked on activation, which must not load core for nothing.
	return paths.length === 0 ? [] : paths.slice(0, MAX_DOSSIER_PATHS);
}

/**
 * Returns what the setting `dossier.paths` names and is not a dossier file by its name already. Nothing is read, so that a URI can be that of a folder, in
 * which only the names of files count, or of nothing.
 */
export function namedFiles(): readonly vscode.Uri[] {
	return (vscode.workspace.workspaceFolders ?? []).flatMap(folder => namedPaths(folder).flatMap(path => {
		const resolved = resolveWrittenPath(folder.uri.path, path);
		return 'problem' in resolved || isDossierFile(resolved.path) ? [] : [folder.uri.with({ path: resolved.path, query: '', fragment: '' })];
	}));
}
