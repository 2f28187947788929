import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import * as path from 'node:path';

const FOLDERS = ['dist', 'l10n', 'media', 'schemas', 'syntaxes'];
/** The source of each file. The README is the version for the extension's page. */
const FILES = {
	'package.json': 'package.json',
	'package.nls.json': 'package.nls.json',
	'CHANGELOG.md': 'CHANGELOG.md',
	'LICENSE.txt': 'LICENSE.txt',
	'README.md': 'dist/README.md',
};

/**
 * Creates a folder from which `npm start` and tests run the last build, and returns its path. It links to the files of the
 * package, so that a rebuild takes effect on reload; files are copied where links to files require privileges.
 */
export async function makeStartFolder(root: string): Promise<string> {
	const folder = path.join(root, 'out', 'start');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	// Windows allows junctions without privileges; other systems ignore the type.
	await Promise.all(FOLDERS.map(name => symlink(path.join(root, name), path.join(folder, name), 'junction')));
	await Promise.all(Object.entries(FILES).map(([name, from]) => (process.platform === 'win32'
		? copyFile(path.join(root, from), path.join(folder, name))
		: symlink(path.join(root, from), path.join(folder, name)))));
	return folder;
}
