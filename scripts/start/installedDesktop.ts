import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { editorReleases } from '../../test/support/host/editorVersion';
import { runCommand } from '../../test/support/host/process/runCommand';
import type { Start } from './start';

const shell = process.platform === 'win32';

/** Opens a window of the installed VS Code, found as `code` on PATH. It keeps running after this process ends. */
export const installedDesktop: Start = {
	name: 'desktop',
	what: 'Installed VS Code',
	async run({ extension, workspace, file, version }) {
		if (version === 'oldest') {
			return { because: 'its version cannot be chosen' };
		}
		const found = await findCode();
		if ('because' in found) {
			return found;
		}
		// Not deleted, because the window outlives this process.
		const copy = path.join(await mkdtemp(path.join(tmpdir(), 'dossier-start-')), path.basename(workspace));
		await cp(workspace, copy, { recursive: true });
		const args = ['--new-window', `--extensionDevelopmentPath=${extension}`, copy, path.join(copy, file)];
		await runCommand({ file: 'code', args: shell ? args.map(arg => `"${arg}"`) : args, shell });
		console.log(`Opened the installed VS Code ${found.release} on a copy of the sample workspace, ${copy}.`);
		return 'started';
	},
};

async function findCode(): Promise<{ readonly release: string } | { readonly because: string }> {
	if (process.env['VSCODE_IPC_HOOK_CLI'] !== undefined) {
		return { because: '"code" in this terminal belongs to a remote window, which cannot load an extension in development' };
	}
	const [release = '', commit = ''] = await runCommand({ file: 'code', args: ['--version'], shell }).then(
		output => output.split(/\r?\n/),
		() => [],
	);
	if (!/^\d+\.\d+\.\d+/.test(release) || !/^[0-9a-f]{40}$/.test(commit)) {
		return { because: 'there is no working command "code"' };
	}
	const oldest = editorReleases.oldest.release;
	return release.localeCompare(oldest, 'en', { numeric: true }) < 0
		? { because: `it is ${release}, and ${oldest} is needed` }
		: { release };
}
