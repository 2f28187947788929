import { launchBrowser } from '../browser/launchBrowser';
import { startEditorServer } from '../editorServer';
import { editorReleases } from '../editorVersion';
import { extensionFolder } from '../extensionFolder';
import { extensionLogFiles, readLogs } from '../extensionLogs';
import { installHost } from '../installHost';
import { disposeAll } from '../process/disposeAll';
import { unseenSettings } from '../settings';
import { openUnseenContext } from '../workbench/unseenContext';
import { remoteUri, workbenchAddress } from '../workbench/workbenchAddress';
import { copyWorkspace } from '../workbench/workspaceCopy';
import { provideAutomation } from './automation';
import type { HostRunOptions, HostRunOutcome } from './hostRun';
import { HostRunRecord } from './hostRunRecord';
import { carriedTests, makeTestCarrier } from './testCarrier';

/** Runs tests in the Node extension host of a VS Code server with the extension installed. */
export async function runInNodeHost(options: HostRunOptions): Promise<HostRunOutcome> {
	const { version, extension, tests, trust = 'off', settings = {} } = options;
	const host = await installHost(console.error);
	const record = new HostRunRecord(options);
	const owned: { dispose(): Promise<void> }[] = [];
	try {
		const workspace = await copyWorkspace(options.workspace);
		owned.push(workspace);
		const carrier = await makeTestCarrier(tests.bundle);
		owned.push(carrier);
		const server = await startEditorServer(host, {
			version,
			trust,
			// The package is installed in a trusted window of the same VS Code.
			extension: trust === 'restricted' ? { folder: await extensionFolder(extension, owned) } : extension,
			automation: true,
			onlyForTexts: true,
			settings: { ...unseenSettings, ...settings },
		});
		owned.push(server);
		const browser = await launchBrowser(host);
		owned.push({ dispose: () => browser.close() });
		const { context, foreignRequests } = await openUnseenContext(browser);
		const page = await context.newPage();
		const { exit } = await provideAutomation(page, record);
		await page.goto(
			workbenchAddress({
				authority: server.authority,
				workspace: workspace.path,
				payload: [
					['extensionDevelopmentPath', remoteUri(server.authority, carrier.path)],
					['extensionTestsPath', remoteUri(server.authority, `${carrier.path}/${carriedTests}`)],
				],
			}),
		);
		const where = `VS Code ${editorReleases[version].release} from npm, Node host`;
		const outcome = record.outcome(where, await exit, foreignRequests);
		return { ...outcome, output: [...outcome.output, await readLogs(await extensionLogFiles(server.data))] };
	} finally {
		await disposeAll(owned);
	}
}
