import * as path from 'node:path';
import { startEditorServer } from '../editorServer';
import { editorReleases } from '../editorVersion';
import { extensionFolder } from '../extensionFolder';
import { serveFolder } from '../servedFolder';
import { unseenSettings } from '../settings';
import { changeWorkbenchPage, forgetServer, type UriParts } from '../workbench/workbenchPage';
import { provideAutomation } from './automation';
import type { HostRunOptions, HostRunOutcome } from './hostRun';
import { carriedTests } from './testCarrier';
import { withHostRun } from './withHostRun';

/**
 * Runs tests in a browser's worker, in a workbench without a server, like vscode.dev. The workspace is the virtual folder
 * `vscode-test-web://mount/`.
 */
export function runInWebHost(options: HostRunOptions): Promise<HostRunOutcome> {
	const { version, extension, settings = {} } = options;
	return withHostRun(options, async ({ host, record, workspace, carrier, owned, openContext }) => {
		// This server only delivers the workbench's files.
		const server = await startEditorServer(host, { version, trust: 'off', automation: true, settings: {} });
		owned.push(server);
		const { context, foreignRequests } = await openContext();
		const { authority } = server;
		const serve = async (name: string, folder: string): Promise<UriParts> => {
			await serveFolder(context, { address: `http://${authority}${name}`, folder });
			return { scheme: 'http', authority, path: name };
		};
		const underTest = await serve('/under-test', await extensionFolder(extension, owned));
		const testCarrier = await serve('/test-carrier', carrier.path);
		const fileSystem = await serve('/file-system', path.join(host.folder, 'node_modules', '@vscode', 'test-web', 'fs-provider'));
		// The path where that file system expects the workspace.
		await serve('/static/mount', workspace.path);
		await forgetServer(context, authority);
		await changeWorkbenchPage(context, authority, page => {
			page.folderUri = { scheme: 'vscode-test-web', authority: 'mount', path: '/' };
			page.additionalBuiltinExtensions = [fileSystem];
			page.configurationDefaults = { ...unseenSettings, ...settings };
			page.enableWorkspaceTrust = false;
			page.developmentOptions = {
				...page.developmentOptions,
				extensions: [underTest, testCarrier],
				extensionTestsPath: { ...testCarrier, path: `${testCarrier.path}/${carriedTests}` },
			};
		});
		const page = await context.newPage();
		const { exit } = await provideAutomation(page, record);
		await page.goto(`http://${authority}/`);
		const where = `VS Code ${editorReleases[version].release} from npm, web worker host`;
		return record.outcome(where, await exit, foreignRequests);
	});
}
