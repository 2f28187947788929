import { pathToFileURL } from 'node:url';

/** What a workbench is to show. */
export interface WorkbenchAddressOptions {
	/** Where the server answers. */
	readonly authority: string;
	/** Absolute path of the folder to open. */
	readonly workspace: string;
	/** A file to open, by its path inside the workspace. */
	readonly file?: string | undefined;
	/** More of what a page may ask for, such as tests to run. */
	readonly payload?: readonly (readonly [string, string])[];
}

/** The address under which a browser finds a server's workbench, open on a folder. */
export function workbenchAddress(options: WorkbenchAddressOptions): string {
	const { authority, workspace, file, payload = [] } = options;
	const open: [string, string][] = file === undefined ? [] : [['openFile', remoteUri(authority, `${workspace}/${file}`)]];
	const address = new URL(`http://${authority}/`);
	address.searchParams.set('folder', pathToFileURL(workspace).pathname);
	address.searchParams.set('payload', JSON.stringify([...open, ...payload]));
	return address.href;
}

/** A file of the server's machine, as the workbench names it. */
export function remoteUri(authority: string, file: string): string {
	return `vscode-remote://${authority}${pathToFileURL(file).pathname}`;
}
