import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { Command } from './command';
import { onExit } from './onExit';

/** A program that runs until its owner ends it. */
export interface OwnedProcess {
	readonly child: ChildProcessByStdio<null, Readable, Readable>;
	/** All it has printed so far, both streams. */
	output(): string;
	/** Ends it and everything it started, and resolves when it is gone. */
	dispose(): Promise<void>;
}

/** Starts a program that ends, with everything it started, when it is disposed of or when this process ends. */
export function startOwnedProcess(command: Command): OwnedProcess {
	const child = spawn(command.file, command.args, {
		cwd: command.cwd,
		env: command.env ?? process.env,
		shell: command.shell ?? false,
		stdio: ['ignore', 'pipe', 'pipe'],
		// Its own process group, so that what it starts can be ended with it.
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
		// The whole group is gone already.
	}
}
