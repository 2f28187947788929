import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import Module, { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Blocks } from './blocks';
import { LiveObjects, type Api } from './liveObjects';
import { HOSTS, type Answers, type Measured } from './protocol';

/** The part of an extension's context that deactivation needs. */
interface Context {
	readonly subscriptions: { dispose(): unknown }[];
}

interface Extension {
	activate(context: Context): unknown;
}

interface Commands {
	executeCommand(id: string, ...args: readonly unknown[]): Promise<unknown>;
}

type Load = (request: string, parent: { readonly filename?: string } | undefined, isMain: boolean) => unknown;

/** Written by the bundler: whether it is measured whose code blocks the extension host. */
declare const IS_PROFILED: boolean;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const extensionFile = path.join(__dirname, 'dist', 'extension.js');
const live = new LiveObjects();
const blocks = new Blocks({ isOurs: url => url.includes(`${path.basename(__dirname)}/dist/`), isProfiled: IS_PROFILED });
const rejections: string[] = [];

/** Activates the extension with an API that counts, and serves measurements of it on a local port. */
export async function activate(context: Context): Promise<unknown> {
	process.on('unhandledRejection', reason =>
		rejections.push(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
	);
	const probed = new Probed(context);
	await blocks.start();
	const exported = probed.activate();
	listen(probed);
	return exported;
}

/** The extension, which can be deactivated and activated again as VS Code would. */
class Probed {
	private readonly extension: Extension;
	private readonly context: Context;
	private own: Context;

	constructor(context: Context) {
		this.context = context;
		this.own = { subscriptions: [] };
		context.subscriptions.push({ dispose: () => this.deactivate() });
		const vscode = createRequire(extensionFile)('vscode') as Api;
		const counted = live.counted(vscode);
		const loader = Module as unknown as { _load: Load };
		const load = loader._load;
		// Like VS Code, this returns the API that belongs to the requiring file.
		loader._load = function (this: unknown, request, parent, isMain) {
			return request === 'vscode' && parent?.filename?.startsWith(path.dirname(extensionFile))
				? counted
				: load.call(this, request, parent, isMain);
		};
		this.extension = createRequire(__filename)(extensionFile) as Extension;
	}

	activate(): unknown {
		this.own = Object.create(this.context, { subscriptions: { value: [] } }) as Context;
		return this.extension.activate(this.own);
	}

	deactivate(): void {
		this.own.subscriptions.splice(0).forEach(one => one.dispose());
	}
}

function listen(probed: Probed): void {
	const { commands } = createRequire(__filename)('vscode') as { readonly commands: Commands };
	const answers: Answers = {
		run: ({ command, args = [] }) => commands.executeCommand(command, ...args),
		measure,
		snapshot: ({ file }) => snapshot(file),
		deactivate: () => (probed.deactivate(), measure()),
		reactivate: ({ times }) => reactivate(probed, commands, times),
	};
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', chunk => (body += String(chunk)));
		request.on('end', () => {
			const { question, ...rest } = JSON.parse(body) as {
				readonly question: keyof Answers;
				readonly command: string;
				readonly times: number;
				readonly file: string;
			};
			Promise.resolve(answers[question](rest)).then(
				answer => response.end(JSON.stringify({ answer: question === 'run' ? null : (answer ?? null) })),
				(error: unknown) => response.end(JSON.stringify({ error: String(error) })),
			);
		});
	});
	server.listen(0, '127.0.0.1', () => {
		const folder = path.join(__dirname, HOSTS);
		mkdirSync(folder, { recursive: true });
		writeFileSync(path.join(folder, String(process.pid)), String((server.address() as AddressInfo).port));
	});
}

/** Activates and deactivates repeatedly, each time after VS Code has processed the registrations and called the providers. */
async function reactivate(probed: Probed, commands: Commands, times: number): Promise<Measured> {
	const left: Record<string, number> = {};
	for (let time = 0; time < times; time++) {
		probed.activate();
		await commands.executeCommand('noop');
		await new Promise(resolve => setTimeout(resolve, 20));
		probed.deactivate();
		Object.assign(left, live.counts());
	}
	return { ...await measure(), live: left };
}

/** Writes a snapshot of the heap. Earlier measurements are lost. */
async function snapshot(file: string): Promise<void> {
	await blocks.stop();
	writeHeapSnapshot(file);
	await blocks.start();
}

/** Returns the measurements since the last call. The work done here is not counted as a block. */
async function measure(): Promise<Measured> {
	const report = await blocks.stop();
	for (let round = 0; round < 3; round++) {
		collect();
		await new Promise(resolve => setImmediate(resolve));
	}
	const heap = process.memoryUsage().heapUsed;
	const result: Measured = {
		...report,
		heap,
		live: live.counts(),
		everMade: live.everMade,
		rejections: rejections.splice(0),
		uptime: process.uptime(),
	};
	await blocks.start();
	return result;
}
