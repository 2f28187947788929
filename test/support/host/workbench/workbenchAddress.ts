import { pathToFileURL } from 'node:url';

/** The folder, the file and the parameters with which a workbench should open. */
export interface WorkbenchAddressOptions {
	/** The server's address. */
	readonly authority: string;
	/** The absolute path of the folder. */
	readonly workspace: string;
	/** The file to open, relative to the workspace. */
	readonly file?: string | undefined;
	/** Additional page parameters, such as tests to run. */
	readonly payload?: readonly (readonly [string, string])[];
}

/** Returns the address of a server's workbench that opens a folder. */
export function workbenchAddress(options: WorkbenchAddressOptions): string {
	const { authority, workspace, file, payload = [] } = options;
	const open: [string, string][] = file === undefined ? [] : [['openFile', remoteUri(authority, `${workspace}/${file}`)]];
	const address = new URL(`http://${authority}/`);
	address.searchParams.set('folder', pathToFileURL(workspace).pathname);
	address.searchParams.set('payload', JSON.stringify([...open, ...payload]));
	return address.href;
}

/** Returns the workbench's URI for a file on the server's machine. */
export function remoteUri(authority: string, file: string): string {
	return `vscode-remote://${authority}${pathToFileURL(file).pathname}`;
}
