import { once } from 'node:events';
import * as path from 'node:path';
import { hasDisplay } from '../../test/support/host/browser/display';
import { downloadDesktop } from '../../test/support/host/downloadDesktop';
import { editorReleases } from '../../test/support/host/editorVersion';
import { disposeAll } from '../../test/support/host/process/disposeAll';
import { startOwnedProcess } from '../../test/support/host/process/ownedProcess';
import { makeTemporaryFolder } from '../../test/support/host/process/temporaryFolder';
import { copyWorkspace } from '../../test/support/host/workbench/workspaceCopy';
import type { Start } from './start';

/** Downloads a desktop VS Code and runs it with separate settings and extensions until its window is closed. */
export const downloadedDesktop: Start = {
	name: 'download',
	what: 'Downloaded VS Code',
	async run({ extension, workspace: original, file, version }) {
		if (!hasDisplay()) {
			return { because: 'there is no display' };
		}
		console.log(`Downloading VS Code ${editorReleases[version].release}, unless that was done before …`);
		const executable = await downloadDesktop(version).catch((error: unknown) => ({
			because: `it cannot be downloaded: ${String(error)}`,
		}));
		if (typeof executable !== 'string') {
			return executable;
		}
		const workspace = await copyWorkspace(original);
		const data = await makeTemporaryFolder('desktop');
		const editor = startOwnedProcess({
			file: executable,
			args: [
				`--extensionDevelopmentPath=${extension}`,
				`--user-data-dir=${data.path}`,
				`--extensions-dir=${path.join(data.path, 'extensions')}`,
				...['--disable-updates', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust'],
				...[workspace.path, path.join(workspace.path, file)],
			],
		});
		console.log(
			`VS Code ${editorReleases[version].release} on a copy of the sample workspace. Close its window, or press Ctrl+C, to end.`,
		);
		const [code] = (await once(editor.child, 'close')) as [number | null];
		const output = editor.output();
		await disposeAll([workspace, data, editor]);
		if (code !== 0) {
			throw new Error(`VS Code ended with ${code}:\n${output}`);
		}
		return 'started';
	},
};
