import { startEditorServer } from '../editorServer';
import { editorReleases } from '../editorVersion';
import { extensionFolder } from '../extensionFolder';
import { extensionLogFiles, readLogs } from '../extensionLogs';
import { unseenSettings } from '../settings';
import { remoteUri, workbenchAddress } from '../workbench/workbenchAddress';
import { provideAutomation } from './automation';
import type { HostRunOptions, HostRunOutcome } from './hostRun';
import { carriedTests } from './testCarrier';
import { withHostRun } from './withHostRun';

/** Runs tests in the Node extension host of a VS Code server with the extension installed. */
export function runInNodeHost(options: HostRunOptions): Promise<HostRunOutcome> {
	const { version, extension, trust = 'off', settings = {} } = options;
	return withHostRun(options, async ({ host, record, workspace, carrier, owned, openContext }) => {
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
		const { context, foreignRequests } = await openContext();
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
	});
}
