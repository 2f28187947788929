import { MarkupKind, type InitializeParams } from 'vscode-languageserver';
import { filePathOf } from './filePath';

/** What the server needs to know of a client. */
export interface Client {
	/** The path of the folder that the client has open, or of the first of several; `undefined` if there is none on this computer. */
	readonly folder: string | undefined;
	/** The settings that it sent when it started the server. */
	readonly initialSettings: unknown;
	/** Whether the client asks for diagnostics itself; otherwise they are sent to it. */
	readonly pullsDiagnostics: boolean;
	/** Whether it can be asked to request all of them again. */
	readonly refreshesDiagnostics: boolean;
	/** Whether it can be asked for its settings. */
	readonly answersConfiguration: boolean;
	/** Whether it can be asked to report changes of its settings. */
	readonly watchesSettings: boolean;
	/** Whether it can be asked to report changes of files. */
	readonly watchesFiles: boolean;
	/** Whether it understands edits of a certain version of a document. */
	readonly hasVersionedEdits: boolean;
	/** Whether it shows hovers in Markdown. */
	readonly showsMarkdown: boolean;
}

/** Returns what a client says about itself when it starts the server. */
export function clientOf({
	capabilities: { textDocument, workspace },
	initializationOptions,
	workspaceFolders,
	rootUri,
}: InitializeParams): Client {
	const uri = workspaceFolders?.[0]?.uri ?? rootUri ?? undefined;
	const formats: unknown = textDocument?.hover?.contentFormat;
	return {
		folder: uri === undefined ? undefined : filePathOf(uri),
		initialSettings: initializationOptions,
		pullsDiagnostics: textDocument?.diagnostic !== undefined,
		refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
		answersConfiguration: workspace?.configuration === true,
		watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		hasVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
		showsMarkdown: Array.isArray(formats) && formats.includes(MarkupKind.Markdown),
	};
}
