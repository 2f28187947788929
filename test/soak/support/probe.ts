import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { eventually } from '../../ui/support/eventually';
import type { Answers, Measured } from '../probe/protocol';
import { hostsFolder } from './probedExtension';

/** How long an answer and a snapshot may take, in milliseconds. */
const LIMIT = 60_000;
const SNAPSHOT_LIMIT = 300_000;

/** Sends requests to the extension host of the open window. */
export class Probe {
	private readonly known = new Set<string>();
	private port = '';

	/** Waits until the extension is activated in a new host, to which requests are sent from then on. */
	async findHost(): Promise<void> {
		const [name = ''] = await eventually(
			'an extension host with the extension',
			async () => (await hostNames()).filter(one => !this.known.has(one)),
			names => names.length > 0,
		);
		this.known.add(name);
		this.known.add(name);
		this.port = await eventually('the port of the probe', () => readFile(path.join(hostsFolder, name), 'utf8'), port => port !== '');
	}

	/** Runs a command of VS Code and waits until it has finished. */
	async run(command: string, ...args: readonly unknown[]): Promise<void> {
		await this.ask('run', { command, args });
	}

	measure(): Promise<Measured> {
		return this.ask('measure') as Promise<Measured>;
	}

	/** Writes a snapshot of the heap, and forgets what was measured since the last request. */
	async snapshot(file: string): Promise<void> {
		await this.ask('snapshot', { file }, SNAPSHOT_LIMIT);
	}

	deactivate(): Promise<Measured> {
		return this.ask('deactivate') as Promise<Measured>;
	}

	reactivate(times: number): Promise<Measured> {
		return this.ask('reactivate', { times }) as Promise<Measured>;
	}

	private async ask(question: keyof Answers, rest: object = {}, limit = LIMIT): Promise<unknown> {
		const response = await fetch(`http://127.0.0.1:${this.port}/`, {
			method: 'POST',
			body: JSON.stringify({ question, ...rest }),
			signal: AbortSignal.timeout(limit),
		});
		const { answer, error } = (await response.json()) as { readonly answer?: unknown; readonly error?: string };
		if (error !== undefined) {
			throw new Error(`${question} ${JSON.stringify(rest)}: ${error}`);
		}
		return answer;
	}
}

async function hostNames(): Promise<readonly string[]> {
	return readdir(hostsFolder).catch(() => []);
}
