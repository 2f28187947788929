import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { editorReleases } from '../editorVersion';
import { extensionFolder } from '../extensionFolder';
import { disposeAll } from '../process/disposeAll';
import { startOwnedProcess } from '../process/ownedProcess';
import { makeTemporaryFolder } from '../process/temporaryFolder';
import { unseenSettings } from '../settings';
import { copyWorkspace } from '../workbench/workspaceCopy';
import { runLimit, type HostRunOptions, type HostRunOutcome } from './hostRun';
import { HostRunRecord } from './hostRunRecord';
import { carriedTests, makeTestCarrier } from './testCarrier';

/**
 * Runs tests in a desktop VS Code, started with `command`, with the extension in development. `runTests` of
 * `@vscode/test-electron` is not used because it does not expose the output.
 */
export async function runOnDesktop(command: readonly string[], options: HostRunOptions): Promise<HostRunOutcome> {
	const { version, extension, tests, trust = 'off', settings = {} } = options;
	const record = new HostRunRecord(options);
	const owned: { dispose(): Promise<void> }[] = [];
	try {
		const workspace = await copyWorkspace(options.workspace);
		owned.push(workspace);
		const carrier = await makeTestCarrier(tests.bundle);
		owned.push(carrier);
		const data = await makeTemporaryFolder('desktop');
		owned.push(data);
		const user = path.join(data.path, 'User');
		await mkdir(user);
		await writeFile(path.join(user, 'settings.json'), JSON.stringify({ ...unseenSettings, ...settings }));
		const [file, ...before] = command;
		if (file === undefined) {
			throw new Error('No command to start VS Code with.');
		}
		const editor = startOwnedProcess({
			endSignal: 'SIGKILL',
			file,
			args: [
				...before,
				workspace.path,
				`--extensionDevelopmentPath=${await extensionFolder(extension, owned)}`,
				`--extensionDevelopmentPath=${carrier.path}`,
				`--extensionTestsPath=${path.join(carrier.path, carriedTests)}`,
				`--user-data-dir=${data.path}`,
				`--extensions-dir=${path.join(data.path, 'extensions')}`,
				...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
				...(trust === 'off' ? ['--disable-workspace-trust'] : []),
			],
		});
		owned.push(editor);
		const exit = await new Promise<number | string>(resolve => {
			const timer = setTimeout(() => resolve(`The tests did not end within ${runLimit / 1000} s.`), runLimit);
			editor.child.once('close', (code, signal) => {
				clearTimeout(timer);
				resolve(code ?? `VS Code was ended by ${signal}.`);
			});
		});
		record.add(editor.output());
		return record.outcome(`VS Code ${editorReleases[version].release} on the desktop`, exit);
	} finally {
		await disposeAll(owned);
	}
}
