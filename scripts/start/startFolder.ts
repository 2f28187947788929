import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import * as path from 'node:path';

const FOLDERS = ['dist', 'l10n', 'media', 'schemas', 'syntaxes'];
/** Where each file comes from; the README is the one for the page of the extension. */
const FILES = {
	'package.json': 'package.json',
	'package.nls.json': 'package.nls.json',
	'CHANGELOG.md': 'CHANGELOG.md',
	'LICENSE.txt': 'LICENSE.txt',
	'README.md': 'dist/README.md',
};

/**
 * Makes the folder from which `npm start` and tests run the extension as it was last built, and resolves to it. It has what
 * the package has, by links, so that a build shows after a reload; where links to files need rights, files are copied.
 */
export async function makeStartFolder(root: string): Promise<string> {
	const folder = path.join(root, 'out', 'start');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	// A junction needs no rights on Windows; elsewhere the kind does not matter.
	await Promise.all(FOLDERS.map(name => symlink(path.join(root, name), path.join(folder, name), 'junction')));
	await Promise.all(Object.entries(FILES).map(([name, from]) => (process.platform === 'win32'
		? copyFile(path.join(root, from), path.join(folder, name))
		: symlink(path.join(root, from), path.join(folder, name)))));
	return folder;
}
