import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The extension to put into an editor: as the folder it is developed in, with other folders besides, or as the package
 * that is shipped.
 */
export type ExtensionUnderTest = { readonly folder: string; readonly besides?: readonly string[] } | { readonly vsix: string };

interface Manifest {
	readonly publisher: string;
	readonly name: string;
	readonly version: string;
}

/**
 * Makes a server know extensions by the folders they are developed in, as if each had been installed from there: what
 * runs is the folder itself, so that a rebuild shows after a reload of the window. Must run before the server starts.
 */
export async function installFolders(extensionsFolder: string, folders: readonly string[]): Promise<void> {
	const entries = await Promise.all(folders.map(describe));
	await mkdir(extensionsFolder, { recursive: true });
	await writeFile(path.join(extensionsFolder, 'extensions.json'), JSON.stringify(entries));
}

async function describe(folder: string): Promise<object> {
	const { publisher, name, version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;
	return {
		identifier: { id: `${publisher}.${name}` },
		version,
		location: { $mid: 1, scheme: 'file', path: decodeURI(pathToFileURL(folder).pathname) },
		metadata: {},
	};
}
