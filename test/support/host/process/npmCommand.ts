import type { Command } from './command';

/** Returns the command that runs npm in a folder: the npm that started this process, or else the one on PATH. */
export function npmCommand(cwd: string, args: readonly string[]): Command {
	const npm = process.env['npm_execpath'];
	if (npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)) {
		return { file: process.execPath, args: [npm, ...args], cwd, endSignal: 'SIGKILL' };
	}
	return { file: 'npm', args, cwd, shell: process.platform === 'win32', endSignal: 'SIGKILL' };
}
