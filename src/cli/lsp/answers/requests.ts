import { DocumentDiagnosticReportKind, type Connection } from 'vscode-languageserver';
import type { Client } from '../client';
import { aboutDocument, type AnswerSources } from './aboutDocument';
import { codeActionsIn } from './codeActions';
import { completionsAt } from './completion';
import { diagnosticsOf } from './diagnostics';
import { documentSymbolsOf } from './documentSymbols';
import { hoverAt } from './hover';

/** Answers the requests of a client about documents. `client` returns `undefined` before the client has introduced itself. */
export function answerRequests(connection: Connection, sources: AnswerSources, client: () => Client | undefined): void {
	connection.onHover(({ textDocument, position }) =>
		aboutDocument(textDocument, sources, (document, workspace) =>
			hoverAt(document, position, { workspace, isMarkdown: client()?.showsMarkdown === true }),
		),
	);
	connection.onCompletion(({ textDocument, position }) =>
		aboutDocument(textDocument, sources, (document, workspace) => completionsAt(document, position, workspace)),
	);
	connection.onDocumentSymbol(({ textDocument }) => aboutDocument(textDocument, sources, documentSymbolsOf));
	connection.onCodeAction(params =>
		aboutDocument(params.textDocument, sources, (document, workspace) =>
			codeActionsIn(document, params, { workspace, hasVersions: client()?.hasVersionedEdits === true }),
		),
	);
	connection.languages.diagnostics.on(async ({ textDocument }) => {
		const found = await aboutDocument(textDocument, sources, diagnosticsOf);
		return { kind: DocumentDiagnosticReportKind.Full, items: found?.diagnostics ?? [] };
	});
}
