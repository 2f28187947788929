import { spawn } from 'node:child_process';
import { hasDisplay } from '../../test/support/host/browser/display';
import { startEditorServer } from '../../test/support/host/editorServer';
import { editorReleases } from '../../test/support/host/editorVersion';
import { installHost } from '../../test/support/host/installHost';
import { disposeAll } from '../../test/support/host/process/disposeAll';
import { quietSettings } from '../../test/support/host/settings';
import { workbenchAddress } from '../../test/support/host/workbench/workbenchAddress';
import { copyWorkspace } from '../../test/support/host/workbench/workspaceCopy';
import type { Start } from './start';

/** Serves VS Code from npm to a browser until this process is stopped. */
export const npmEditor: Start = {
	name: 'npm',
	what: 'VS Code from npm',
	async run({ extension, workspace: original, file, version, port, open }) {
		const host = await installHost(console.log);
		const workspace = await copyWorkspace(original);
		const server = await startEditorServer(host, {
			version,
			trust: 'off',
			extension: { folder: extension },
			settings: quietSettings,
			port,
		});
		const address = workbenchAddress({ authority: server.authority, workspace: workspace.path, file });
		console.log(`VS Code ${editorReleases[version].release} from npm, with the extension as built, on a copy of the sample workspace:

  ${address}

After a change: npm run build, then reload the page. Ctrl+C ends it and removes the copy.`);
		if (open) {
			openInBrowser(address);
		}
		await server.ended;
		await disposeAll([workspace, server]);
		throw new Error(`The VS Code server ended:\n${server.log()}`);
	},
};

/** Opens the default browser if there is a display. */
function openInBrowser(address: string): void {
	const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
	if (hasDisplay()) {
		spawn(command, [address], { stdio: 'ignore', detached: true })
			.on('error', () => console.log('(No browser could be opened from here.)'))
			.unref();
	}
}
