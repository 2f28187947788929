import { once } from 'node:events';
import type { Command } from './command';
import { startOwnedProcess } from './ownedProcess';

/** How a program ended: its exit code or the signal that ended it, and all it printed. */
export interface CommandResult {
	readonly end: number | string;
	readonly output: string;
}

/** Runs a program to its end, whatever that is. Rejects only if it cannot be started. */
export async function runToEnd(command: Command): Promise<CommandResult> {
	const { child, output, dispose } = startOwnedProcess(command);
	const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
	await dispose();
	return { end: code ?? signal ?? '', output: output() };
}

/** Runs a program and resolves with all it printed. Rejects, with its output in the message, unless it exits with 0. */
export async function runCommand(command: Command): Promise<string> {
	const { end, output } = await runToEnd(command);
	if (end !== 0) {
		throw new Error(`${[command.file, ...command.args].join(' ')} ended with ${end}:\n${output}`);
	}
	return output;
}
