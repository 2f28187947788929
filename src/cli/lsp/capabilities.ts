import { PositionEncodingKind, TextDocumentSyncKind, type InitializeResult } from 'vscode-languageserver';
import { FIX_ALL } from './answers/codeActions';
import type { Client } from './client';

/** Returns the capabilities that a server of a version of the program declares. Clients may pull diagnostics. */
export function capabilitiesFor({ pullsDiagnostics }: Client, version: string): InitializeResult {
	return {
		serverInfo: { name: 'dossier', version },
		capabilities: {
			positionEncoding: PositionEncodingKind.UTF16,
			textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
			hoverProvider: true,
			completionProvider: {},
			codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
			documentSymbolProvider: true,
			...(pullsDiagnostics && {
				diagnosticProvider: { identifier: 'dossier', interFileDependencies: false, workspaceDiagnostics: false },
			}),
		},
	};
}
