import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The extension to install: its development folder, optionally with other folders, or its package. */
export type ExtensionUnderTest = { readonly folder: string; readonly besides?: readonly string[] } | { readonly vsix: string };

interface Manifest {
	readonly publisher: string;
	readonly name: string;
	readonly version: string;
}

/**
 * Registers development folders as installed extensions of a server, so that a rebuild takes effect when a window reloads.
 * The list must exist before the server starts; windows that open later use a new one.
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
