import { launchBrowser } from '../browser/launchBrowser';
import { installHost, type InstalledHost } from '../installHost';
import { disposeAll } from '../process/disposeAll';
import type { TemporaryFolder } from '../process/temporaryFolder';
import { openUnseenContext } from '../workbench/unseenContext';
import type { WorkbenchContext } from '../workbench/workbenchContext';
import { copyWorkspace } from '../workbench/workspaceCopy';
import type { HostRunOptions, HostRunOutcome } from './hostRun';
import { HostRunRecord } from './hostRunRecord';
import { makeTestCarrier } from './testCarrier';

/** What every run of tests in an extension host has. */
export interface HostRunParts {
	readonly host: InstalledHost;
	readonly record: HostRunRecord;
	/** The copy of the workspace. */
	readonly workspace: TemporaryFolder;
	/** The extension that contains the tests. */
	readonly carrier: TemporaryFolder;
	/** What is disposed of at the end of the run, the newest first. */
	readonly owned: { dispose(): Promise<void> }[];
	/** Opens a browser, whose requests are recorded. */
	openContext(): Promise<WorkbenchContext>;
}

/** Runs tests, and disposes of everything that the run owns. */
export async function withHostRun(options: HostRunOptions, run: (parts: HostRunParts) => Promise<HostRunOutcome>): Promise<HostRunOutcome> {
	const host = await installHost(console.error);
	const record = new HostRunRecord(options);
	const owned: { dispose(): Promise<void> }[] = [];
	try {
		const workspace = await copyWorkspace(options.workspace);
		owned.push(workspace);
		const carrier = await makeTestCarrier(options.tests.bundle);
		owned.push(carrier);
		const openContext = async () => {
			const browser = await launchBrowser(host);
			owned.push({ dispose: () => browser.close() });
			return openUnseenContext(browser);
		};
		return await run({ host, record, workspace, carrier, owned, openContext });
	} finally {
		await disposeAll(owned);
	}
}
