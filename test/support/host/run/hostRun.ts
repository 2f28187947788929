import type { HostTestResult } from '../../../host/run/lines';
import type { Trust } from '../editorServer';
import type { EditorVersion } from '../editorVersion';
import type { ExtensionUnderTest } from '../extensionUnderTest';
import type { Settings } from '../settings';
import type { TestBundle } from './bundleTests';

/** The timeout of a run, in milliseconds. Two busy cores have taken up to 125,000. */
export const runLimit = 600_000;

/** The options of a run of tests inside an extension host. */
export interface HostRunOptions {
	readonly version: EditorVersion;
	/** `node` for the host of a desktop or server; `web` for a browser's worker with a virtual workspace and no server. */
	readonly host: 'node' | 'web';
	readonly extension: ExtensionUnderTest;
	readonly tests: TestBundle;
	/** The workspace folder; the run uses a copy. */
	readonly workspace: string;
	/** `off` by default. A web host has no Restricted Mode. */
	readonly trust?: Trust;
	/** User settings, merged into the quiet settings. */
	readonly settings?: Settings;
	/** Called after each test. */
	readonly onTest?: () => void;
}

/** The outcome of a run. */
export interface HostRunOutcome {
	/** The host in which it ran: `VS Code 1.100.3 from npm, Node host`. */
	readonly where: string;
	readonly results: readonly HostTestResult[];
	/** Problems other than failed tests: a host that ended early, files that did not run, foreign requests. */
	readonly problems: readonly string[];
	/** Other output of the host and, if available, the extension's log, for the analysis of failures. */
	readonly output: readonly string[];
}
