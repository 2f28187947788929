import { mkdir, readdir, symlink } from 'node:fs/promises';
import * as path from 'node:path';

/**
 * Those of VS Code’s own extensions that are for programming, debugging or other machines. They have no part in the editing of texts, but a
 * server sends their manifests to every window and its extension host, which run the code of some of them.
 */
const forProgrammers: ReadonlySet<string> = new Set([
	'copilot',
	'css-language-features',
	'debug-auto-launch',
	'debug-server-ready',
	'extension-editing',
	'git',
	'git-base',
	'github',
	'github-authentication',
	'grunt',
	'gulp',
	'jake',
	'merge-conflict',
	'microsoft-authentication',
	'ms-vscode.js-debug',
	'ms-vscode.js-debug-companion',
	'ms-vscode.vscode-js-profile-table',
	'npm',
	'php-language-features',
	'terminal-suggest',
	'tunnel-forwarding',
	'typescript-language-features',
]);

/** Creates a folder with links to VS Code’s own extensions in another folder, without those for programmers. */
export async function linkExtensionsForTexts(own: string, folder: string): Promise<void> {
	await mkdir(folder);
	const names = (await readdir(own, { withFileTypes: true })).filter(entry => entry.isDirectory() && !forProgrammers.has(entry.name));
	await Promise.all(names.map(({ name }) => symlink(path.join(own, name), path.join(folder, name), 'junction')));
}
