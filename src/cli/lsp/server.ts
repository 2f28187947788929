import { createConnection, createProtocolConnection, type Connection } from 'vscode-languageserver';
import { bibliographyFormatOf } from '../../core/citation/bibliography/file/format';
import type { LanguageTag } from '../../core/dossier/model';
import type { ExitCode, Machine, Options } from '../command';
import { answerRequests } from './answers/requests';
import { BackgroundTasks } from './backgroundTasks';
import { capabilitiesFor } from './capabilities';
import { clientOf, type Client } from './client';
import { CurrentWorkspace } from './currentWorkspace';
import { DiagnosticsPublisher } from './diagnosticsPublisher';
import { installJsonRpcRuntime } from './messages/jsonRpcRuntime';
import { FilteringReader } from './messages/messageReader';
import { writerOf } from './messages/streams';
import type { OpenDocument } from './openDocument';
import { OpenDocuments } from './openDocuments';
import { TextWatcher, watchOwnFiles, watchSettings } from './watching';
import { WorkspaceFiles } from './workspaceFiles';

/** The input with which the server is started. */
export interface ServerInput {
	readonly machine: Machine;
	readonly options: Options;
	/** The natural language of documents that do not declare one. */
	readonly language: LanguageTag;
}

/**
 * Serves one client until it ends the server or the connection is closed. Resolves with 0 if the client asked for a shutdown before, as the
 * protocol demands; otherwise with 1. It also resolves with 1, and reports this, if the client sends something that is not a message of the
 * protocol.
 */
export async function serve(input: ServerInput): Promise<ExitCode> {
	installJsonRpcRuntime();
	const { input: from, output: to } = input.machine.streams();
	return await new Promise(resolve => {
		const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: (code: number) => end(code === 0 ? 0 : 1) };
		const writer = writerOf(to);
		const reader = new FilteringReader(from, {
			writer,
			leftOut: reason => connection.console.error(reason),
			failed(reason) {
				input.machine.report(`dossier lsp: ${reason} The server has ended.`);
				end(1);
			},
		});
		const connection = createConnection(logger => createProtocolConnection(reader, writer, logger), watchDog);
		const server = new Server(connection, input);
		const end = (code: ExitCode) => {
			server.stop();
			connection.dispose();
			from.destroy();
			resolve(code);
		};
		// A stream that is destroyed has no end.
		['end', 'close'].forEach(event => from.once(event, () => end(watchDog.shutdownReceived ? 0 : 1)));
		connection.listen();
	});
}

/** Passes the notifications of the client to the parts of the server that they concern. */
class Server {
	private readonly tasks: BackgroundTasks;
	private readonly documents: OpenDocuments;
	private readonly files: WorkspaceFiles;
	private readonly texts: TextWatcher;
	private readonly workspace: CurrentWorkspace;
	private readonly diagnostics: DiagnosticsPublisher;
	private client: Client | undefined;

	constructor(connection: Connection, input: ServerInput) {
		const client = () => this.client;
		const tasks = new BackgroundTasks(connection);
		this.tasks = tasks;
		this.documents = new OpenDocuments(connection, {
			changed: document => this.documentChanged(document),
			closed: uri => this.documentClosed(uri),
			saved: uri => this.filesChanged([uri]),
		});
		this.files = new WorkspaceFiles(this.documents);
		this.texts = new TextWatcher(connection);
		this.workspace = new CurrentWorkspace({
			...input,
			connection,
			files: this.files,
			tasks,
			client,
			wasRead: () => tasks.follow(this.texts.watch(this.client, this.files.comparedTexts)),
			changed: () => this.diagnostics.sendAllAgain(),
		});
		const sources = { documents: this.documents, workspace: this.workspace };
		this.diagnostics = new DiagnosticsPublisher({ ...sources, connection, tasks, client });
		connection.onInitialize(params => {
			this.client = clientOf(params);
			return capabilitiesFor(this.client, input.machine.version);
		});
		connection.onInitialized(() => this.initialized(connection));
		connection.onDidChangeWatchedFiles(({ changes }) => this.filesChanged(changes.map(({ uri }) => uri)));
		connection.onDidChangeConfiguration(({ settings }) => this.workspace.settingsSent(settings as unknown));
		answerRequests(connection, sources, client);
	}

	/** Sends nothing more. */
	stop(): void {
		this.tasks.stop();
		this.workspace.stop();
		this.diagnostics.stop();
	}

	private initialized(connection: Connection): void {
		if (this.client) {
			this.tasks.follow(watchSettings(connection, this.client));
			this.tasks.follow(watchOwnFiles(connection, this.client));
		}
		this.workspace.reload();
	}

	private documentChanged(document: OpenDocument): void {
		this.diagnostics.sendLater(document);
		this.textEdited(document.uri);
	}

	private documentClosed(uri: string): void {
		this.diagnostics.remove(uri);
		this.textEdited(uri);
	}

	/** Reads everything again, after a pause, if a text with which quotations are compared is edited, or closed without its edits. */
	private textEdited(uri: string): void {
		if (this.files.isComparedText(uri)) {
			this.workspace.reloadAfterPause();
		}
	}

	/** Reads again the data that depend on files that were saved or changed: everything, or the bibliographies of documents. */
	private filesChanged(uris: readonly string[]): void {
		if (uris.some(uri => this.files.includes(uri))) {
			// Programs change many files one after the other.
			this.workspace.reloadAfterPause();
		} else if (uris.some(uri => bibliographyFormatOf(uri) !== undefined)) {
			this.documents.all().forEach(document => document.bibliographiesChanged());
			this.diagnostics.sendAllAgain();
		}
	}
}
