import { copyFile, cp, mkdir, rm, symlink } from 'node:fs/promises';
import * as path from 'node:path';

const FOLDERS = ['api', 'docs', 'l10n', 'media', 'schemas', 'syntaxes'];
/** The ends of files in `dist` that the extension does not use. */
const PACKAGES = ['.vsix', '.tgz'];
/** The source of each file. The README is the version for the extension's page. */
const FILES = {
	'package.json': 'package.json',
	'package.nls.json': 'package.nls.json',
	'CHANGELOG.md': 'CHANGELOG.md',
	'LICENSE.txt': 'LICENSE.txt',
	'README.md': 'dist/README.md',
};

/**
 * Creates a folder from which `npm start` and tests run the last build, and returns its path. The bundles are copied: VS Code knows which
 * extension calls it by the real path of the code, and would call it “Null Extension Description” in messages, and translate nothing. The
 * other files are links; files are copied where links to files require privileges.
 */
export async function makeStartFolder(root: string): Promise<string> {
	const folder = path.join(root, 'out', 'start');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await cp(path.join(root, 'dist'), path.join(folder, 'dist'), {
		recursive: true, filter: file => !PACKAGES.includes(path.extname(file)),
	});
	// Windows allows junctions without privileges; other systems ignore the type.
	await Promise.all(FOLDERS.map(name => symlink(path.join(root, name), path.join(folder, name), 'junction')));
	await Promise.all(Object.entries(FILES).map(([name, from]) => (process.platform === 'win32'
		? copyFile(path.join(root, from), path.join(folder, name))
		: symlink(path.join(root, from), path.join(folder, name)))));
	return folder;
}
