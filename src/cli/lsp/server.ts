import { basename, sep } from 'node:path';
import {
	createConnection, createProtocolConnection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, DocumentDiagnosticReportKind, MessageType, PositionEncodingKind,
	ShowMessageNotification, TextDocumentSyncKind, type Connection, type Disposable, type InitializeResult,
} from 'vscode-languageserver';
import { bibliographyFormatOf } from '../../core/citation/bibliography/file/format';
import type { LanguageTag } from '../../core/dossier/model';
import type { ExitCode, Machine, Options } from '../command';
import { clientOf, type Client } from './client';
import { codeActionsIn, FIX_ALL } from './codeActions';
import { completionsAt } from './completion';
import { diagnosticsOf } from './diagnostics';
import { documentSymbolsOf } from './documentSymbols';
import { filePathOf } from './filePath';
import { hoverAt } from './hover';
import { installJsonRpcRuntime } from './jsonRpcRuntime';
import type { OpenDocument } from './openDocument';
import { OpenDocuments } from './openDocuments';
import { readerOf, writerOf } from './streams';
import { loadWorkspace, type Workspace } from './workspace';

/** What the server is started with. */
export interface ServerInput {
	readonly machine: Machine;
	readonly options: Options;
	readonly language: LanguageTag;
}

/** How long a document has to be left alone before its findings are sent, in milliseconds. */
const PAUSE = 150;

/** The files that settings and dossiers are in, and what a client is asked to watch: these, and bibliographies. */
const OWN_FILE = /(?:\.dossier\.(?:yaml|yml|json)|\/\.vscode\/settings\.json)$/i;
const OWN_FILES = ['**/*.dossier.{yaml,yml,json}', '**/.vscode/settings.json', '**/*.{bib,bibtex,json,yaml,yml}'];

/**
 * Serves one client until it ends the server or the connection is closed. Resolves with 0 if it asked for a shutdown before, as the protocol
 * demands; otherwise with 1.
 */
export async function serve(input: ServerInput): Promise<ExitCode> {
	installJsonRpcRuntime();
	const { input: from, output: to } = input.machine.streams();
	return await new Promise(resolve => {
		const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: (code: number) => end(code === 0 ? 0 : 1) };
		const connection = createConnection(logger => createProtocolConnection(readerOf(from), writerOf(to), logger), watchDog);
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

class Server {
	private readonly connection: Connection;
	private readonly input: ServerInput;
	private readonly documents: OpenDocuments;
	private readonly timers = new Map<string, NodeJS.Timeout>();
	private client: Client | undefined;
	private isStopped = false;
	private reloading: NodeJS.Timeout | undefined;
	/** What watches the texts of sources, and which. */
	private textWatcher: Disposable | undefined;
	private watchedTexts = '';
	/** The settings that the client sent with a notification. */
	private sentSettings: unknown;
	/** The paths of the files that the workspace was last read from, whatever they are called. */
	private readPaths: ReadonlySet<string> = new Set();
	/** The paths that settings name for dossiers: files, or folders with all files in YAML or JSON in them. */
	private namedPaths: ReadonlySet<string> = new Set();
	/** The workspace in its last usable state; `undefined` if there was none. */
	private workspace: Promise<Workspace | undefined> = Promise.resolve(undefined);

	constructor(connection: Connection, input: ServerInput) {
		this.connection = connection;
		this.input = input;
		this.documents = new OpenDocuments(connection, {
			changed: document => {
				this.sendLater(document);
				this.edited(document.uri);
			},
			closed: uri => {
				this.forget(uri);
				this.edited(uri);
			},
			saved: uri => this.fileChanged([uri]),
		});
		connection.onInitialize(params => {
			this.client = clientOf(params);
			return capabilities(this.client, input.machine.version);
		});
		connection.onInitialized(() => {
			this.watch();
			this.reload();
		});
		connection.onDidChangeWatchedFiles(({ changes }) => this.fileChanged(changes.map(({ uri }) => uri)));
		connection.onDidChangeConfiguration(({ settings }) => {
			this.sentSettings = settings as unknown;
			this.reload();
		});
		this.answerRequests();
	}

	/** Sends nothing more. */
	stop(): void {
		this.isStopped = true;
		clearTimeout(this.reloading);
		this.timers.forEach(timer => clearTimeout(timer));
	}

	private answerRequests(): void {
		const { connection } = this;
		connection.onHover(({ textDocument, position }) => this.about(textDocument, (document, workspace) => hoverAt(document, position, { workspace, isMarkdown: this.client?.showsMarkdown === true })));
		connection.onCompletion(({ textDocument, position }) => this.about(textDocument, (document, workspace) => completionsAt(document, position, workspace)));
		connection.onDocumentSymbol(({ textDocument }) => this.about(textDocument, documentSymbolsOf));
		connection.onCodeAction(params => this.about(params.textDocument, (document, workspace) => codeActionsIn(document, params, { workspace, hasVersions: this.client?.hasVersionedEdits === true })));
		connection.languages.diagnostics.on(async ({ textDocument }) => {
			const found = await this.about(textDocument, diagnosticsOf);
			return { kind: DocumentDiagnosticReportKind.Full, items: found?.diagnostics ?? [] };
		});
	}

	/** Answers a request about a document; `null` if the document is not served, or there is no answer. */
	private async about<Answer>({ uri }: { readonly uri: string }, answer: (document: OpenDocument, workspace: Workspace) => Answer | undefined | Promise<Answer>): Promise<Answer | null> {
		const workspace = await this.workspace;
		const document = this.documents.get({ uri });
		return document && workspace ? await answer(document, workspace) ?? null : null;
	}

	/** Asks the client to report changes of settings and dossiers, if it can. */
	private watch(): void {
		const { client, connection } = this;
		if (client?.watchesSettings === true) {
			this.follow(connection.client.register(DidChangeConfigurationNotification.type, { section: 'dossier' }));
		}
		if (client?.watchesFiles === true) {
			this.follow(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: OWN_FILES.map(globPattern => ({ globPattern })) }));
		}
	}

	/** Reads again what depends on files that were saved or changed: everything, or the bibliographies of documents. */
	private fileChanged(uris: readonly string[]): void {
		if (uris.some(uri => OWN_FILE.test(uri) || this.isRead(filePathOf(uri)))) {
			this.reload();
		} else if (uris.some(uri => bibliographyFormatOf(uri) !== undefined)) {
			this.documents.all().forEach(document => document.bibliographiesChanged());
			this.showAgain();
		}
	}

	/** Whether the workspace was read from a file, would now be read from it, or was read from files in a folder, which may be deleted or renamed as a whole. */
	private isRead(path: string | undefined): boolean {
		const isIn = (folder: string, file: string) => file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
		return path !== undefined && (this.readPaths.has(path) || [...this.readPaths].some(read => isIn(path, read)) || [...this.namedPaths].some(named => named === path || isIn(named, path)));
	}

	/** Reads everything again, after a pause, if a text with which quotations are compared is edited, or closed without its edits. */
	private edited(uri: string): void {
		if (this.isCompared(filePathOf(uri))) {
			clearTimeout(this.reloading);
			this.reloading = setTimeout(() => this.reload(), PAUSE);
		}
	}

	/** Whether a file was read for the workspace, and is neither a dossier nor one of settings or a bibliography: those count as they are saved. */
	private isCompared(path: string | undefined): path is string {
		return path !== undefined && this.readPaths.has(path) && !OWN_FILE.test(path) && bibliographyFormatOf(path) === undefined;
	}

	/** Asks the client to report changes of the texts with which quotations are compared, if it can: these may have any name. */
	private async watchTexts(): Promise<void> {
		const names = [...this.readPaths].filter(path => this.isCompared(path)).map(path => basename(path)).sort();
		const globs = [...new Set(names)].map(name => `**/${name.replace(/[*?[\]{}]/g, '?')}`);
		const key = globs.join('\n');
		if (this.client?.watchesFiles !== true || key === this.watchedTexts || globs.length === 0) {
			return;
		}
		this.watchedTexts = key;
		try {
			const watcher = await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: globs.map(globPattern => ({ globPattern })) });
			this.textWatcher?.dispose();
			this.textWatcher = watcher;
		} catch (error) {
			// Tried again at the next reading.
			this.watchedTexts = '';
			throw error;
		}
	}

	/** Reads settings and dossiers again. Until a dossier can be used again, its last version is. */
	private reload(): void {
		const earlier = this.workspace;
		const loaded = this.load().then(async workspace => workspace ?? await earlier, async (error: unknown) => {
			this.report(error instanceof Error ? error.message : String(error));
			return await earlier;
		});
		this.workspace = loaded;
		this.follow(loaded.then(() => {
			if (this.workspace === loaded) {
				this.showAgain();
			}
		}));
	}

	private async load(): Promise<Workspace | undefined> {
		const { connection, client, input: { machine, options, language } } = this;
		const report = (problem: string) => this.report(problem);
		const answered: unknown = client?.answersConfiguration === true ? await connection.workspace.getConfiguration('dossier').catch((error: unknown) => report(String(error))) : undefined;
		const paths = new Set<string>();
		const named = new Set<string>();
		const read = async (path: string) => {
			paths.add(path);
			const open = OWN_FILE.test(path) || bibliographyFormatOf(path) !== undefined ? undefined : this.documents.all().find(({ uri }) => filePathOf(uri) === path);
			return open ? Buffer.from(open.text) : await machine.read(path);
		};
		// Only for what a setting names it is not known whether it is a file or a folder.
		const isFolder = async (path: string) => {
			named.add(path);
			return await machine.isFolder(path);
		};
		try {
			return await loadWorkspace({ folder: client?.folder, clientSettings: [answered, this.sentSettings, client?.initialSettings], options, language }, { ...machine, report, read, isFolder });
		} finally {
			// A copy, because the bibliographies of documents are read in the same way later.
			this.readPaths = new Set(paths);
			this.namedPaths = new Set(named);
			this.follow(this.watchTexts());
		}
	}

	/** Shows a problem in a message that waits for no answer, unlike those of the library's own functions. */
	private report(problem: string): void {
		this.follow(this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `Dossier: ${problem}` }));
	}

	private showAgain(): void {
		if (this.client?.pullsDiagnostics !== true) {
			this.documents.all().forEach(document => this.sendLater(document));
		} else if (this.client.refreshesDiagnostics) {
			this.follow(this.connection.languages.diagnostics.refresh());
		}
	}

	/** Sends the findings in a document after a pause, unless the client asks for them itself. */
	private sendLater({ uri }: OpenDocument): void {
		if (this.client?.pullsDiagnostics === true) {
			return;
		}
		clearTimeout(this.timers.get(uri));
		this.timers.set(uri, setTimeout(() => this.follow(this.send(uri)), PAUSE));
	}

	private async send(uri: string): Promise<void> {
		const document = this.documents.get({ uri });
		const { workspace } = this;
		const found = await this.about({ uri }, diagnosticsOf);
		// After a change of the dossiers, the document is checked again.
		if (found && !this.isStopped && this.workspace === workspace && this.documents.get({ uri }) === document) {
			await this.connection.sendDiagnostics({ uri, ...found });
		}
	}

	private forget(uri: string): void {
		clearTimeout(this.timers.get(uri));
		this.timers.delete(uri);
		if (this.client?.pullsDiagnostics !== true) {
			this.follow(this.connection.sendDiagnostics({ uri, diagnostics: [] }));
		}
	}

	/** Reports the failure of work that no request waits for. */
	private follow(work: Promise<unknown>): void {
		work.catch((error: unknown) => {
			if (!this.isStopped) {
				this.connection.console.error(error instanceof Error ? error.message : String(error));
			}
		});
	}
}

function capabilities({ pullsDiagnostics }: Client, version: string): InitializeResult {
	return {
		serverInfo: { name: 'dossier', version },
		capabilities: {
			positionEncoding: PositionEncodingKind.UTF16,
			textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
			hoverProvider: true,
			completionProvider: {},
			codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
			documentSymbolProvider: true,
			...(pullsDiagnostics && { diagnosticProvider: { identifier: 'dossier', interFileDependencies: false, workspaceDiagnostics: false } }),
		},
	};
}
