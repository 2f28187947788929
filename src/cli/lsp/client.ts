import { MarkupKind, type InitializeParams } from 'vscode-languageserver';
import { filePathOf } from './filePath';

/** The properties of a client that the server needs. */
export interface Client {
	/** The path of the folder that the client has open, or of the first of several; `undefined` if there is none on this computer. */
	readonly folder: string | undefined;
	/** The settings that it sent when it started the server. */
	readonly initialSettings: unknown;
	/** Whether the client pulls diagnostics; otherwise they are pushed to it. */
	readonly pullsDiagnostics: boolean;
	/** Whether the server can ask it to pull all diagnostics again. */
	readonly refreshesDiagnostics: boolean;
	/** Whether the server can request its settings. */
	readonly answersConfiguration: boolean;
	/** Whether the server can ask it to report changes of its settings. */
	readonly watchesSettings: boolean;
	/** Whether the server can ask it to report changes of files. */
	readonly watchesFiles: boolean;
	/** Whether it supports edits of a specific version of a document. */
	readonly hasVersionedEdits: boolean;
	/** Whether it shows hovers in Markdown. */
	readonly showsMarkdown: boolean;
}

/** Returns the properties that a client declares when it starts the server. */
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
