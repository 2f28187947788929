import type { HostTestResult } from '../../host/run/lines';
import type { TestBundle } from './bundleTests';
import type { Trust } from './editorServer';
import type { EditorVersion } from './editorVersion';
import type { ExtensionUnderTest } from './extensionUnderTest';
import type { Settings } from './settings';

/** How long a run may take, in milliseconds: on two cores that are busy with other tests besides, it has been seen to take 125,000. */
export const runLimit = 600_000;

/** One run of the test bundle inside an extension host. */
export interface HostRunOptions {
	readonly version: EditorVersion;
	/** `node` as on a desktop or server; `web` is a browser's worker, on a virtual workspace with no server behind it. */
	readonly host: 'node' | 'web';
	readonly extension: ExtensionUnderTest;
	readonly tests: TestBundle;
	/** The folder to work on. The run gets a copy. */
	readonly workspace: string;
	/** `off` unless given. A web host has no Restricted Mode. */
	readonly trust?: Trust;
	/** User settings over quiet ones. */
	readonly settings?: Settings;
	/** Called after each test. */
	readonly onTest?: () => void;
}

/** What came of it. */
export interface HostRunOutcome {
	/** Where it ran, in words: `VS Code 1.100.3 from npm, Node host`. */
	readonly where: string;
	readonly results: readonly HostTestResult[];
	/** What is wrong beyond tests that failed: a host that ended early, files that did not run, foreign requests. */
	readonly problems: readonly string[];
	/** All other lines that the host printed and, where it can be had, the extension's log: for a look at why something failed. */
	readonly output: readonly string[];
}
