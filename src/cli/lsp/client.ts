import { fileURLToPath } from 'node:url';
import { MarkupKind, type InitializeParams } from 'vscode-languageserver';

/** What the server needs to know of a client. */
export interface Client {
	/** The path of the folder that the client has open; the first of several, `undefined` without one. */
	readonly folder: string | undefined;
	readonly initialSettings: unknown;
	/** Whether the client asks for diagnostics itself; otherwise they are sent to it. */
	readonly pullsDiagnostics: boolean;
	readonly refreshesDiagnostics: boolean;
	readonly answersConfiguration: boolean;
	/** Whether it can be asked to report changes of settings, or of files. */
	readonly watchesSettings: boolean;
	readonly watchesFiles: boolean;
	readonly hasVersionedEdits: boolean;
	readonly showsMarkdown: boolean;
}

/** Reads what a client announces. */
export function clientOf({ capabilities: { textDocument, workspace }, initializationOptions, workspaceFolders, rootUri }: InitializeParams): Client {
	const uri = workspaceFolders?.[0]?.uri ?? rootUri ?? undefined;
	return {
		folder: uri?.startsWith('file:') === true ? fileURLToPath(uri) : undefined,
		initialSettings: initializationOptions,
		pullsDiagnostics: textDocument?.diagnostic !== undefined,
		refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
		answersConfiguration: workspace?.configuration === true,
		watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		hasVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
		showsMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
	};
}
