import { displayCommand } from './display';
import { downloadDesktop } from './downloadDesktop';
import type { EditorVersion } from './editorVersion';
import type { HostRunOptions, HostRunOutcome } from './hostRun';
import { runInNodeHost } from './runInNodeHost';
import { runInWebHost } from './runInWebHost';
import { runOnDesktop } from './runOnDesktop';

/** Runs tests inside an extension host. Rejects if there is no host to run them in; failing tests are an outcome. */
export type HostRunner = (options: HostRunOptions) => Promise<HostRunOutcome>;

/**
 * Makes a runner that uses desktop VS Code where this machine can have it, and VS Code from npm everywhere else and
 * for what only it can do: the web host, a packed extension, Restricted Mode. Why it does without a desktop goes to
 * `say`, once: what the first attempt finds out holds for all later ones.
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
