import { PassThrough } from 'node:stream';
import type { Message } from 'vscode-jsonrpc/node';
import type { ExitCode } from '../../../src/cli/command';
import { run } from '../../../src/cli/run';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { AnswerReader } from './lspReader';
import { memoryMachine, type Traces } from './support';

/** A message of the server. */
export interface Answer extends Message {
	readonly id?: number | string | null;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
	readonly error?: { readonly code: number; readonly message: string };
}

/** A server to which any bytes can be sent, unlike those that the library for clients lets through. */
export interface RawServer {
	/** Everything that it has sent, in order. */
	readonly sent: readonly Answer[];
	readonly traces: Traces;
	/** Sends bytes as they are. */
	readonly bytes: (data: string | Uint8Array) => void;
	/** Sends a value as the content of a message. */
	readonly send: (content: unknown) => void;
	/** Sends a request; returns its answer. */
	readonly ask: (id: number | string, method: string, params?: unknown) => Promise<Answer>;
	/** Resolves as soon as the server has sent a message that satisfies a condition. */
	readonly until: (isIt: (message: Answer) => boolean) => Promise<Answer>;
	readonly ended: Promise<ExitCode>;
	/** Closes its input; returns its exit code. */
	readonly close: () => Promise<ExitCode>;
}

/** Starts a server with the small dossier and files of the workspace `/w`, by path. */
export function rawServer(files: Record<string, string> = {}): RawServer {
	const [input, output] = [new PassThrough(), new PassThrough()];
	const traces: Traces = { out: [], problems: [], written: {}, removed: [] };
	const machine = {
		...memoryMachine({ ...files, '/bundled.dossier.yaml': SMALL_YAML }, traces),
		bundledDossiers: async () => ['/bundled.dossier.yaml'],
		streams: () => ({ input, output }),
	};
	const ended = run(['lsp'], machine);
	const sent: Answer[] = [];
	const waiting = new Set<() => void>();
	new AnswerReader(output).listen(message => {
		sent.push(message);
		waiting.forEach(look => look());
	});
	const bytes = (data: string | Uint8Array) => void input.write(data);
	const send = (content: unknown) => bytes(framed(JSON.stringify(content)));
	const until = (isIt: (message: Answer) => boolean) => new Promise<Answer>(resolve => {
		const look = () => {
			const found = sent.find(isIt);
			if (found) {
				waiting.delete(look);
				resolve(found);
			}
		};
		waiting.add(look);
		look();
	});
	return {
		sent,
		traces,
		bytes,
		send,
		ask(id, method, params) {
			send({ jsonrpc: '2.0', id, method, ...(params !== undefined && { params }) });
			return until(message => message.id === id && message.method === undefined);
		},
		until,
		ended,
		async close() {
			input.end();
			return await ended;
		},
	};
}

/** Returns a content with the header of the protocol. */
export function framed(content: string): string {
	return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}
