import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { ExitCode } from '../../../src/cli/command';
import { run } from '../../../src/cli/run';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { AnswerReader } from './lspReader';
import { memoryMachine, type Traces } from './support';

/** How a client behaves. */
export interface ClientOptions {
	/** Files of the workspace `/w`, by path. They may change. */
	readonly files?: Record<string, string>;
	readonly capabilities?: object;
	readonly initializationOptions?: unknown;
	/** What the client answers when it is asked for its settings, or a promise of it. */
	readonly configuration?: unknown;
	/** The folder that it has open; `file:///w` by default. */
	readonly rootUri?: string;
	/** Answers the server when it asks to be told about files or settings; may throw. */
	readonly register?: (
		registrations: readonly { readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: string }[] } }[],
	) => void;
	/** More arguments of the program. */
	readonly args?: readonly string[];
}

/** A client of the language server in memory. */
export interface TestClient {
	readonly connection: MessageConnection;
	readonly initialized: InitializeResult;
	/** What was sent about documents, in order. */
	readonly published: readonly PublishDiagnosticsParams[];
	readonly messages: readonly string[];
	readonly traces: Traces;
	/** Opens a document. */
	readonly open: (uri: string, languageId: string, text: string) => Promise<void>;
	/** Returns the diagnostics of a version of a document as soon as they are sent. */
	readonly diagnostics: (uri: string, version: number) => Promise<readonly Diagnostic[]>;
	/** Ends the server; returns its exit code. */
	readonly end: () => Promise<ExitCode>;
	/** Closes the standard input of the server, as if the editor had been ended; returns its exit code. */
	readonly vanish: () => Promise<ExitCode>;
}

/** Starts the server with the small dossier, and a client for it. The dossier that comes with the program and has the id `optional` is `/optional.yaml`. */
export async function startClient({
	files = {},
	capabilities = {},
	initializationOptions,
	configuration = null,
	rootUri = 'file:///w',
	register,
	args = [],
}: ClientOptions = {}): Promise<TestClient> {
	const { input, output, traces, ended } = startServer(files, args);
	const connection = createMessageConnection(new AnswerReader(output), new StreamMessageWriter(input));
	const sent = recordSent(connection);
	answerServer(connection, configuration, register);
	connection.listen();
	const initialized: InitializeResult = await connection.sendRequest('initialize', {
		processId: null,
		rootUri,
		capabilities,
		initializationOptions,
	});
	await connection.sendNotification('initialized', {});
	return {
		connection,
		initialized,
		published: sent.published,
		messages: sent.messages,
		traces,
		open: (uri, languageId, text) =>
			connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
		diagnostics: (uri, version) => sent.diagnostics(uri, version),
		async end() {
			await connection.sendRequest('shutdown');
			await connection.sendNotification('exit');
			const code = await ended;
			connection.dispose();
			return code;
		},
		async vanish() {
			input.destroy();
			const code = await ended;
			connection.dispose();
			return code;
		},
	};
}

/** Starts the server in memory. `files` gets the small dossier. */
function startServer(files: Record<string, string>, args: readonly string[]) {
	const [input, output] = [new PassThrough(), new PassThrough()];
	const traces: Traces = { out: [], problems: [], written: {}, removed: [] };
	files['/bundled.dossier.yaml'] = SMALL_YAML;
	const machine = {
		...memoryMachine(files, traces),
		bundledDossiers: async () => ['/bundled.dossier.yaml'],
		optionalDossiers: new Map([['optional', '/optional.yaml']]),
		streams: () => ({ input, output }),
	};
	return { input, output, traces, ended: run(['lsp', '--stdio', ...args], machine) };
}

/** Records what the server sends about documents, from now on. */
function recordSent(connection: MessageConnection): Pick<TestClient, 'published' | 'messages' | 'diagnostics'> {
	const published: PublishDiagnosticsParams[] = [];
	const messages: string[] = [];
	const waiting = new Set<() => void>();
	connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
		published.push(params);
		waiting.forEach(look => look());
	});
	connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) => {
		messages.push(message);
	});
	return {
		published,
		messages,
		diagnostics: (uri, version) =>
			new Promise(resolve => {
				const look = () => {
					const found = published.find(one => one.uri === uri && one.version === version);
					if (found) {
						waiting.delete(look);
						resolve(found.diagnostics);
					}
				};
				waiting.add(look);
				look();
			}),
	};
}

/** Answers the requests of the server, as an editor does. */
function answerServer(connection: MessageConnection, configuration: ClientOptions['configuration'], register: ClientOptions['register']): void {
	connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) => Promise.all(items.map(() => configuration)));
	connection.onRequest(
		'client/registerCapability',
		({ registrations }: { readonly registrations: Parameters<NonNullable<ClientOptions['register']>>[0] }) => {
			register?.(registrations);
			return null;
		},
	);
	connection.onRequest('workspace/diagnostic/refresh', () => null);
}
