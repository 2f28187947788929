import * as vscode from 'vscode';

/** The extension for YAML that most people use. It checks the syntax of all YAML, and completes keys in files that name a schema. */
const OTHER = 'redhat.vscode-yaml';

/** How much of a file is searched for the line that names its schema. */
const MAX_HEAD = 1000;

/** Whether another extension for YAML is running. */
export function hasOtherYaml(): boolean {
	return vscode.extensions.getExtension(OTHER)?.isActive === true;
}

/**
 * Whether something else completes and describes the keys of the schema in a dossier file, so that we must not do it a second time: VS Code
 * in JSON whose name says that it is a dossier, and another extension in YAML that names a schema.
 */
export function hasSchemaElsewhere(uri: Pick<vscode.Uri, 'path'>, text: string): boolean {
	const named = /^# *yaml-language-server: *\$schema=(\S+)/m.exec(text.slice(0, MAX_HEAD))?.[1];
	return /\.dossier\.json$/i.test(uri.path) || hasOtherYaml() && named !== undefined && named !== 'none';
}
