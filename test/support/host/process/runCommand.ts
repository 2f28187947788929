import { once } from 'node:events';
import type { Command } from './command';
import { startOwnedProcess } from './ownedProcess';

/** The result of a program: its exit code or signal, and its output. */
export interface CommandResult {
	readonly end: number | string;
	readonly output: string;
}

/** Runs a program and returns its result. Rejects only if it cannot be started. */
async function runToEnd(command: Command): Promise<CommandResult> {
	const { child, output, dispose } = startOwnedProcess(command);
	const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
	await dispose();
	return { end: code ?? signal ?? '', output: output() };
}

/** Runs a program and returns its output. Rejects with the output unless the exit code is 0. */
export async function runCommand(command: Command): Promise<string> {
	const { end, output } = await runToEnd(command);
	if (end !== 0) {
		throw new Error(`${[command.file, ...command.args].join(' ')} ended with ${end}:\n${output}`);
	}
	return output;
}
