import type * as vscode from 'vscode';

/** The glob of dossier files. */
export const DOSSIER_GLOB = '**/*.dossier.{yaml,yml,json}';

/** Whether a path is that of a dossier file, by its name. */
export function isDossierFile(path: string): boolean {
	return /\.dossier\.(?:yaml|yml|json)$/i.test(path);
}

/** Whether a file is in JSON, by its name. */
export function isJson({ path }: Pick<vscode.Uri, 'path'>): boolean {
	return /\.json$/i.test(path);
}

/** Whether a file is in YAML, by its name. */
export function isYaml({ path }: Pick<vscode.Uri, 'path'>): boolean {
	return /\.ya?ml$/i.test(path);
}
