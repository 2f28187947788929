import { displayCommand } from '../browser/display';
import { downloadDesktop } from '../downloadDesktop';
import type { EditorVersion } from '../editorVersion';
import type { HostRunOptions, HostRunOutcome } from './hostRun';
import { runInNodeHost } from './runInNodeHost';
import { runInWebHost } from './runInWebHost';
import { runOnDesktop } from './runOnDesktop';

/** Runs tests inside an extension host. Rejects if no host is available; failed tests are part of the outcome. */
export type HostRunner = (options: HostRunOptions) => Promise<HostRunOutcome>;

/**
 * Creates a runner that uses desktop VS Code if available, and VS Code from npm otherwise and for what only it supports: the
 * web host, packaged extensions, and Restricted Mode. The first attempt decides for all later ones; the reason for not using a
 * desktop is reported once to `say`.
 */
export function hostRunner(say: (line: string) => void): HostRunner {
	let first: Promise<readonly string[] | undefined> | undefined;
	const desktop = async (version: EditorVersion) => {
		try {
			return [...displayCommand(), await downloadDesktop(version)];
		} catch (error) {
			say(`Desktop VS Code cannot be had here (${firstLine(error)}); using VS Code from npm.`);
			return undefined;
		}
	};
	return async options => {
		if (options.host === 'web') {
			return runInWebHost(options);
		}
		if (options.trust === 'restricted') {
			return runInNodeHost(options);
		}
		first ??= desktop(options.version);
		const command = (await first) && (await desktop(options.version));
		return command === undefined ? runInNodeHost(options) : runOnDesktop(command, options);
	};
}

function firstLine(error: unknown): string {
	return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
