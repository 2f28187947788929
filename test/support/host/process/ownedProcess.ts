import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { Command } from './command';
import { onExit } from './onExit';

/** A running program with an owner. */
export interface OwnedProcess {
	readonly child: ChildProcessByStdio<null, Readable, Readable>;
	/** The combined output so far. */
	output(): string;
	/** Ends it with all its child processes and resolves when they are gone. */
	dispose(): Promise<void>;
}

/** Starts a program that ends with all its child processes when disposed or when this process ends. */
export function startOwnedProcess(command: Command): OwnedProcess {
	const child = spawn(command.file, command.args, {
		cwd: command.cwd,
		env: command.env ?? process.env,
		shell: command.shell ?? false,
		stdio: ['ignore', 'pipe', 'pipe'],
		// A process group of its own, so that child processes can be ended with it.
		detached: process.platform !== 'win32',
	});
	let output = '';
	const collect = (chunk: Buffer) => (output += chunk.toString());
	child.stdout.on('data', collect);
	child.stderr.on('data', collect);
	child.on('error', error => (output += `${error.message}\n`));
	const end = () => endTree(child.pid, command.endSignal ?? 'SIGTERM');
	const withdraw = onExit(end);
	return {
		child,
		output: () => output,
		async dispose() {
			withdraw();
			const running = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
			const exited = running ? once(child, 'exit') : Promise.resolve();
			end();
			await exited;
		},
	};
}

function endTree(pid: number | undefined, signal: NodeJS.Signals): void {
	if (pid === undefined) {
		return;
	}
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
		return;
	}
	try {
		process.kill(-pid, signal);
	} catch {
		// The process group has already ended.
	}
}
