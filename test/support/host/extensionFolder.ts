import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { readZip } from '../../guards/support/zip';
import type { ExtensionUnderTest } from './extensionUnderTest';
import { makeTemporaryFolder } from './process/temporaryFolder';

const inside = 'extension/';

/**
 * Returns the folder of an extension, for hosts that cannot install packages. A package is unpacked into a temporary folder,
 * which is added to `owned`.
 */
export async function extensionFolder(extension: ExtensionUnderTest, owned: { dispose(): Promise<void> }[]): Promise<string> {
	if ('folder' in extension) {
		return extension.folder;
	}
	const folder = await makeTemporaryFolder('extension');
	owned.push(folder);
	for (const { name, content } of readZip(await readFile(extension.vsix))) {
		if (name.startsWith(inside)) {
			const file = path.join(folder.path, name.slice(inside.length));
			await mkdir(path.dirname(file), { recursive: true });
			await writeFile(file, content);
		}
	}
	return folder.path;
}
